import ContainerRuntime
import KubeClient
import KubeObject

/// Sandbox, volumes, images and removal: each operation ends in one event.
extension PodWorker {
    func mountVolumes() async {
        let pod = pod
        await host.objects.register(uid, Self.references(pod))
        do throws(VolumeError) {
            if host.usesDisk { try makePodDirectories(pod) }
            try await host.volumes.mount(pod)
            await scheduleRefresh(pod)
            handle(.volumesMounted)
        } catch {
            handle(.volumesFailed(message: error.description))
        }
    }

    private func makePodDirectories(_ pod: Value) throws(VolumeError) {
        do {
            try NodeFiles.makeDirectories(host.paths.pod(uid))
            try NodeFiles.makeDirectories(host.paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: uid), mode: 0o755)
        } catch {
            throw VolumeError("error making pod data directories: \(error)")
        }
    }

    /// Brings volumes up to date and sets the time of the next look.
    func refreshVolumes() async {
        guard machine.ending == nil, machine.volumes == .mounted else {
            handle(.dependenciesChanged)
            return
        }
        await scheduleRefresh(pod)
        handle(.dependenciesChanged)
    }

    private func scheduleRefresh(_ pod: Value) async {
        var next: Timestamp?
        do throws(VolumeError) {
            next = try await host.volumes.refresh(pod)
        } catch {
            host.record(PodEvent(isWarning: true, reason: "FailedMount", message: error.description), about: pod)
            next = now + .seconds(60)
        }
        guard let next else { return }
        let time = max(next, now + .seconds(5))
        host.timers.set("volumes/\(uid)", at: time) { [weak self] in
            Task { await self?.refreshVolumes() }
        }
    }

    func unmountVolumes() async {
        host.timers.cancel("volumes/\(uid)")
        await host.objects.unregister(uid)
        do throws(VolumeError) {
            try await host.volumes.unmount(uid)
            handle(.volumesUnmounted)
        } catch {
            host.log.warning("cannot unmount volumes", metadata: ["pod": "\(pod.name)", "reason": "\(error)"])
            handle(.unmountFailed(message: error.description))
        }
    }

    func createSandbox(_ attempt: UInt32) async {
        let pod = pod
        if !pod.usesHostNetwork, let problem = await host.networkProblem() {
            handle(.sandboxFailed(reason: "NetworkNotReady", message: "network is not ready: \(problem)"))
            return
        }
        do {
            let config = try await makeSandboxConfig(pod, attempt)
            let handler = try await runtimeHandler(pod)
            let id = try await host.runtime.runPodSandbox(config, handler: handler)
            sandboxConfig = config
            guard let sandbox = try await RuntimeReader(runtime: host.runtime, paths: host.paths).sandbox(id) else {
                throw ContainerConfigError("the runtime lost sandbox \(id)")
            }
            handle(.sandboxCreated(sandbox))
        } catch {
            handle(.sandboxFailed(reason: "FailedCreatePodSandBox", message: "Failed to create pod sandbox: \(error)"))
        }
    }

    func makeSandboxConfig(_ pod: Value, _ attempt: UInt32) async throws -> CRI.PodSandboxConfig {
        var parent = ""
        if let cgroups = host.cgroups {
            let resources = LinuxResources(pod: pod, machineMemory: host.machine.memory, limitsCPU: host.configuration.cpuCFSQuota)
            parent = try await cgroups.prepare(pod: uid, qosClass: QOSClass.of(pod).rawValue, resources: resources.sandbox())
        }
        let resolver = host.usesDisk ? (try? NodeFiles.text(host.configuration.resolvConf)) ?? "" : ""
        return try SandboxConfigBuilder(
            configuration: host.configuration, paths: host.paths, hostResolver: resolver, machineMemory: host.machine.memory,
            cgroupParent: parent
        ).config(for: pod, attempt: attempt)
    }

    private func runtimeHandler(_ pod: Value) async throws -> String {
        let name = pod["spec"].text("runtimeClassName")
        guard !name.isEmpty else { return "" }
        let target = Target(GroupVersionResource("node.k8s.io", "v1", "runtimeclasses"), name: name)
        do throws(Status) {
            return try await host.client.get(target).text("handler")
        } catch {
            throw ContainerConfigError("failed to get sandbox runtime: \(error.message)")
        }
    }

    func stopSandbox(_ id: String) async {
        do {
            try await host.runtime.stopPodSandbox(id)
            handle(.sandboxStopped(id: id))
        } catch let error as RuntimeError where error.isNotFound {
            handle(.sandboxRemoved(id: id))
        } catch {
            handle(.sandboxStopFailed(id: id, message: "\(error)"))
        }
    }

    func removeSandbox(_ id: String) async {
        try? await host.runtime.removePodSandbox(id)
        handle(.sandboxRemoved(id: id))
    }

    func removeContainer(_ id: String) async {
        let container = machine.runtime?.containers.first { $0.id == id }
        try? await host.runtime.removeContainer(id)
        if host.usesDisk, let container {
            let directory = host.paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: uid)
            let log = "\(directory)/\(host.paths.logFile(container: container.name, restartCount: container.restartCount))"
            removeLog(log)
        }
        handle(.containerRemoved(id: id))
    }

    /// A log and what rotation left of it.
    private func removeLog(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let directory = String(path[..<slash])
        let file = path[path.index(after: slash)...]
        for name in (try? NodeFiles.names(directory)) ?? [] where name.hasPrefix(file) { try? NodeFiles.remove("\(directory)/\(name)") }
    }

    func inspectImage(_ name: String, _ image: String) async {
        var spec = CRI.ImageSpec()
        spec.image = image
        do {
            let found = try await host.runtime.imageStatus(spec)
            handle(.imageInspected(container: name, reference: found.map(\.id)))
        } catch {
            handle(.imageInspectFailed(container: name, message: "\(error)"))
        }
    }

    func pullImage(_ name: String, _ image: String) async {
        let secrets = await pullSecrets()
        do {
            let pulled = try await host.puller.pull(image, secrets: secrets, sandbox: sandboxConfig)
            handle(.imagePulled(container: name, image: pulled))
        } catch is CancellationError {
            handle(.containerFailed(name: name, reason: "ErrImagePull", message: "the pull was called off"))
        } catch {
            handle(.imagePullFailed(container: name, message: "\(error)"))
        }
    }

    private func pullSecrets() async -> [Value] {
        var found: [Value] = []
        var missing: [String] = []
        for reference in pod["spec"]["imagePullSecrets"].array ?? [] {
            let key = ReferencedObjects.Key(resource: ReferencedObjects.secrets, namespace: pod.namespace, name: reference.nameMember)
            if let secret = try? await host.objects.object(key) {
                found.append(secret)
            } else {
                missing.append(reference.nameMember)
            }
        }
        if !missing.isEmpty {
            let message =
                "Unable to retrieve some image pull secrets (\(missing.joined(separator: ", "))); attempting to pull the image may not succeed."
            host.record(PodEvent(isWarning: true, reason: "FailedToRetrieveImagePullSecret", message: message), about: pod)
        }
        return found
    }

    /// After the object is gone: containers, sandboxes, directories, cgroup.
    func cleanUp() async {
        do {
            for container in machine.runtime?.containers ?? [] { try await host.runtime.removeContainer(container.id) }
            for sandbox in machine.runtime?.sandboxes ?? [] { try await host.runtime.removePodSandbox(sandbox.id) }
            await host.cgroups?.remove(pod: uid)
            if host.usesDisk {
                try NodeFiles.removeTree(host.paths.pod(uid))
                try NodeFiles.removeTree(host.paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: uid))
            }
            handle(.cleanedUp)
        } catch {
            host.log.warning("cannot remove what is left of a pod", metadata: ["pod": "\(pod.name)", "reason": "\(error)"])
            handle(.cleanUpFailed)
        }
    }

    /// Objects whose change matters to the pod.
    static func references(_ pod: Value) -> Set<ReferencedObjects.Key> {
        var (configMaps, secrets) = VolumeContent.references(pod["spec"]["volumes"].array ?? [])
        for container in pod.containers + pod.initContainers + pod.ephemeralContainers {
            let own = EnvironmentVariables.references(container)
            configMaps.formUnion(own.configMaps)
            secrets.formUnion(own.secrets)
        }
        func keys(_ names: Set<String>, _ resource: GroupVersionResource) -> [ReferencedObjects.Key] {
            names.map { ReferencedObjects.Key(resource: resource, namespace: pod.namespace, name: $0) }
        }
        return Set(keys(configMaps, ReferencedObjects.configMaps) + keys(secrets, ReferencedObjects.secrets))
    }
}
