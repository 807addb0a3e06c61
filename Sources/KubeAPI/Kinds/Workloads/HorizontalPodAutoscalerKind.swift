import KubeObject

/// `HorizontalPodAutoscaler` of `autoscaling/v1` and `autoscaling/v2`.
enum HorizontalPodAutoscalerKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(WorkloadTables.autoscalers)
        kind.countsGeneration = false
        if kind.version == "v1" {
            kind.ownsStatus(initially: ["currentReplicas": 0, "desiredReplicas": 0])
            kind.applyDefaults = applyDefaultsV1
        } else {
            kind.ownsStatus(initially: ["desiredReplicas": 0])
            kind.applyDefaults = applyDefaultsV2
        }
    }

    static func applyDefaultsV1(_ object: inout Value) {
        object.change("spec") { $0.setDefault("minReplicas", 1) }
        let metrics = object["metadata"]["annotations"]["autoscaling.alpha.kubernetes.io/metrics"]
        guard metrics.isZero, !object["spec"].isNull else { return }
        object["spec"].setDefault("targetCPUUtilizationPercentage", 80)
    }

    static func applyDefaultsV2(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("minReplicas", 1)
            if spec["metrics"].isZero {
                spec["metrics"] = [
                    ["type": "Resource", "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": 80]]]
                ]
            }
            spec.change("behavior") { behavior in
                behavior["scaleUp"].setDefault("stabilizationWindowSeconds", 0)
                behavior["scaleUp"].setDefault("selectPolicy", "Max")
                behavior["scaleUp"].setDefault("policies", [
                    ["type": "Pods", "value": 4, "periodSeconds": 15],
                    ["type": "Percent", "value": 100, "periodSeconds": 15],
                ])
                behavior["scaleDown"].setDefault("selectPolicy", "Max")
                behavior["scaleDown"].setDefault("policies", [["type": "Percent", "value": 100, "periodSeconds": 15]])
            }
        }
    }
}
