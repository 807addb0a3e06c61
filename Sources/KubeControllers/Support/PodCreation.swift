import KubeAPI
import KubeClient
import KubeObject

/// Making and deleting pods for an owner, with the events upstream's controllers report.
struct PodControl: Sendable {
    let client: any Client
    let events: EventRecorder
    let owner: Value

    private static let pods = Pod.groupVersionResource

    /// The pod that a template describes, managed by its owner.
    static func pod(from template: Value, owner: Value) -> Value {
        var metadata: Value = .object([:])
        metadata["generateName"] = .string(prefix(owner.name))
        metadata["namespace"] = .string(owner.namespace)
        for member in ["labels", "annotations", "finalizers"] { metadata[member] = template["metadata"][member] }
        metadata["ownerReferences"] = [owner.asController]
        return ["apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": template["spec"]]
    }

    /// The owner's name and a dash, cut so that five letters still fit.
    private static func prefix(_ name: String) -> String { String("\(name)-".prefix(247)) }

    func create(_ pod: Value) async throws {
        do throws(Status) {
            let created = try await client.create(Target(Self.pods, namespace: owner.namespace), pod)
            events.normal(owner, "SuccessfulCreate", "Created pod: \(created.name)")
        } catch {
            guard !error.isNamespaceTerminating else { return }
            events.warning(owner, "FailedCreate", "Error creating: \(error.message)")
            throw error
        }
    }

    func delete(_ pod: Value) async throws {
        do throws(Status) {
            _ = try await client.delete(Target(Self.pods, pod), options: DeleteOptions(uid: pod.uid))
            events.normal(owner, "SuccessfulDelete", "Deleted pod: \(pod.name)")
        } catch {
            guard error.code != 404, error.code != 409 else { return }
            events.warning(owner, "FailedDelete", "Error deleting: \(error.message)")
            throw error
        }
    }
}

extension Status {
    /// Creating is refused because the namespace is going away: trying again is of no use.
    var isNamespaceTerminating: Bool { details?.causes.contains { $0.reason == "NamespaceTerminating" } ?? false }
}
