import ApusTesting
import KubeClient
import KubeObject
import Synchronization
import Testing

@Suite("Leader election")
struct LeaderElectorTests {
    private let clock = VirtualClock()
    private let client: FakeClient
    private let leaders = Leaders()

    private final class Leaders: Sendable {
        let now = Mutex<Set<String>>([])
        var names: Set<String> { now.withLock { $0 } }
    }

    init() { client = FakeClient(environment: clock.environment) }

    private func candidate(_ identity: String, through other: (any Client)? = nil) -> Task<(any Error)?, Never> {
        let elector = LeaderElector(
            client: other ?? client, name: "controller", identity: identity, environment: clock.environment)
        return Task { [leaders, clock] in
            do {
                try await elector.run {
                    _ = leaders.now.withLock { $0.insert(identity) }
                    defer { _ = leaders.now.withLock { $0.remove(identity) } }
                    try await clock.environment.sleep(.seconds(100_000))
                }
                return nil
            } catch {
                return error
            }
        }
    }

    private var lease: Value { client.object(Fixture.leases, "kube-system", "controller") ?? .null }

    @Test("one of two leads; when it stops the lease is given up and the other follows")
    func handsOver() async throws {
        let first = candidate("a")
        #expect(await clock.advance(until: { leaders.names == ["a"] }))
        let second = candidate("b")
        await clock.advance(by: .seconds(60))
        #expect(leaders.names == ["a"])
        first.cancel()
        _ = await first.value
        let start = clock.now
        #expect(await clock.advance(until: { leaders.names == ["b"] }))
        #expect(clock.now - start < .seconds(6))
        #expect(lease["spec"]["leaseTransitions"] == 1)
        second.cancel()
        _ = await second.value
        #expect(lease["spec"]["holderIdentity"] == "")
    }

    @Test("who cannot renew for ten seconds stops, and after fifteen another leads")
    func loses() async throws {
        let first = candidate("a")
        #expect(await clock.advance(until: { leaders.names == ["a"] }))
        await clock.advance(by: .seconds(5))
        let start = clock.now
        client.fail { $0.body["spec"]["holderIdentity"] != "b" && $0.verb != "get" ? Status.serviceUnavailable("down") : nil }
        let second = candidate("b")
        #expect(await clock.advance(until: { leaders.names == [] }))
        #expect(clock.now - start >= .seconds(8) && clock.now - start <= .seconds(14))
        #expect(await first.value is LeaderElector.Lost)
        #expect(await clock.advance(until: { leaders.names == ["b"] }))
        #expect(clock.now - start >= .seconds(13) && clock.now - start <= .seconds(21))
        second.cancel()
        _ = await second.value
    }
}
