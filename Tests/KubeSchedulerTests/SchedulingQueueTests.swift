import KubeObject
import Testing

@testable import KubeScheduler

@Suite("The scheduling queue")
struct SchedulingQueueTests {
    static func pod(_ name: String, priority: Int64 = 0) -> PodInfo {
        PodInfo(Sample.pod(name) { $0["spec"]["priority"] = .integer(priority) })
    }

    @Test("the highest priority comes first, then who waits longest")
    func order() {
        var queue = SchedulingQueue()
        for (index, (name, priority)) in [("a", 0), ("b", 10), ("c", 0), ("d", 10)].enumerated() {
            queue.set(Self.pod(name, priority: Int64(priority)), now: Int64(index))
        }
        #expect((0..<5).map { _ in queue.take(now: 10)?.pod.key.name } == ["b", "d", "a", "c", nil])
    }

    @Test("a rejected pod comes back when something helps, after its back-off")
    func moves() {
        var queue = SchedulingQueue()
        queue.set(Self.pod("a"), now: 0)
        _ = queue.take(now: 0)
        queue.giveBack(Self.pod("a").key, rejectedBy: ["NodeResourcesFit"], now: 0)
        #expect(queue.take(now: 5_000_000) == nil)
        queue.move(now: 100_000) { _ in false }
        #expect(queue.take(now: 5_000_000) == nil)
        queue.move(now: 100_000) { $0.rejectedBy == ["NodeResourcesFit"] }
        #expect(queue.take(now: 900_000) == nil)
        #expect(queue.take(now: 1_000_000)?.attempts == 2)
    }

    @Test("what happens while a pod is being decided on is not missed")
    func missed() {
        var queue = SchedulingQueue()
        queue.set(Self.pod("a"), now: 0)
        _ = queue.take(now: 0)
        queue.move(now: 1) { _ in true }
        queue.giveBack(Self.pod("a").key, rejectedBy: ["NodeResourcesFit"], now: 2)
        #expect(queue.take(now: 1_000_000) != nil)
    }

    @Test("back-off doubles to ten seconds")
    func backoff() {
        var queue = SchedulingQueue()
        var now: Int64 = 0
        queue.set(Self.pod("a"), now: now)
        for expected in [1, 2, 4, 8, 10, 10] as [Int64] {
            #expect(queue.take(now: now) != nil)
            queue.giveBack(Self.pod("a").key, rejectedBy: [], now: now)
            #expect(queue.take(now: now + expected * 1_000_000 - 1) == nil)
            now += expected * 1_000_000
        }
    }

    @Test("nobody waits for ever, and who is removed is gone")
    func patience() {
        var queue = SchedulingQueue()
        queue.set(Self.pod("a"), now: 0)
        queue.set(Self.pod("b"), now: 1)
        _ = queue.take(now: 2)
        queue.giveBack(Self.pod("a").key, rejectedBy: ["X"], now: 2)
        queue.remove(Self.pod("b").key)
        #expect(queue.take(now: 3) == nil)
        queue.flush(now: SchedulingQueue.patience + 2)
        #expect(queue.take(now: SchedulingQueue.patience + 3)?.pod.key.name == "a")
    }
}
