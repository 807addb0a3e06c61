/// Containers of the simulated runtime.
extension SimulatedRuntime {
    public func createContainer(
        _ config: CRI.ContainerConfig, in sandboxID: String, sandboxConfig: CRI.PodSandboxConfig
    ) async throws -> String {
        try await enter("CreateContainer")
        let id = newID()
        return try state.withLock { state in
            let sandbox = try known(sandbox: sandboxID, state, "CreateContainer")
            guard let metadata = config.metadata else {
                throw RuntimeError(.invalidArgument, "container config must include metadata", call: "CreateContainer")
            }
            guard sandbox.sandbox.state == .ready else {
                throw RuntimeError(.unknown, "sandbox container \"\(sandboxID)\" is not running", call: "CreateContainer")
            }
            let image = config.image?.image ?? ""
            guard find(image, state) != nil else {
                throw RuntimeError(.notFound, "failed to resolve image \"\(image)\": not found", call: "CreateContainer")
            }
            let twin = state.containers.first { $0.value.sandbox == sandboxID && $0.value.config.metadata == metadata }
            if let twin {
                throw RuntimeError(
                    .unknown,
                    "failed to reserve container name \"\(metadata.name)_\(metadata.attempt)\": name is reserved for "
                        + "\"\(twin.key)\"", call: "CreateContainer")
            }
            state.containers[id] = ContainerRecord(
                config: config, sandbox: sandboxID, behaviour: options.behaviour(config), createdAt: clock.now())
            tell(RuntimeEvent(.created, containerID: id, podSandboxID: sandboxID), state)
            return id
        }
    }

    public func startContainer(_ id: String) async throws {
        try await enter("StartContainer")
        try state.withLock { state in
            var record = try known(container: id, state, "StartContainer")
            let now = clock.now()
            let current = record.state(at: now)
            guard current == .created else {
                throw RuntimeError(.unknown, "container is in \(current) state", call: "StartContainer")
            }
            record.startedAt = max(now, 1)
            if let lifetime = record.behaviour.lifetime {
                let end = now + lifetime.nanoseconds
                record.finishesAt = end
                record.exitCode = record.behaviour.exitCode
                for watcher in state.watchers.values { watcher.yield(.ends(container: id, sandbox: record.sandbox, at: end)) }
            }
            state.containers[id] = record
            tell(RuntimeEvent(.started, containerID: id, podSandboxID: record.sandbox), state)
        }
    }

    public func stopContainer(_ id: String, timeout: Int64) async throws {
        try await enter("StopContainer")
        let record = state.withLock { $0.containers[id] }
        guard let record, record.state(at: clock.now()) == .running else { return }
        let grace = Duration.seconds(max(0, timeout))
        let killed = record.behaviour.shutdown > grace
        let wait = killed ? grace : record.behaviour.shutdown
        if wait > .zero { try await clock.sleep(wait) }
        state.withLock { finish(id, exitCode: killed ? 137 : record.behaviour.stoppedExitCode, at: clock.now(), &$0) }
    }

    public func removeContainer(_ id: String) async throws {
        try await enter("RemoveContainer")
        state.withLock { state in
            finish(id, exitCode: 137, at: clock.now(), &state)
            guard let record = state.containers.removeValue(forKey: id) else { return }
            tell(RuntimeEvent(.deleted, containerID: id, podSandboxID: record.sandbox), state)
        }
    }

    public func containers(_ filter: CRI.ContainerFilter?) async throws -> [CRI.Container] {
        try await enter("ListContainers")
        let now = clock.now()
        let all = state.withLock { state in
            state.containers.map { id, record in
                CRI.Container(
                    id: id, podSandboxID: record.sandbox, metadata: record.config.metadata, image: record.config.image,
                    imageRef: find(record.config.image?.image ?? "", state)?.id ?? "", state: record.state(at: now),
                    createdAt: record.createdAt, labels: record.config.labels, annotations: record.config.annotations)
            }
        }
        return all.filter { container in
            guard let filter else { return true }
            return (filter.id.isEmpty || container.id.hasPrefix(filter.id))
                && (filter.podSandboxID.isEmpty || container.podSandboxID == filter.podSandboxID)
                && (filter.state.map { $0.state == container.state } ?? true)
                && filter.labelSelector.allSatisfy { container.labels[$0.key] == $0.value }
        }.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    public func containerStatus(_ id: String, verbose: Bool) async throws -> CRI.ContainerStatusResponse {
        try await enter("ContainerStatus")
        let now = clock.now()
        return try state.withLock { state in
            let record = try known(container: id, state, "ContainerStatus")
            let current = record.state(at: now)
            var status = CRI.ContainerStatus()
            status.id = id
            status.metadata = record.config.metadata
            status.state = current
            status.createdAt = record.createdAt
            status.startedAt = record.startedAt
            if current == .exited {
                status.finishedAt = record.finishesAt ?? 0
                status.exitCode = record.exitCode
                status.reason = record.exitCode == 0 ? "Completed" : "Error"
            }
            status.image = record.config.image
            status.imageRef = find(record.config.image?.image ?? "", state)?.id ?? ""
            status.labels = record.config.labels
            status.annotations = record.config.annotations
            status.mounts = record.config.mounts
            let directory = state.sandboxes[record.sandbox]?.config.logDirectory ?? ""
            status.logPath = directory.isEmpty ? "" : directory + "/" + record.config.logPath
            if let resources = record.resources ?? record.config.linux?.resources {
                status.resources = CRI.ContainerResources(linux: resources)
            }
            return CRI.ContainerStatusResponse(status: status)
        }
    }

    public func containerStats(_ filter: CRI.ContainerStatsFilter?) async throws -> [CRI.ContainerStats] {
        try await enter("ListContainerStats")
        let now = clock.now()
        return state.withLock { state in
            state.containers.filter { id, record in
                record.state(at: now) == .running && (filter?.id.isEmpty ?? true || filter?.id == id)
                    && (filter?.podSandboxID.isEmpty ?? true || filter?.podSandboxID == record.sandbox)
                    && (filter?.labelSelector ?? [:]).allSatisfy { record.config.labels[$0.key] == $0.value }
            }.map { stats($0.key, $0.value, now) }
        }
    }

    public func updateContainerResources(_ id: String, _ resources: CRI.LinuxContainerResources) async throws {
        try await enter("UpdateContainerResources")
        try state.withLock { state in
            _ = try known(container: id, state, "UpdateContainerResources")
            state.containers[id]?.resources = resources
        }
    }

    public func reopenContainerLog(_ id: String) async throws {
        try await enter("ReopenContainerLog")
        try requireRunning(id, "ReopenContainerLog")
    }

    public func execSync(_ id: String, command: [String], timeout: Int64) async throws -> CRI.ExecSyncResponse {
        try await enter("ExecSync")
        try requireRunning(id, "ExecSync")
        let config = try state.withLock { try known(container: id, $0, "ExecSync").config }
        return options.execSync(config, command)
    }

    public func exec(_ request: CRI.ExecRequest) async throws -> String { throw notStreaming("Exec") }
    public func attach(_ request: CRI.AttachRequest) async throws -> String { throw notStreaming("Attach") }
    public func portForward(_ request: CRI.PortForwardRequest) async throws -> String { throw notStreaming("PortForward") }

    private func notStreaming(_ call: String) -> RuntimeError {
        RuntimeError(.unimplemented, "a simulated container has nothing to stream", call: call)
    }

    private func requireRunning(_ id: String, _ call: String) throws {
        let current = try state.withLock { try known(container: id, $0, call).state(at: clock.now()) }
        guard current == .running else { throw RuntimeError(.unknown, "container is in \(current) state", call: call) }
    }

    func known(container id: String, _ state: borrowing State, _ call: String) throws -> ContainerRecord {
        guard let found = state.containers[id] else {
            throw RuntimeError(.notFound, "an error occurred when try to find container \"\(id)\": not found", call: call)
        }
        return found
    }

    /// Ends a running container; one that runs no more is left as it is.
    func finish(_ id: String, exitCode: Int32, at now: Int64, _ state: inout State) {
        guard let record = state.containers[id], record.state(at: now) == .running else { return }
        state.containers[id]?.finishesAt = now
        state.containers[id]?.exitCode = exitCode
        tell(RuntimeEvent(.stopped, containerID: id, podSandboxID: record.sandbox), state)
    }

    func stats(_ id: String, _ record: ContainerRecord, _ now: Int64) -> CRI.ContainerStats {
        let ran = UInt64(max(0, min(now, record.finishesAt ?? now) - record.startedAt))
        let cores = record.behaviour.cpuNanoCores
        return CRI.ContainerStats(
            attributes: CRI.ContainerAttributes(
                id: id, metadata: record.config.metadata, labels: record.config.labels, annotations: record.config.annotations),
            cpu: CRI.CpuUsage(timestamp: now, usageCoreNanoSeconds: ran / 1_000_000_000 * cores, usageNanoCores: cores),
            memory: CRI.MemoryUsage(timestamp: now, workingSetBytes: record.behaviour.memoryBytes))
    }
}

extension Duration {
    /// Whole nanoseconds; more than 292 years are 292 years.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max / 2 : min(product, .max / 2) + attoseconds / 1_000_000_000
    }
}
