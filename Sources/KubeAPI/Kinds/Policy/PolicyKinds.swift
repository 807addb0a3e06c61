import KubeObject

/// Disruption budgets, priorities, runtime classes, leases, and API priority and fairness.
enum PolicyKinds {
    static func declarePodDisruptionBudget(_ kind: inout Kind) {
        kind.checks(PolicyRules.disruptionBudget)
        kind.checksStatus(PolicyRules.disruptionBudgetStatus)
        kind.shows(WorkloadTables.disruptionBudgets)
        kind.allowsUnconditionalUpdate = false
        kind.ownsStatus(initially: ["disruptionsAllowed": 0, "currentHealthy": 0, "desiredHealthy": 0, "expectedPods": 0])
    }

    static func declarePriorityClass(_ kind: inout Kind) {
        kind.checks(PolicyRules.priorityClass)
        kind.checksUpdate(PolicyRules.priorityClassUpdate)
        kind.shows(PolicyTables.priorityClasses)
        kind.changesGeneration = { _, _ in false }
        kind.applyDefaults = { $0.setDefault("preemptionPolicy", "PreemptLowerPriority") }
    }

    static func declareRuntimeClass(_ kind: inout Kind) {
        kind.checks(PolicyRules.runtimeClass)
        kind.checksUpdate(PolicyRules.runtimeClassUpdate)
        kind.shows(PolicyTables.runtimeClasses)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.allowsUnconditionalUpdate = false
    }

    static func declareLease(_ kind: inout Kind) {
        kind.checks(PolicyRules.lease)
        kind.shows(PolicyTables.leases)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.allowsUnconditionalUpdate = false
        // Behind a gate that is off (CoordinatedLeaderElection).
        kind.prepareForCreate = dropElection
        kind.prepareForUpdate = { new, _ in dropElection(&new) }
    }

    private static let dropElection: @Sendable (inout Value) -> Void = { object in
        object.change("spec") {
            $0["strategy"] = .null
            $0["preferredHolder"] = .null
        }
    }

    static func declareFlowSchema(_ kind: inout Kind) {
        kind.checks(FlowControlRules.schema)
        kind.shows(PolicyTables.flowSchemas)
        kind.ownsStatus()
        kind.keepsMetadataOnStatusUpdate()
        kind.applyDefaults = { $0.change("spec") { $0.setDefaultNonZero("matchingPrecedence", 1000) } }
    }

    static func declarePriorityLevelConfiguration(_ kind: inout Kind) {
        kind.checks(FlowControlRules.level)
        kind.shows(PolicyTables.priorityLevels)
        kind.ownsStatus()
        kind.keepsMetadataOnStatusUpdate()
        kind.applyDefaults = { object in
            object.change("spec") { spec in
                spec.change("exempt") {
                    $0.setDefault("nominalConcurrencyShares", 0)
                    $0.setDefault("lendablePercent", 0)
                }
                spec.change("limited") { limited in
                    limited.setDefault("nominalConcurrencyShares", 30)
                    limited.setDefault("lendablePercent", 0)
                    limited.change("limitResponse", "queuing") {
                        $0.setDefaultNonZero("handSize", 8)
                        $0.setDefaultNonZero("queues", 64)
                        $0.setDefaultNonZero("queueLengthLimit", 50)
                    }
                }
            }
        }
    }
}
