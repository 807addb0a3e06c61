import KubeAPI
import KubeObject

extension DeploymentPlan {
    enum Annotation {
        static let revision = "deployment.kubernetes.io/revision"
        static let revisionHistory = "deployment.kubernetes.io/revision-history"
        static let desiredReplicas = "deployment.kubernetes.io/desired-replicas"
        static let maxReplicas = "deployment.kubernetes.io/max-replicas"

        /// The deployment's own, which its replica sets don't get.
        static let notCopied: Set<String> = [
            "kubectl.kubernetes.io/last-applied-configuration", revision, revisionHistory, desiredReplicas, maxReplicas,
            "deprecated.deployment.rollback.to",
        ]
        static let historyLimit = 2000
    }

    func revision(_ set: ReplicaSet) -> Int64 {
        set.metadata.annotations[Annotation.revision].flatMap { Int64($0) } ?? 0
    }

    private var newRevision: Int64 { (old.map(revision).max() ?? 0) + 1 }

    /// Gives the current replica set the newest revision (a rollback brings an old one back) and the deployment's annotations.
    mutating func reviseCurrent() {
        guard let current else { return }
        var changed = current
        annotate(&changed, newRevision)
        changed.spec.minReadySeconds = deployment.spec.minReadySeconds
        let isMinReadySame = (current.spec.minReadySeconds ?? 0) == (deployment.spec.minReadySeconds ?? 0)
        if changed.metadata.annotations != current.metadata.annotations || !isMinReadySame {
            append(.update(changed))
        }
        let revision = changed.metadata.annotations[Annotation.revision]
        change { $0.metadata.annotations[Annotation.revision] = revision }
        guard hasProgressDeadline, condition("Progressing") == nil else { return }
        setCondition("Progressing", "True", "FoundNewReplicaSet", "Found new replica set \"\(current.tree.name)\"")
    }

    private func annotate(_ set: inout ReplicaSet, _ newRevision: Int64) {
        for (name, text) in deployment.metadata.annotations where !Annotation.notCopied.contains(name) {
            set.metadata.annotations[name] = text
        }
        let text = set.metadata.annotations[Annotation.revision]
        guard let present = Int64(text ?? "0"), present < newRevision else { return }
        set.metadata.annotations[Annotation.revision] = String(newRevision)
        guard let text else { return }
        var history = (set.metadata.annotations[Annotation.revisionHistory] ?? "").split(separator: ",").map(String.init) + [text]
        while history.count > 1, history.joined(separator: ",").count > Annotation.historyLimit { history.removeFirst() }
        set.metadata.annotations[Annotation.revisionHistory] = history.joined(separator: ",")
    }

    mutating func createCurrent() {
        let template = deployment.spec.template.tree
        let hash = PodTemplateHash.of(template, collisionCount: deployment.status.collisionCount)
        var set = ReplicaSet {
            $0.metadata.name = String(deployment.tree.name.prefix(252 - hash.count)) + "-" + hash
            $0.metadata.namespace = deployment.tree.namespace
            $0.metadata.labels = deployment.spec.template.metadata.labels
            $0.metadata.labels[PodTemplateHash.label] = hash
            $0.metadata.ownerReferences = [OwnerReference(deployment.tree.asController)]
            $0.spec.replicas = 0
            $0.spec.minReadySeconds = deployment.spec.minReadySeconds
            $0.spec.selector = deployment.spec.selector
            $0.spec.selector.matchLabels[PodTemplateHash.label] = hash
            $0.spec.template = deployment.spec.template
            $0.spec.template.metadata.labels[PodTemplateHash.label] = hash
        }
        let isRolling = deployment.spec.strategy.type != "Recreate"
        set.spec.replicas = isRolling ? grown(set) : replicas
        annotate(&set, newRevision)
        _ = annotateSizes(&set)
        append(.create(set))
        adopt(current: set)
        let revision = String(newRevision)
        change { $0.metadata.annotations[Annotation.revision] = revision }
        if hasProgressDeadline {
            setCondition("Progressing", "True", "NewReplicaSetCreated", "Created new replica set \"\(set.tree.name)\"")
        }
    }
}
