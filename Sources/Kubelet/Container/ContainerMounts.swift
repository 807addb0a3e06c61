import ContainerRuntime
import KubeObject

/// What a container sees mounted: its volumes, `/etc/hosts` and the file for its last words.
struct ContainerMounts {
    var pod: Value
    var container: Value
    var start: PodMachine.ContainerStart
    var environment: [(name: String, value: String)]
    var host: PodHost

    func make() async throws -> [CRI.Mount] {
        let volumes = await host.volumes.volumes(of: pod.uid)
        var mounts: [CRI.Mount] = []
        for (index, mount) in (container["volumeMounts"].array ?? []).enumerated() {
            mounts.append(try await self.mount(mount, index, volumes))
        }
        guard host.usesDisk else { return mounts }
        if !mounts.contains(where: { $0.containerPath == "/etc/hosts" }) { mounts.append(try hostsFile()) }
        let words = container.text("terminationMessagePath")
        if !words.isEmpty { mounts.append(try terminationMessage(words)) }
        return mounts
    }

    private func mount(_ mount: Value, _ index: Int, _ volumes: [String: MountedVolume]) async throws -> CRI.Mount {
        let name = mount.nameMember
        var result = CRI.Mount()
        guard let volume = volumes[name] ?? (host.usesDisk ? nil : MountedVolume(path: "/simulated/\(name)")) else {
            throw ContainerConfigError("cannot find volume \"\(name)\" to mount into container \"\(container.nameMember)\"")
        }
        result.hostPath = volume.path
        if let subPath = try subPath(mount) {
            do throws(VolumeError) {
                result.hostPath = try await host.volumes.subPath(
                    subPath, of: name, pod: pod, container: container.nameMember, index: index)
            } catch {
                throw ContainerConfigError(error.description)
            }
        }
        let path = mount.text("mountPath")
        result.containerPath = path.hasPrefix("/") ? path : "/" + path
        result.readonly = mount.flag("readOnly") || volume.isReadOnly
        result.recursiveReadOnly = mount.flag("readOnly") && mount.text("recursiveReadOnly") == "Enabled"
        result.propagation =
            switch mount.text("mountPropagation") {
            case "HostToContainer": .hostToContainer
            case "Bidirectional": .bidirectional
            default: .private
            }
        return result
    }

    private func subPath(_ mount: Value) throws -> String? {
        let expression = mount.text("subPathExpr")
        guard !expression.isEmpty else {
            let path = mount.text("subPath")
            return path.isEmpty ? nil : path
        }
        var missing: String?
        let values = Dictionary(environment.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        let path = Expansion.expand(expression) { name in
            if values[name] == nil { missing = missing ?? name }
            return values[name]
        }
        if let missing { throw ContainerConfigError("missing value for \"\(missing)\"") }
        return path
    }

    private func hostsFile() throws -> CRI.Mount {
        let path = host.paths.etcHosts(pod.uid)
        let aliases = pod["spec"]["hostAliases"].array ?? []
        let text: String
        if pod.usesHostNetwork {
            text = HostsFile.ofHost((try? NodeFiles.text("/etc/hosts")) ?? "", aliases: aliases)
        } else {
            let name = try PodHostname.of(pod, clusterDomain: host.configuration.clusterDomain)
            text = HostsFile.managed(addresses: start.addresses, hostname: name.hostname, domain: name.domain, aliases: aliases)
        }
        try NodeFiles.write(Array(text.utf8), to: path, mode: 0o644)
        var mount = CRI.Mount()
        mount.containerPath = "/etc/hosts"
        mount.hostPath = path
        mount.readonly = container["securityContext"].flag("readOnlyRootFilesystem")
        return mount
    }

    private func terminationMessage(_ path: String) throws -> CRI.Mount {
        let directory = host.paths.containerDirectory(pod.uid, container.nameMember)
        try NodeFiles.makeDirectories(directory)
        let file = "\(directory)/\(start.restartCount)"
        try NodeFiles.write([], to: file, mode: 0o666)
        var mount = CRI.Mount()
        mount.containerPath = path
        mount.hostPath = file
        return mount
    }
}
