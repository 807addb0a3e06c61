import ApusTesting
import KubeClient
import KubeObject
import Testing

@Suite("Work queue")
struct WorkQueueTests {
    private let clock = VirtualClock()

    @Test("a key that is added twice comes once")
    func deduplicates() async {
        let queue = WorkQueue<String>(environment: clock.environment)
        queue.add("a")
        queue.add("b")
        queue.add("a")
        #expect(await queue.take() == "a")
        #expect(await queue.take() == "b")
        #expect(queue.count == 0)
    }

    @Test("a key that is added while it is worked on comes again when that is done, not before")
    func addedWhileWorking() async {
        let queue = WorkQueue<String>(environment: clock.environment)
        queue.add("a")
        #expect(await queue.take() == "a")
        queue.add("a")
        #expect(queue.count == 0)
        queue.done("a")
        #expect(await queue.take() == "a")
        queue.done("a")
        #expect(queue.count == 0)
    }

    @Test("a delayed key comes at the earliest time it was given")
    func delayed() async {
        let queue = WorkQueue<String>(environment: clock.environment)
        let timers = Task { await queue.run() }
        queue.add("a", after: .seconds(20))
        queue.add("a", after: .seconds(5))
        queue.add("b", after: .seconds(10))
        await clock.advance(by: .milliseconds(4900))
        #expect(queue.count == 0)
        #expect(await clock.advance(until: { queue.count == 1 }))
        #expect(await queue.take() == "a")
        #expect(await clock.advance(until: { queue.count == 1 }))
        #expect(await queue.take() == "b")
        #expect(queue.delayedCount == 0)
        timers.cancel()
        await timers.value
    }

    @Test("adding a delayed key at once brings it at once and not again")
    func delayedThenAtOnce() async {
        let queue = WorkQueue<String>(environment: clock.environment)
        queue.add("a", after: .seconds(20))
        queue.add("a")
        #expect(queue.delayedCount == 0)
        #expect(await queue.take() == "a")
    }

    @Test("each failure doubles the wait until the key is forgotten")
    func backoff() async {
        let limit = WorkQueue<String>.RateLimit(initial: .seconds(1), limit: .seconds(8), jitter: 0)
        let queue = WorkQueue<String>(environment: clock.environment, rateLimit: limit)
        let timers = Task { await queue.run() }
        for expected in [1, 2, 4, 8, 8] {
            let before = clock.now
            queue.addRateLimited("a")
            #expect(await clock.advance(until: { queue.count == 1 }))
            #expect(abs((clock.now - before).microseconds - Int64(expected) * 1_000_000) <= 200_000)
            _ = await queue.take()
            queue.done("a")
        }
        queue.forget("a")
        #expect(queue.failures(of: "a") == 0)
        timers.cancel()
        await timers.value
    }

    @Test("who waits gets nil when the queue closes or its task is cancelled")
    func ends() async {
        let queue = WorkQueue<String>(environment: clock.environment)
        let cancelled = Task { await queue.take() }
        cancelled.cancel()
        #expect(await cancelled.value == nil)
        let waiting = Task { await queue.take() }
        queue.close()
        #expect(await waiting.value == nil)
        queue.add("a")
        #expect(await queue.take() == nil)
    }
}
