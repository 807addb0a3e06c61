import ContainerRuntime
import KubeClient
import KubeObject

/// Starting and stopping single containers.
extension PodWorker {
    func startContainer(_ start: PodMachine.ContainerStart) async {
        guard let (_, container) = pod.containerSpec(named: start.name) else { return }
        let config: CRI.ContainerConfig
        let sandbox: CRI.PodSandboxConfig
        do {
            sandbox = try await currentSandboxConfig(start)
            config = try await makeConfig(container, start)
        } catch {
            handle(.containerFailed(name: start.name, reason: "CreateContainerConfigError", message: Self.words(error)))
            return
        }
        let id: String
        do {
            id = try await host.runtime.createContainer(config, in: start.sandboxID, sandboxConfig: sandbox)
        } catch {
            handle(.containerFailed(name: start.name, reason: "CreateContainerError", message: Self.words(error)))
            return
        }
        handle(.containerCreated(name: start.name))
        do {
            try await host.runtime.startContainer(id)
        } catch {
            handle(.containerFailed(name: start.name, reason: "RunContainerError", message: Self.words(error)))
            return
        }
        handle(.containerLaunched(name: start.name))
        await finishStart(container, id, start)
    }

    private func finishStart(_ container: Value, _ id: String, _ start: PodMachine.ContainerStart) async {
        let hook = container["lifecycle"]["postStart"]
        let problem = hook.isNull ? nil : await runHook(hook, container, id, start.addresses)
        let reader = RuntimeReader(runtime: host.runtime, paths: host.paths)
        guard let found = try? await reader.container(id, sandbox: start.sandboxID) else {
            handle(.containerFailed(name: start.name, reason: "RunContainerError", message: "the runtime lost container \(id)"))
            return
        }
        if let problem {
            handle(.postStartFailed(found, message: problem))
        } else {
            handle(.containerStarted(found))
        }
    }

    /// The runtime's own words, without the frame of the call.
    private static func words(_ error: any Error) -> String { (error as? RuntimeError)?.message ?? "\(error)" }

    private func currentSandboxConfig(_ start: PodMachine.ContainerStart) async throws -> CRI.PodSandboxConfig {
        if let sandboxConfig { return sandboxConfig }
        let config = try await makeSandboxConfig(pod, start.sandboxAttempt)
        sandboxConfig = config
        return config
    }

    private func makeConfig(_ container: Value, _ start: PodMachine.ContainerStart) async throws -> CRI.ContainerConfig {
        let pod = pod
        let environment = try await makeEnvironment(container, start)
        var image = CRI.ImageSpec()
        image.image = start.imageReference
        let status = try await host.runtime.imageStatus(image)
        let user: SecurityContext.ImageUser
        if let status, status.uid != nil || !status.username.isEmpty {
            user = SecurityContext.ImageUser(uid: status.uid, name: status.username)
        } else {
            user = .root
        }
        let builder = ContainerMounts(pod: pod, container: container, start: start, environment: environment, host: host)
        return try ContainerConfigBuilder(
            pod: pod, container: container, start: start, environment: environment, mounts: try await builder.make(),
            imageUser: user, extraGroups: [], configuration: host.configuration, paths: host.paths, machineMemory: host.machine.memory
        ).make()
    }

    private func makeEnvironment(_ container: Value, _ start: PodMachine.ContainerStart) async throws -> [(name: String, value: String)] {
        let names = EnvironmentVariables.references(container)
        var configMaps: [String: Value?] = [:]
        var secrets: [String: Value?] = [:]
        for name in Set(names.configMaps) {
            configMaps[name] = .some(
                try await host.objects.object(
                    ReferencedObjects.Key(resource: ReferencedObjects.configMaps, namespace: pod.namespace, name: name)))
        }
        for name in Set(names.secrets) {
            secrets[name] = .some(
                try await host.objects.object(
                    ReferencedObjects.Key(resource: ReferencedObjects.secrets, namespace: pod.namespace, name: name)))
        }
        return try EnvironmentVariables(
            pod: pod, container: container, fields: host.fields(for: pod, addresses: start.addresses),
            services: await host.services(), configMaps: configMaps, secrets: secrets
        ).make()
    }

    func stopContainer(_ stop: PodMachine.ContainerStop) async {
        let began = now
        if stop.runsPreStopHook, let container = pod.containerSpec(named: stop.name)?.spec {
            await runPreStop(container, stop)
        }
        let left = max(stop.gracePeriod - (now - began).wholeSeconds, PodMachine.minimumGracePeriod)
        do {
            try await host.runtime.stopContainer(stop.id, timeout: left)
        } catch let error as RuntimeError where error.isNotFound {
            handle(.containerStopped(id: stop.id, nil))
            return
        } catch {
            handle(.containerStopFailed(id: stop.id, message: "\(error)"))
            return
        }
        let sandbox = machine.runtime?.containers.first { $0.id == stop.id }?.sandboxID ?? ""
        do {
            let found = try await RuntimeReader(runtime: host.runtime, paths: host.paths).container(stop.id, sandbox: sandbox)
            handle(.containerStopped(id: stop.id, found))
        } catch {
            handle(.containerStopFailed(id: stop.id, message: "\(error)"))
        }
    }

    private func runPreStop(_ container: Value, _ stop: PodMachine.ContainerStop) async {
        let addresses = pod.usesHostNetwork ? host.configuration.nodeAddresses : machine.runtime?.addresses ?? []
        let hook = container["lifecycle"]["preStop"]
        let limit = Duration.seconds(stop.gracePeriod)
        let sleep = host.environment.sleep
        let problem = await withTaskGroup(of: String?.self) { group in
            group.addTask { await self.runHook(hook, container, stop.id, addresses) }
            group.addTask {
                try? await sleep(limit)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        guard problem != nil else { return }
        let kind = pod.containerSpec(named: stop.name)?.kind ?? .regular
        host.record(
            PodEvent(isWarning: true, reason: "FailedPreStopHook", message: "PreStopHook failed", fieldPath: kind.fieldPath(stop.name)),
            about: pod)
    }

    /// Runs a lifecycle hook; answers what went wrong.
    private func runHook(_ hook: Value, _ container: Value, _ id: String, _ addresses: [String]) async -> String? {
        let place = "for Container \"\(container.nameMember)\" in Pod \"\(pod.podDescription)\" failed - error"
        if let seconds = hook["sleep"]["seconds"].integer {
            do {
                try await host.environment.sleep(.seconds(seconds))
                return nil
            } catch {
                return "Sleep lifecycle hook (\(seconds)) \(place): container terminated before sleep hook finished"
            }
        }
        let target = ProbeTarget(container: container, containerID: id, address: addresses.first ?? "")
        if !hook["exec"].isNull {
            let command = (hook["exec"]["command"].array ?? []).compactMap(\.string)
            do {
                let answer = try await host.runtime.execSync(id, command: command, timeout: 0)
                guard answer.exitCode != 0 else { return nil }
                let output = String(decoding: (answer.stdout + answer.stderr).prefix(10 << 10), as: UTF8.self)
                let text = command.joined(separator: " ")
                return
                    "Exec lifecycle hook ([\(text)]) \(place): command '\(text)' exited with \(answer.exitCode): \(output), message: \"\(output)\""
            } catch {
                return "Exec lifecycle hook ([\(command.joined(separator: " "))]) \(place): \(error)"
            }
        }
        guard !hook["httpGet"].isNull else { return nil }
        switch await HTTPProber.shared.probe(hook["httpGet"], target, .seconds(60)) {
        case .success, .warning: return nil
        case .failure(let why), .error(let why): return "HTTP lifecycle hook (\(hook["httpGet"].text("path"))) \(place): \(why)"
        }
    }
}
