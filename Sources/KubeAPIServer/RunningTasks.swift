import Synchronization

/// Background tasks that somebody started and will stop.
final class RunningTasks: Sendable {
    private let tasks = Mutex<[Task<Void, Never>]>([])

    func add(_ task: Task<Void, Never>) {
        tasks.withLock { $0.append(task) }
    }

    /// Cancels all and waits for them.
    func stop() async {
        let stopping = tasks.withLock { tasks in
            defer { tasks = [] }
            return tasks
        }
        for task in stopping { task.cancel() }
        for task in stopping { await task.value }
    }
}
