/// Sandboxes, and what the simulated runtime says of itself.
extension SimulatedRuntime {
    public func version() async throws -> CRI.VersionResponse {
        try await enter("Version")
        return CRI.VersionResponse(version: "0.1.0", runtimeName: "simulated", runtimeVersion: "1.0.0", runtimeApiVersion: "v1")
    }

    public func status(verbose: Bool) async throws -> CRI.StatusResponse {
        try await enter("Status")
        let conditions = ["RuntimeReady", "NetworkReady"].map { CRI.RuntimeCondition(type: $0, status: true) }
        return CRI.StatusResponse(status: CRI.RuntimeStatus(conditions: conditions))
    }

    public func runtimeConfig() async throws -> CRI.RuntimeConfigResponse? {
        try await enter("RuntimeConfig")
        return CRI.RuntimeConfigResponse(linux: CRI.LinuxRuntimeConfiguration(cgroupDriver: .cgroupfs))
    }

    public func runPodSandbox(_ config: CRI.PodSandboxConfig, handler: String) async throws -> String {
        try await enter("RunPodSandbox")
        guard let metadata = config.metadata else {
            throw RuntimeError(.invalidArgument, "sandbox config must include metadata", call: "RunPodSandbox")
        }
        let id = newID()
        return try state.withLock { state in
            if let taken = state.sandboxes.values.first(where: { $0.config.metadata == metadata }) {
                throw RuntimeError(
                    .unknown,
                    "failed to reserve sandbox name \"\(metadata.name)_\(metadata.namespace)_\(metadata.uid)_\(metadata.attempt)\": "
                        + "name is reserved for \"\(taken.sandbox.id)\"", call: "RunPodSandbox")
            }
            let sandbox = CRI.PodSandbox(
                id: id, metadata: metadata, state: .ready, createdAt: clock.now(), labels: config.labels,
                annotations: config.annotations, runtimeHandler: handler)
            let usesHost = config.linux?.securityContext?.namespaceOptions?.network == .node
            let address = usesHost ? "" : options.address(state.sandboxesMade)
            if !usesHost { state.sandboxesMade += 1 }
            state.sandboxes[id] = SandboxRecord(sandbox: sandbox, config: config, address: address)
            tell(RuntimeEvent(.created, containerID: id, podSandboxID: id), state)
            tell(RuntimeEvent(.started, containerID: id, podSandboxID: id), state)
            return id
        }
    }

    public func stopPodSandbox(_ id: String) async throws {
        try await enter("StopPodSandbox")
        state.withLock { state in
            guard state.sandboxes[id] != nil else { return }
            for (container, record) in state.containers where record.sandbox == id {
                finish(container, exitCode: 137, at: clock.now(), &state)
            }
            guard state.sandboxes[id]?.sandbox.state == .ready else { return }
            state.sandboxes[id]?.sandbox.state = .notReady
            tell(RuntimeEvent(.stopped, containerID: id, podSandboxID: id), state)
        }
    }

    public func removePodSandbox(_ id: String) async throws {
        try await stopPodSandbox(id)
        try await enter("RemovePodSandbox")
        state.withLock { state in
            guard state.sandboxes.removeValue(forKey: id) != nil else { return }
            for (container, record) in state.containers where record.sandbox == id {
                state.containers[container] = nil
                tell(RuntimeEvent(.deleted, containerID: container, podSandboxID: id), state)
            }
            tell(RuntimeEvent(.deleted, containerID: id, podSandboxID: id), state)
        }
    }

    public func podSandboxStatus(_ id: String, verbose: Bool) async throws -> CRI.PodSandboxStatusResponse {
        try await enter("PodSandboxStatus")
        let record = try state.withLock { state in try known(sandbox: id, state, "PodSandboxStatus") }
        let sandbox = record.sandbox
        let namespaces = CRI.Namespace(options: record.config.linux?.securityContext?.namespaceOptions ?? CRI.NamespaceOption())
        let status = CRI.PodSandboxStatus(
            id: id, metadata: sandbox.metadata, state: sandbox.state, createdAt: sandbox.createdAt,
            network: CRI.PodSandboxNetworkStatus(ip: sandbox.state == .ready ? record.address : ""),
            linux: CRI.LinuxPodSandboxStatus(namespaces: namespaces), labels: sandbox.labels,
            annotations: sandbox.annotations, runtimeHandler: sandbox.runtimeHandler)
        return CRI.PodSandboxStatusResponse(status: status)
    }

    public func podSandboxes(_ filter: CRI.PodSandboxFilter?) async throws -> [CRI.PodSandbox] {
        try await enter("ListPodSandbox")
        let all = state.withLock { $0.sandboxes.values.map(\.sandbox) }
        return all.filter { sandbox in
            guard let filter else { return true }
            return (filter.id.isEmpty || sandbox.id.hasPrefix(filter.id))
                && (filter.state.map { $0.state == sandbox.state } ?? true)
                && filter.labelSelector.allSatisfy { sandbox.labels[$0.key] == $0.value }
        }.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    public func podSandboxStats(_ filter: CRI.PodSandboxStatsFilter?) async throws -> [CRI.PodSandboxStats] {
        try await enter("ListPodSandboxStats")
        let now = clock.now()
        return state.withLock { state in
            state.sandboxes.values.filter { record in
                record.sandbox.state == .ready && (filter?.id.isEmpty ?? true || record.sandbox.id == filter?.id)
                    && (filter?.labelSelector ?? [:]).allSatisfy { record.sandbox.labels[$0.key] == $0.value }
            }.map { record in
                let sandbox = record.sandbox
                let containers = state.containers.filter { $0.value.sandbox == sandbox.id }.map { stats($0.key, $0.value, now) }
                let attributes = CRI.PodSandboxAttributes(
                    id: sandbox.id, metadata: sandbox.metadata, labels: sandbox.labels, annotations: sandbox.annotations)
                return CRI.PodSandboxStats(attributes: attributes, linux: CRI.LinuxPodSandboxStats(containers: containers))
            }
        }
    }

    func known(sandbox id: String, _ state: borrowing State, _ call: String) throws -> SandboxRecord {
        guard let found = state.sandboxes[id] else {
            throw RuntimeError(.notFound, "an error occurred when try to find sandbox: not found", call: call)
        }
        return found
    }
}
