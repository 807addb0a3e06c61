import KubeObject

/// `apps/v1 Deployment`.
enum DeploymentKind {
    static func declare(_ kind: inout Kind) {
        kind.checks { WorkloadRules.deployment($0["spec"], &$1) }
        kind.checksUpdate(WorkloadRules.deploymentUpdate)
        kind.checksStatus { new, _, found in
            WorkloadRules.replicaStatus(
                new["status"], ["replicas", "updatedReplicas", "readyReplicas", "availableReplicas", "unavailableReplicas"],
                parts: ["updatedReplicas", "readyReplicas", "availableReplicas"], &found)
        }
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.deployments)
        kind.ownsStatus()
        kind.applyDefaults = applyDefaults
        // Annotations are copied to replica sets, so a change of them is a change to act on.
        kind.changesGeneration = {
            $0["spec"] != $1["spec"] || $0.annotations != $1.annotations
        }
        kind.prepareForSubresourceUpdate = { subresource, new, old in
            Kind.keepAllButStatus(subresource, &new, old)
            new["metadata"]["labels"] = old["metadata"]["labels"]
        }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("replicas", 1)
            if spec["strategy"]["type"].isZero { spec["strategy"]["type"] = "RollingUpdate" }
            if spec["strategy"]["type"] == "RollingUpdate" {
                spec["strategy"]["rollingUpdate"].setDefault("maxUnavailable", "25%")
                spec["strategy"]["rollingUpdate"].setDefault("maxSurge", "25%")
            }
            spec.setDefault("revisionHistoryLimit", 10)
            spec.setDefault("progressDeadlineSeconds", 600)
            spec.change("template", PodDefaults.applyTemplate)
        }
    }
}
