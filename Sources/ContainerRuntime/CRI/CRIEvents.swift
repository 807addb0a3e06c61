/// What the runtime tells by itself: CRI's own event stream, and where that is missing (containerd 1.6) containerd's.
extension CRIRuntime {
    public func watchEvents(_ event: @escaping @Sendable (RuntimeEvent) async -> Void) async throws {
        do {
            try await stream(.runtime, "GetContainerEvents", CRI.GetEventsRequest()) { (answer: CRI.ContainerEventResponse) in
                await event(
                    RuntimeEvent(
                        answer.containerEventType.kind, containerID: answer.containerID,
                        podSandboxID: answer.podSandboxStatus?.id))
            }
        } catch let error as RuntimeError where error.code == .unimplemented {
            try await stream(.containerdEvents, "Subscribe", SubscribeRequest(filters: [#"namespace=="k8s.io""#])) {
                (envelope: EventEnvelope) in
                if let found = envelope.runtimeEvent { await event(found) }
            }
        }
        throw RuntimeError(.unavailable, "the runtime ended its stream of events", call: "GetContainerEvents")
    }
}

extension CRI.ContainerEventType {
    var kind: RuntimeEvent.Kind {
        switch self {
        case .created: .created
        case .started: .started
        case .stopped: .stopped
        case .deleted: .deleted
        }
    }
}

/// `containerd.services.events.v1.SubscribeRequest`
private struct SubscribeRequest: ProtobufMessage {
    var filters: [String] = []

    init() {}
    init(filters: [String]) { self.filters = filters }

    mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
        try coder.field(1, &filters)
    }
}

/// `containerd.services.events.v1.Envelope`: topic and, wrapped in an `Any`, the event.
struct EventEnvelope: ProtobufMessage {
    var topic = ""
    var event: AnyMessage?

    mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
        try coder.field(3, &topic)
        try coder.field(4, &event)
    }

    struct AnyMessage: ProtobufMessage {
        var value: [UInt8] = []

        mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(2, &value)
        }
    }

    /// What all these events begin with.
    struct Subject: ProtobufMessage {
        var containerID = ""

        mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    /// `TaskExit` says also which of the container's processes it was; an exec's exit is not the container's.
    struct Exit: ProtobufMessage {
        var id = ""

        mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(2, &id)
        }
    }

    /// What the event means for a kubelet; nil where it means nothing.
    var runtimeEvent: RuntimeEvent? {
        let kind: RuntimeEvent.Kind
        switch topic {
        case "/tasks/exit": kind = .stopped
        case "/tasks/start": kind = .started
        case "/containers/create": kind = .created
        case "/containers/delete": kind = .deleted
        default: return nil
        }
        let bytes = event?.value ?? []
        guard let id = try? Subject(decoding: bytes).containerID, !id.isEmpty else { return nil }
        if kind == .stopped {
            guard let exit = try? Exit(decoding: bytes), exit.id.isEmpty || exit.id == id else { return nil }
        }
        return RuntimeEvent(kind, containerID: id)
    }
}
