package import KubeObject

/// The few verbs that defaulting and preparing objects are written in.
extension Value {
    /// Sets a member where it is absent; where the default is text, also where it is the empty string.
    package mutating func setDefault(_ key: String, _ value: Value) {
        switch self[key] {
        case .null: self[key] = value
        case .string(""):
            if case .string = value { self[key] = value }
        default: break
        }
    }

    /// Sets a number where it is absent or zero, as upstream does for fields that cannot tell the two apart.
    package mutating func setDefaultNonZero(_ key: String, _ value: Int64) {
        if (self[key].integer ?? 0) == 0 { self[key] = .integer(value) }
    }

    /// Changes a member that is there.
    package mutating func change(_ key: String, _ body: (inout Value) -> Void) {
        if !self[key].isNull { body(&self[key]) }
    }

    /// Changes the member at the end of a path, where all of it is there.
    package mutating func change(_ first: String, _ second: String, _ body: (inout Value) -> Void) {
        change(first) { $0.change(second, body) }
    }

    /// Changes each element of a list that is there.
    package mutating func changeEach(_ key: String, _ body: (inout Value) -> Void) {
        guard var elements = self[key].array, !elements.isEmpty else { return }
        for index in elements.indices { body(&elements[index]) }
        self[key] = .array(elements)
    }

    /// The elements of a list, none where it is absent.
    package var elements: [Value] { array ?? [] }
    /// The texts of a list, none where it is absent.
    package var strings: [String] { (array ?? []).compactMap(\.string) }
    /// The text, empty where there is none.
    package var text: String { string ?? "" }
    /// The members of an object, none where it is absent.
    package var members: Object { object ?? [:] }
    /// Whether upstream, whose types have no absence, would find the zero value here.
    package var isZero: Bool {
        switch self {
        case .null, .bool(false), .integer(0), .string(""): true
        case .double(let number): number == 0
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        default: false
        }
    }
}

extension Kind {
    /// Status is the server's: empty on create, kept on update.
    mutating func ownsStatus(initially status: Value = .object([:])) {
        prepareForCreate = { $0["status"] = status }
        prepareForUpdate = { new, old in new["status"] = old["status"] }
    }

    /// Of a write through `/status`, metadata too stays as it was (`metav1.ResetObjectMetaForStatus`), but for managedFields.
    mutating func keepsMetadataOnStatusUpdate() {
        prepareForSubresourceUpdate = { subresource, new, old in
            let managedFields = new["metadata"]["managedFields"]
            Kind.keepAllButStatus(subresource, &new, old)
            new["metadata"] = old["metadata"]
            new["metadata"]["managedFields"] = managedFields
        }
    }
}
