import KubeObject

/// What becomes of an object in view of its owners. Pure.
enum GarbagePlan: Equatable {
    case keep
    /// Some owners are there; the references to those that are not are taken away.
    case dropOwners([String])
    case delete(DeletePolicy)
    /// Deleted in the foreground, after its own dependents cease to hold each other.
    case unblockThenDelete

    enum DeletePolicy: Equatable { case background, foreground, orphan }

    /// How an owner was found.
    enum OwnerState: Equatable {
        case present
        case absent
        /// Being deleted in the foreground: it waits for its dependents.
        case waiting
    }

    /// - Parameters:
    ///   - owners: each owner's uid and how it was found.
    ///   - hasDependents: whether the object owns others itself.
    ///   - hasWaitingDependents: whether one of those waits for its own dependents (a cycle would block for ever).
    init(owners: [(uid: String, state: OwnerState)], finalizers: [String], hasDependents: Bool, hasWaitingDependents: Bool) {
        let present = owners.filter { $0.state == .present }
        let gone = owners.filter { $0.state != .present }
        if owners.isEmpty || gone.isEmpty {
            self = .keep
        } else if !present.isEmpty {
            self = .dropOwners(gone.map(\.uid))
        } else if owners.contains(where: { $0.state == .waiting }), hasDependents {
            self = hasWaitingDependents ? .unblockThenDelete : .delete(.foreground)
        } else if finalizers.contains("orphan") {
            self = .delete(.orphan)
        } else if finalizers.contains("foregroundDeletion") {
            self = .delete(.foreground)
        } else {
            self = .delete(.background)
        }
    }
}
