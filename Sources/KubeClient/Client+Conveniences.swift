public import KubeObject

extension Client {
    /// Reads an object, changes it and writes it back, again while others write it in between: at most `attempts` times.
    ///
    /// - Parameter change: answers false where nothing is to be written.
    @discardableResult
    public func modify(
        _ target: Target, attempts: Int = 5, _ change: (inout Value) -> Bool
    ) async throws(Status) -> Value {
        var main = target
        main.subresource = nil
        var left = attempts
        while true {
            var object = try await get(main)
            guard change(&object) else { return object }
            do throws(Status) {
                return try await update(target, object)
            } catch {
                left -= 1
                guard error.reason == .conflict, left > 0 else { throw error }
            }
        }
    }

    /// Writes an object's `status` through the status subresource. The object carries the resource version it was read at.
    @discardableResult
    public func updateStatus(_ resource: GroupVersionResource, _ object: Value) async throws(Status) -> Value {
        try await update(
            Target(resource, namespace: object.namespace.isEmpty ? nil : object.namespace, name: object.name, subresource: "status"),
            object)
    }
}

extension Target {
    /// The target that is this object.
    public init(_ resource: GroupVersionResource, _ object: Value, subresource: String? = nil) {
        self.init(resource, ObjectKey(object), subresource: subresource)
    }

    public init(_ resource: GroupVersionResource, _ key: ObjectKey, subresource: String? = nil) {
        self.init(
            resource, namespace: key.namespace.isEmpty ? nil : key.namespace, name: key.name, subresource: subresource)
    }
}

extension Status {
    public var isNotFound: Bool { code == 404 && reason == .notFound }
    public var isConflict: Bool { code == 409 && reason == .conflict }
    public var isAlreadyExists: Bool { code == 409 && reason == .alreadyExists }
}
