import KubeAPI
import KubeClient
import KubeObject

/// The history of a DaemonSet's or StatefulSet's pod template, kept as ControllerRevisions: what `kubectl rollout` reads.
struct ControllerRevisions {
    /// The revision of the template as it is, with the number it is to have.
    private(set) var current: ControllerRevision
    /// It has to be made, or its number raised.
    private(set) var isNew: Bool
    private(set) var isRaised = false
    /// The others, oldest first.
    private(set) var old: [ControllerRevision]

    /// - Parameter hashLabel: under which label a revision carries its hash.
    init(owner: Value, existing: [Value], hashLabel: String, collisionCount: Int64?) {
        let data = Self.data(of: owner["spec"]["template"])
        let all = existing.map(ControllerRevision.init(_:)).sorted { ($0.revision ?? 0, $0.tree.name) < ($1.revision ?? 0, $1.tree.name) }
        let next = (all.last?.revision ?? 0) + 1
        if let position = all.lastIndex(where: { $0.data.isSemanticallyEqual(to: data) }) {
            isNew = false
            current = all[position]
            old = all
            old.remove(at: position)
            if position != all.count - 1 {
                isRaised = true
                current.revision = next
            }
            return
        }
        isNew = true
        old = all
        let hash = PodTemplateHash.of(owner["spec"]["template"], collisionCount: collisionCount)
        var revision = ControllerRevision()
        revision.metadata.name = "\(owner.name.prefix(223))-\(hash)"
        revision.metadata.namespace = owner.namespace
        revision.metadata.labels = StringMap(owner["spec"]["template"].labels)
        revision.metadata.labels[hashLabel] = hash
        revision.metadata.annotations = StringMap(owner.annotations)
        revision.metadata.annotations["kubectl.kubernetes.io/last-applied-configuration"] = nil
        revision.metadata.ownerReferences = [OwnerReference(owner.asController)]
        revision.data = data
        revision.revision = next
        current = revision
    }

    /// The patch that brings the template back.
    private static func data(of template: Value) -> Value {
        var template = template
        template["$patch"] = "replace"
        return ["spec": ["template": template]]
    }

    func hash(_ label: String) -> String { current.metadata.labels[label] ?? "" }

    /// The template that a revision holds.
    static func template(of revision: ControllerRevision) -> Value {
        var template = revision.data["spec"]["template"]
        template["$patch"] = nil
        return template
    }

    /// Writes what has to be written of the current revision; answers it as it is then.
    func write(_ client: any Client) async throws -> ControllerRevision {
        if isNew {
            do throws(Status) {
                return try await client.create(current)
            } catch {
                guard error.isAlreadyExists else { throw error }
                let present = try await client.get(Target(ControllerRevision.groupVersionResource, current.key))
                guard present["data"].isSemanticallyEqual(to: current.data) else { throw error }
                return ControllerRevision(present)
            }
        }
        return isRaised ? try await client.update(current) : current
    }

    /// Deletes old revisions beyond the limit that nothing uses.
    func trim(limit: Int64, inUse: Set<String>, _ client: any Client) async throws {
        let unused = old.filter { !inUse.contains($0.tree.name) }
        for revision in unused.prefix(max(0, unused.count - Int(limit))) {
            do throws(Status) {
                try await client.delete(revision)
            } catch {
                guard error.code == 404 else { throw error }
            }
        }
    }
}
