import KubeObject

/// Who owns whom in the whole cluster, by uid. Pure: told of each change, it answers whom to look at.
///
/// An owner that is named but was never seen is a virtual node: it may not have arrived yet, or not exist. The collector
/// asks the server which.
struct OwnershipGraph {
    struct Node {
        var identity: Identity
        var owners: [Owner]
        var dependents: Set<String> = []
        var isBeingDeleted = false
        /// Being deleted in the foreground: its dependents go first.
        var isDeletingDependents = false
        /// Being deleted with its dependents to be left behind.
        var isOrphaning = false
        var isVirtual = false
    }

    /// Where to find an object.
    struct Identity: Hashable {
        var apiVersion: String
        var kind: String
        var namespace: String
        var name: String
        var uid: String
    }

    struct Owner: Hashable {
        var apiVersion: String
        var kind: String
        var name: String
        var uid: String
        var blocksDeletion: Bool

        init(_ reference: Value) {
            apiVersion = reference["apiVersion"].string ?? ""
            kind = reference["kind"].string ?? ""
            name = reference["name"].string ?? ""
            uid = reference["uid"].string ?? ""
            blocksDeletion = reference["blockOwnerDeletion"].bool ?? false
        }
    }

    private(set) var nodes: [String: Node] = [:]

    static func owners(of object: Value) -> [Owner] {
        (object["metadata"]["ownerReferences"].array ?? []).map(Owner.init)
    }

    /// An object that is there, new or changed.
    mutating func observe(_ object: Value) -> [GarbageKey] {
        let uid = object.uid
        guard !uid.isEmpty else { return [] }
        let before = nodes[uid]
        var node =
            before
            ?? Node(
                identity: Identity(
                    apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name, uid: uid),
                owners: [])
        if node.isVirtual {
            node.identity = Identity(
                apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name, uid: uid)
        }
        node.isVirtual = false
        node.owners = Self.owners(of: object)
        node.isBeingDeleted = object.deletionTimestamp != nil
        node.isDeletingDependents = node.isBeingDeleted && object.finalizers.contains("foregroundDeletion")
        node.isOrphaning = node.isBeingDeleted && object.finalizers.contains("orphan")
        nodes[uid] = node
        var keys = link(node, before)
        if node.isOrphaning, before?.isOrphaning != true { keys.append(.orphan(uid)) }
        if node.isDeletingDependents, before?.isDeletingDependents != true {
            keys.append(.delete(uid))
            keys += node.dependents.map { .delete($0) }
        }
        return keys
    }

    /// Connects an object to its owners; answers who is concerned by what changed in its references.
    private mutating func link(_ node: Node, _ before: Node?) -> [GarbageKey] {
        let uid = node.identity.uid
        var keys: [GarbageKey] = []
        let old = before?.owners ?? []
        for owner in old where !node.owners.contains(where: { $0.uid == owner.uid }) {
            nodes[owner.uid]?.dependents.remove(uid)
            // An owner that waits for its dependents has one less.
            if nodes[owner.uid]?.isDeletingDependents == true { keys.append(.delete(owner.uid)) }
            prune(owner.uid)
        }
        for owner in node.owners {
            if nodes[owner.uid] == nil {
                nodes[owner.uid] = Node(
                    identity: Identity(
                        apiVersion: owner.apiVersion, kind: owner.kind, namespace: node.identity.namespace, name: owner.name,
                        uid: owner.uid),
                    owners: [], isVirtual: true)
            }
            let isNew = nodes[owner.uid]?.dependents.insert(uid).inserted ?? false
            if isNew, nodes[owner.uid]?.isVirtual == true || nodes[owner.uid]?.isDeletingDependents == true {
                keys.append(.delete(uid))
            }
            let unblocked = old.first { $0.uid == owner.uid }?.blocksDeletion == true && !owner.blocksDeletion
            if unblocked, nodes[owner.uid]?.isDeletingDependents == true { keys.append(.delete(owner.uid)) }
        }
        return keys
    }

    /// An object that is gone.
    mutating func forget(_ uid: String) -> [GarbageKey] {
        guard let node = nodes[uid], !node.isVirtual else { return [] }
        for owner in node.owners {
            nodes[owner.uid]?.dependents.remove(uid)
            prune(owner.uid)
        }
        var keys = node.dependents.map { GarbageKey.delete($0) }
        keys += node.owners.filter { nodes[$0.uid]?.isDeletingDependents == true }.map { .delete($0.uid) }
        if node.dependents.isEmpty {
            nodes[uid] = nil
        } else {
            // What it leaves behind still names it.
            nodes[uid]?.isVirtual = true
            nodes[uid]?.owners = []
            nodes[uid]?.isBeingDeleted = false
            nodes[uid]?.isDeletingDependents = false
            nodes[uid]?.isOrphaning = false
        }
        return keys
    }

    /// A virtual node that nobody names any more.
    private mutating func prune(_ uid: String) {
        if let node = nodes[uid], node.isVirtual, node.dependents.isEmpty { nodes[uid] = nil }
    }

    /// The dependents that an owner's foreground deletion waits for.
    func blockingDependents(of uid: String) -> [Node] {
        (nodes[uid]?.dependents ?? []).compactMap { nodes[$0] }.filter { dependent in
            dependent.owners.contains { $0.uid == uid && $0.blocksDeletion }
        }
    }

    /// Whether an owner was never seen, is gone, or is going in the foreground; if not there is nothing to ask the server.
    func mayLackOwner(_ node: Node) -> Bool {
        node.owners.contains { owner in
            guard let owner = nodes[owner.uid] else { return true }
            return owner.isVirtual || owner.isDeletingDependents
        }
    }

    func dependents(of uid: String) -> [Node] {
        (nodes[uid]?.dependents ?? []).compactMap { nodes[$0] }
    }
}

/// What the collector looks at.
public enum GarbageKey: Hashable, Sendable, CustomStringConvertible {
    /// An object that may have to go because its owners have, by uid.
    case delete(String)
    /// An owner that goes and leaves its dependents, by uid.
    case orphan(String)

    public var description: String {
        switch self {
        case .delete(let uid): "delete \(uid)"
        case .orphan(let uid): "orphan \(uid)"
        }
    }
}
