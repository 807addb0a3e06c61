public import KubeAPI
public import KubeObject

/// The verbs on typed views: the resource comes from the type.
extension Client {
    public func get<Subject: KubernetesObject>(
        _ type: Subject.Type, namespace: String? = nil, name: String
    ) async throws(Status) -> Subject {
        Subject(try await get(Target(type.groupVersionResource, namespace: namespace, name: name)))
    }

    public func list<Subject: KubernetesObject>(
        _ type: Subject.Type, namespace: String? = nil, options: ListOptions = ListOptions()
    ) async throws(Status) -> [Subject] {
        try await list(Target(type.groupVersionResource, namespace: namespace), options: options).items.map(Subject.init(_:))
    }

    /// Creates the object in its own namespace.
    @discardableResult
    public func create<Subject: KubernetesObject>(_ object: Subject) async throws(Status) -> Subject {
        let target = Target(Subject.groupVersionResource, namespace: Subject.isNamespaced ? object.metadata.namespace : nil)
        return Subject(try await create(target, object.tree))
    }

    /// Replaces the object; guarded by the resource version it carries.
    @discardableResult
    public func update<Subject: KubernetesObject>(_ object: Subject) async throws(Status) -> Subject {
        Subject(try await update(Target(Subject.groupVersionResource, object.key), object.tree))
    }

    @discardableResult
    public func updateStatus<Subject: KubernetesObject>(_ object: Subject) async throws(Status) -> Subject {
        Subject(try await update(Target(Subject.groupVersionResource, object.key, subresource: "status"), object.tree))
    }

    @discardableResult
    public func patch<Subject: KubernetesObject>(
        _ object: Subject, _ patch: Patch, subresource: String? = nil
    ) async throws(Status) -> Subject {
        Subject(try await self.patch(Target(Subject.groupVersionResource, object.key, subresource: subresource), patch))
    }

    /// Deletes this very object, not another that came under its name.
    public func delete<Subject: KubernetesObject>(
        _ object: Subject, options: DeleteOptions = DeleteOptions()
    ) async throws(Status) {
        var options = options
        options.uid = options.uid ?? object.metadata.uid
        _ = try await delete(Target(Subject.groupVersionResource, object.key), options: options)
    }
}

extension CacheSnapshot {
    public func get<Subject: KubernetesObject>(_ type: Subject.Type, _ key: ObjectKey) -> Subject? {
        self[key].map(Subject.init(_:))
    }
}
