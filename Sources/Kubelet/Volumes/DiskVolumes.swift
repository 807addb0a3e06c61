#if canImport(Glibc)
    import Glibc
#endif
import KubeClient
import KubeObject

/// Volumes on the node's disk, laid out as upstream does: `pods/<uid>/volumes/kubernetes.io~configmap/<name>`.
actor DiskVolumes: PodVolumes {
    let paths: KubeletPaths
    private let environment: Environment
    private let client: any Client
    private let objects: ReferencedObjects
    private let tokens: ServiceAccountTokens
    private let fieldsOf: @Sendable (Value) async -> FieldReference
    private var mounted: [String: [String: MountedVolume]] = [:]

    init(
        paths: KubeletPaths, client: any Client, objects: ReferencedObjects, environment: Environment,
        fields: @escaping @Sendable (Value) async -> FieldReference
    ) {
        self.paths = paths
        self.client = client
        self.objects = objects
        self.environment = environment
        fieldsOf = fields
        tokens = ServiceAccountTokens(client: client, environment: environment)
    }

    func mount(_ pod: Value) async throws(VolumeError) {
        let content = await content(for: pod)
        var result: [String: MountedVolume] = [:]
        for volume in pod["spec"]["volumes"].array ?? [] {
            let name = volume.nameMember
            do {
                result[name] = try await mount(volume, pod, content)
            } catch {
                throw VolumeError(volume: name, "\(error)")
            }
        }
        mounted[pod.uid] = result
    }

    func refresh(_ pod: Value) async throws(VolumeError) -> Timestamp? {
        guard mounted[pod.uid] != nil else { return nil }
        let content = await content(for: pod)
        for volume in pod["spec"]["volumes"].array ?? [] {
            do {
                _ = try project(volume, pod, content.get())
            } catch {
                throw VolumeError(volume: volume.nameMember, "\(error)")
            }
        }
        return await tokens.nextRenewal(pod.uid)
    }

    func volumes(of uid: String) -> [String: MountedVolume] { mounted[uid] ?? [:] }

    func unmount(_ uid: String) async throws(VolumeError) {
        mounted[uid] = nil
        await tokens.forget(uid)
        // The pod's other files stay until it leaves: last words may still be asked for.
        for name in ["volume-subpaths", "volumes"] { try tearDown(paths.pod(uid) + "/" + name, uid) }
    }

    /// Unmounts all that is mounted under a directory, then removes it.
    private func tearDown(_ directory: String, _ uid: String) throws(VolumeError) {
        do {
            guard NodeFiles.exists(directory) else { return }
            let real = NodeFiles.realPath(directory) ?? directory
            for path in NodeMounts.below(real) { try NodeMounts.unmountAll(path) }
            try NodeFiles.removeTree(directory)
        } catch {
            throw VolumeError("UnmountVolume.TearDown failed for pod \(uid): \(error)")
        }
    }

    func removeOrphans(except uids: Set<String>) {
        for uid in (try? NodeFiles.names(paths.pods)) ?? [] where !uids.contains(uid) && mounted[uid] == nil {
            try? tearDown(paths.pod(uid), uid)
        }
    }

    func subPath(_ subPath: String, of volume: String, pod: Value, container: String, index: Int) throws(VolumeError) -> String {
        guard let base = mounted[pod.uid]?[volume] else { throw VolumeError("volume \"\(volume)\" is not mounted") }
        do {
            // What is made has the volume's own mode, so that who may write there may write here.
            let mode = try NodeFiles.info(base.path).permissions
            return try SubPath(base: base.path, subPath: subPath, mode: mode).prepare(
                at: paths.subPaths(pod.uid, volume, container, index))
        } catch {
            throw VolumeError("failed to prepare subPath for volumeMount \"\(volume)\" of container \"\(container)\": \(error)")
        }
    }
}

extension DiskVolumes {
    private func mount(_ volume: Value, _ pod: Value, _ content: Result<VolumeContent, ContainerConfigError>) async throws -> MountedVolume?
    {
        let name = volume.nameMember
        if !volume["emptyDir"].isNull { return try mountEmptyDirectory(volume, pod) }
        if !volume["hostPath"].isNull {
            let path = volume["hostPath"].text("path")
            try HostPath.check(path, type: volume["hostPath"].text("type"))
            return MountedVolume(path: path)
        }
        if let projected = try project(volume, pod, content.get()) { return projected }
        if !volume["persistentVolumeClaim"].isNull {
            return try await mountClaim(
                volume["persistentVolumeClaim"].text("claimName"), volume["persistentVolumeClaim"].flag("readOnly"), pod)
        }
        if !volume["ephemeral"].isNull { return try await mountClaim("\(pod.name)-\(name)", false, pod) }
        throw ContainerConfigError("no volume plugin matched")
    }

    private func mountEmptyDirectory(_ volume: Value, _ pod: Value) throws -> MountedVolume {
        let path = paths.volume(pod.uid, plugin: "empty-dir", volume.nameMember)
        let isNew = !NodeFiles.exists(path)
        if isNew { try NodeFiles.makeDirectories(path) }
        let source = volume["emptyDir"]
        if source.text("medium").hasPrefix("Memory"), !NodeMounts.isMountPoint(NodeFiles.realPath(path) ?? path) {
            let limit = Quantity.of(source["sizeLimit"])?.value ?? PodResources.limits(of: pod)["memory"]?.value ?? 0
            try NodeMounts.mountTmpfs(path, options: limit > 0 ? "size=\(limit)" : "")
            try NodeFiles.setMode(path, 0o777)
        } else if isNew {
            try NodeFiles.setMode(path, 0o777)
        }
        if let group = pod["spec"]["securityContext"]["fsGroup"].integer {
            try NodeFiles.setOwner(path, user: nil, group: group)
            try NodeFiles.setMode(path, try NodeFiles.info(path).permissions | 0o2770)
        }
        return MountedVolume(path: path)
    }

    /// Writes a volume that is made of objects; nil where it is another kind of volume.
    private func project(_ volume: Value, _ pod: Value, _ content: VolumeContent) throws -> MountedVolume? {
        guard let files = try content.files(of: volume) else { return nil }
        let plugin =
            !volume["configMap"].isNull
            ? "configmap"
            : !volume["secret"].isNull
                ? "secret"
                : !volume["downwardAPI"].isNull ? "downward-api" : "projected"
        let path = paths.volume(pod.uid, plugin: plugin, volume.nameMember)
        if !NodeFiles.exists(path) {
            try NodeFiles.makeDirectories(path)
            try NodeFiles.setMode(path, 0o777)
            // Secrets stay in memory where the kubelet may mount.
            if plugin == "secret" || plugin == "projected", geteuid() == 0 { try? NodeMounts.mountTmpfs(path, options: "size=\(64 << 20)") }
        }
        let writer = AtomicWriter(directory: path, group: pod["spec"]["securityContext"]["fsGroup"].integer)
        try writer.write(files, now: environment.now(), random: environment.random())
        return MountedVolume(path: path, isReadOnly: true)
    }

    private func mountClaim(_ name: String, _ isReadOnly: Bool, _ pod: Value) async throws -> MountedVolume {
        let claim = try await client.get(Target(ReferencedObjects.claims, namespace: pod.namespace, name: name))
        let volumeName = claim["spec"].text("volumeName")
        guard claim["status"].text("phase") == "Bound", !volumeName.isEmpty else {
            throw ContainerConfigError("PersistentVolumeClaim is not bound: \"\(name)\"")
        }
        let volume = try await client.get(Target(GroupVersionResource("", "v1", "persistentvolumes"), name: volumeName))
        let source = volume["spec"]
        if !source["hostPath"].isNull {
            try HostPath.check(source["hostPath"].text("path"), type: source["hostPath"].text("type"))
            return MountedVolume(path: source["hostPath"].text("path"), isReadOnly: isReadOnly)
        }
        if !source["local"].isNull {
            let path = source["local"].text("path")
            guard NodeFiles.exists(path) else { throw ContainerConfigError("path \"\(path)\" does not exist") }
            if let group = pod["spec"]["securityContext"]["fsGroup"].integer {
                try NodeFiles.setOwner(path, user: nil, group: group)
                try NodeFiles.setMode(path, try NodeFiles.info(path).permissions | 0o2770)
            }
            return MountedVolume(path: path, isReadOnly: isReadOnly)
        }
        throw ContainerConfigError("no volume plugin matched name: \(volumeName)")
    }

    /// Looks up everything the pod's volumes are made from.
    private func content(for pod: Value) async -> Result<VolumeContent, ContainerConfigError> {
        let volumes = pod["spec"]["volumes"].array ?? []
        let names = VolumeContent.references(volumes)
        var content = VolumeContent(pod: pod, fields: await fieldsOf(pod))
        content.user = Self.commonUser(pod)
        do throws(Status) {
            for name in names.configMaps { content.configMaps[name] = .some(try await object(ReferencedObjects.configMaps, name, pod)) }
            for name in names.secrets { content.secrets[name] = .some(try await object(ReferencedObjects.secrets, name, pod)) }
        } catch {
            return .failure(ContainerConfigError(error.message))
        }
        for source in volumes.flatMap({ $0["projected"]["sources"].array ?? [] }) {
            do throws(ContainerConfigError) {
                if !source["serviceAccountToken"].isNull {
                    let own = source["serviceAccountToken"]
                    content.tokens[VolumeContent.tokenKey(own)] = try await tokens.token(for: pod, own)
                }
                if !source["clusterTrustBundle"].isNull {
                    let own = source["clusterTrustBundle"]
                    content.trustBundles[VolumeContent.bundleKey(own)] = .some(try await trustBundle(own))
                }
            } catch {
                return .failure(error)
            }
        }
        return .success(content)
    }

    private func object(_ resource: GroupVersionResource, _ name: String, _ pod: Value) async throws(Status) -> Value? {
        try await objects.object(ReferencedObjects.Key(resource: resource, namespace: pod.namespace, name: name))
    }

    private func trustBundle(_ source: Value) async throws(ContainerConfigError) -> String? {
        let resource = GroupVersionResource("certificates.k8s.io", "v1beta1", "clustertrustbundles")
        do throws(Status) {
            if !source.nameMember.isEmpty {
                return try await client.get(Target(resource, name: source.nameMember))["spec"].text("trustBundle")
            }
            let selector = (try? LabelSelector(source["labelSelector"])) ?? .everything
            let options = ListOptions(labelSelector: selector.description, fieldSelector: "spec.signerName=\(source.text("signerName"))")
            let found = try await client.list(Target(resource), options: options).items.map { $0["spec"].text("trustBundle") }
            return found.isEmpty ? nil : found.joined(separator: "\n")
        } catch {
            if error.code == 404 { return nil }
            throw ContainerConfigError(error.message)
        }
    }

    /// The user that all containers run as, where they agree.
    private static func commonUser(_ pod: Value) -> Int64? {
        let shared = pod["spec"]["securityContext"]["runAsUser"].integer
        let users = Set((pod.containers + pod.initContainers).map { $0["securityContext"]["runAsUser"].integer ?? shared })
        return users.count == 1 ? users.first ?? nil : nil
    }
}
