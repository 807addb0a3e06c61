/// An API group and version: `apps/v1`; the core group is empty: `v1`.
public struct GroupVersion: Sendable, Hashable, CustomStringConvertible {
    public var group: String
    public var version: String

    public init(_ group: String, _ version: String) {
        self.group = group
        self.version = version
    }

    /// Reads an `apiVersion`; nil where it has more than one slash.
    public init?(apiVersion: String) {
        let parts = apiVersion.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: self.init("", apiVersion)
        case 2: self.init(String(parts[0]), String(parts[1]))
        default: return nil
        }
    }

    /// As written in `apiVersion`.
    public var description: String { group.isEmpty ? version : "\(group)/\(version)" }
}

/// A group, version and kind: `apps/v1, Kind=Deployment`.
public struct GroupVersionKind: Sendable, Hashable, CustomStringConvertible {
    public var group: String
    public var version: String
    public var kind: String

    public init(_ group: String, _ version: String, _ kind: String) {
        self.group = group
        self.version = version
        self.kind = kind
    }

    public var groupVersion: GroupVersion { GroupVersion(group, version) }
    public var groupKind: GroupKind { GroupKind(group, kind) }
    public var apiVersion: String { groupVersion.description }
    public var description: String { "\(apiVersion), Kind=\(kind)" }
}

public struct GroupKind: Sendable, Hashable, CustomStringConvertible {
    public var group: String
    public var kind: String

    public init(_ group: String, _ kind: String) {
        self.group = group
        self.kind = kind
    }

    /// `Deployment.apps`, `Pod`.
    public var description: String { group.isEmpty ? kind : "\(kind).\(group)" }
}

/// A group, version and resource: `apps/v1, Resource=deployments`.
public struct GroupVersionResource: Sendable, Hashable, CustomStringConvertible {
    public var group: String
    public var version: String
    public var resource: String

    public init(_ group: String, _ version: String, _ resource: String) {
        self.group = group
        self.version = version
        self.resource = resource
    }

    public var groupVersion: GroupVersion { GroupVersion(group, version) }
    public var groupResource: GroupResource { GroupResource(group, resource) }
    public var description: String { "\(groupVersion), Resource=\(resource)" }
}

public struct GroupResource: Sendable, Hashable, CustomStringConvertible {
    public var group: String
    public var resource: String

    public init(_ group: String, _ resource: String) {
        self.group = group
        self.resource = resource
    }

    /// `deployments.apps`, `pods`.
    public var description: String { group.isEmpty ? resource : "\(resource).\(group)" }
}
