internal import NIOCore

/// One deadline that moves often and is reached seldom: moving it later costs no timer operation. On its loop only.
struct LazyTimer {
    private var deadline: NIODeadline?
    private var scheduled: (task: Scheduled<Void>, time: NIODeadline)?

    /// Sets the deadline. `fire` is called at about that time and has to ask `isExpired` first.
    mutating func set(_ amount: TimeAmount, on loop: any EventLoop, _ fire: @escaping @Sendable () -> Void) {
        let time = NIODeadline.now() + amount
        deadline = time
        if let scheduled {
            if scheduled.time <= time { return }
            scheduled.task.cancel()
        }
        schedule(time, loop, fire)
    }

    mutating func clear() { deadline = nil }

    mutating func cancel() {
        deadline = nil
        scheduled?.task.cancel()
        scheduled = nil
    }

    /// Whether the deadline is over; where it was moved, waits for the new one.
    mutating func isExpired(on loop: any EventLoop, _ fire: @escaping @Sendable () -> Void) -> Bool {
        scheduled = nil
        guard let deadline else { return false }
        if deadline <= .now() {
            self.deadline = nil
            return true
        }
        schedule(deadline, loop, fire)
        return false
    }

    private mutating func schedule(_ time: NIODeadline, _ loop: any EventLoop, _ fire: @escaping @Sendable () -> Void) {
        scheduled = (loop.scheduleTask(deadline: time, fire), time)
    }
}
