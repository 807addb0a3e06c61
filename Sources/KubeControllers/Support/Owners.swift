import KubeAPI
import KubeClient
import KubeObject

/// Owner references: who manages an object.
extension Value {
    /// The owner that manages the object: the one reference with `controller: true`.
    var controllerReference: OwnerReference? {
        (self["metadata"]["ownerReferences"].array ?? []).first { $0["controller"].bool == true }.map(OwnerReference.init(_:))
    }

    func isControlled(by owner: Value) -> Bool { controllerReference?.uid == owner.uid }

    /// A reference that makes this object the manager of another.
    var asController: Value {
        [
            "apiVersion": .string(apiVersion), "kind": .string(kind), "name": .string(name), "uid": .string(uid),
            "controller": true, "blockOwnerDeletion": true,
        ]
    }
}

extension CacheIndex {
    /// Objects that nobody manages, by namespace.
    static let orphan = CacheIndex("orphan") { $0.controllerReference == nil ? [$0.namespace] : [] }
}

/// Decides which objects a controller's object manages: those that are its own, those to adopt because they match its
/// selector and nobody manages them, those to let go because they match no longer.
struct ClaimPlan {
    var owned: [Value] = []
    var adopt: [Value] = []
    var release: [Value] = []

    init(owner: Value, selector: Selector, candidates: [Value], mayAdopt: (Value) -> Bool = { _ in true }) {
        for candidate in candidates {
            let matches = selector.matches(candidate.labels)
            if let controller = candidate.controllerReference {
                guard controller.uid == owner.uid else { continue }
                if matches || owner.deletionTimestamp != nil { owned.append(candidate) } else { release.append(candidate) }
            } else if matches, owner.deletionTimestamp == nil, candidate.deletionTimestamp == nil,
                candidate.namespace == owner.namespace, mayAdopt(candidate)
            {
                adopt.append(candidate)
            }
        }
    }

    /// Adopts and releases; answers what is managed afterwards.
    ///
    /// Before the first adoption the owner is read from the server: one that the cache still shows may be gone.
    func carryOut(
        owner: Value, ownerResource: GroupVersionResource, resource: GroupVersionResource, client: any Client
    ) async throws -> [Value] {
        var managed = owned
        if !adopt.isEmpty {
            let fresh = try await client.get(Target(ownerResource, owner))
            guard fresh.uid == owner.uid else {
                throw Status.conflict(ownerResource.groupResource, owner.name, "original \(owner.kind) \(owner.name) is gone")
            }
            guard fresh.deletionTimestamp == nil else { return managed }
        }
        for object in adopt {
            let references = (object["metadata"]["ownerReferences"].array ?? []) + [owner.asController]
            if let adopted = try await Self.write(.array(references), of: object, resource, client) { managed.append(adopted) }
        }
        for object in release {
            let references = (object["metadata"]["ownerReferences"].array ?? []).filter { $0["uid"].string != owner.uid }
            _ = try await Self.write(references.isEmpty ? .null : .array(references), of: object, resource, client)
        }
        return managed
    }

    /// Nil where the object is gone.
    private static func write(
        _ references: Value, of object: Value, _ resource: GroupVersionResource, _ client: any Client
    ) async throws -> Value? {
        let metadata = Object([
            ("uid", .string(object.uid)), ("resourceVersion", .string(object.resourceVersion)), ("ownerReferences", references),
        ])
        do throws(Status) {
            return try await client.patch(Target(resource, object), Patch(.merge, ["metadata": .object(metadata)]))
        } catch {
            guard error.code == 404 || error.code == 422 else { throw error }
            return nil
        }
    }
}
