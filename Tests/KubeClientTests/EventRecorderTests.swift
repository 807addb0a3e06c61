import ApusTesting
import KubeClient
import KubeObject
import Testing

@Suite("Event recorder")
struct EventRecorderTests {
    private let clock = VirtualClock()
    private let client: FakeClient
    private let pod: Value

    init() {
        client = FakeClient(environment: clock.environment)
        pod = client.seed(Fixture.pods, Fixture.pod("web"))
    }

    private func running(_ source: EventSource, _ body: (EventRecorder) async throws -> Void) async rethrows {
        let recorder = EventRecorder(client: client, source: source, environment: clock.environment)
        let task = Task { await recorder.run() }
        try await body(recorder)
        task.cancel()
        await task.value
    }

    private var events: [Value] { client.objects(Fixture.events) }

    @Test("an event is written as upstream's recorder writes it, and counts up when it comes again")
    func counts() async throws {
        await running(.core(component: "kubelet", host: "node-1")) { recorder in
            recorder.normal(pod, "Pulled", "Container image present")
            #expect(await clock.advance(until: { self.events.count == 1 }))
            recorder.normal(pod, "Pulled", "Container image present")
            #expect(await clock.advance(until: { self.events.first?["count"] == 2 }))
            let event = events[0]
            #expect(event["involvedObject"]["uid"] == .string(pod.uid))
            #expect(event["source"] == ["component": "kubelet", "host": "node-1"])
            #expect(event["type"] == "Normal" && event["message"] == "Container image present")
            #expect(event["firstTimestamp"].timestamp != nil && event["firstTimestamp"] <= event["lastTimestamp"])
            #expect(event.name.hasPrefix("web.") && event.namespace == "default")
        }
    }

    @Test("ten like events become one that combines them")
    func aggregates() async throws {
        await running(.core(component: "test")) { recorder in
            for index in 0..<12 { recorder.normal(pod, "Failed", "attempt \(index)") }
            #expect(await clock.advance(until: { self.events.count == 10 }))
            await clock.advance(by: .seconds(1))
            #expect(events.count == 10)
            let combined = events.filter { $0["message"].string?.hasPrefix("(combined from similar events): ") == true }
            #expect(combined.count == 1 && combined[0]["count"] == 3)
        }
    }

    @Test("a flood about one object is cut at 25")
    func spam() async throws {
        await running(.core(component: "test")) { recorder in
            for index in 0..<60 { recorder.normal(pod, "Reason\(index)", "x") }
            await clock.advance(by: .seconds(2))
            #expect(events.count == 25)
        }
    }

    @Test("the scheduler's events have the newer shape")
    func newer() async throws {
        await running(.events(controller: "default-scheduler", instance: "default-scheduler-host")) { recorder in
            recorder.record(
                Event(ObjectReference(pod), .warning, reason: "FailedScheduling", message: "0/1 nodes", action: "Scheduling"))
            let resource = GroupVersionResource("events.k8s.io", "v1", "events")
            #expect(await clock.advance(until: { client.objects(resource).count == 1 }))
            let event = client.objects(resource)[0]
            #expect(event["note"] == "0/1 nodes" && event["action"] == "Scheduling")
            #expect(event["reportingController"] == "default-scheduler")
            #expect(event["regarding"]["name"] == "web")
        }
    }
}

extension Value {
    fileprivate static func <= (left: Value, right: Value) -> Bool { (left.string ?? "") <= (right.string ?? "") }
}
