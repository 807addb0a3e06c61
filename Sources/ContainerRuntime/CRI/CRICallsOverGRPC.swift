/// Each call of `ContainerRuntime` as the CRI call it is.
extension CRIRuntime {
    public func version() async throws -> CRI.VersionResponse {
        try await call("Version", CRI.VersionRequest(version: "v1"))
    }

    public func status(verbose: Bool) async throws -> CRI.StatusResponse {
        try await call("Status", CRI.StatusRequest(verbose: verbose))
    }

    public func runtimeConfig() async throws -> CRI.RuntimeConfigResponse? {
        do {
            return try await call("RuntimeConfig", CRI.RuntimeConfigRequest())
        } catch let error as RuntimeError where error.code == .unimplemented {
            return nil
        }
    }

    public func runPodSandbox(_ config: CRI.PodSandboxConfig, handler: String) async throws -> String {
        let answer: CRI.RunPodSandboxResponse = try await call(
            "RunPodSandbox", CRI.RunPodSandboxRequest(config: config, runtimeHandler: handler), deadline: limits.sandbox)
        return answer.podSandboxID
    }

    public func stopPodSandbox(_ id: String) async throws {
        let request = CRI.StopPodSandboxRequest(podSandboxID: id)
        _ = try await unlessGone {
            try await call("StopPodSandbox", request, deadline: limits.sandbox, answer: CRI.StopPodSandboxResponse.self)
        }
    }

    public func removePodSandbox(_ id: String) async throws {
        let request = CRI.RemovePodSandboxRequest(podSandboxID: id)
        _ = try await unlessGone {
            try await call("RemovePodSandbox", request, deadline: limits.sandbox, answer: CRI.RemovePodSandboxResponse.self)
        }
    }

    public func podSandboxStatus(_ id: String, verbose: Bool) async throws -> CRI.PodSandboxStatusResponse {
        try await call("PodSandboxStatus", CRI.PodSandboxStatusRequest(podSandboxID: id, verbose: verbose))
    }

    public func podSandboxes(_ filter: CRI.PodSandboxFilter?) async throws -> [CRI.PodSandbox] {
        let answer: CRI.ListPodSandboxResponse = try await call("ListPodSandbox", CRI.ListPodSandboxRequest(filter: filter))
        return answer.items
    }

    public func podSandboxStats(_ filter: CRI.PodSandboxStatsFilter?) async throws -> [CRI.PodSandboxStats] {
        let request = CRI.ListPodSandboxStatsRequest(filter: filter)
        let answer: CRI.ListPodSandboxStatsResponse = try await call("ListPodSandboxStats", request)
        return answer.stats
    }

    public func createContainer(
        _ config: CRI.ContainerConfig, in sandbox: String, sandboxConfig: CRI.PodSandboxConfig
    ) async throws -> String {
        let request = CRI.CreateContainerRequest(podSandboxID: sandbox, config: config, sandboxConfig: sandboxConfig)
        return try await call("CreateContainer", request, answer: CRI.CreateContainerResponse.self).containerID
    }

    public func startContainer(_ id: String) async throws {
        let request = CRI.StartContainerRequest(containerID: id)
        _ = try await call("StartContainer", request, answer: CRI.StartContainerResponse.self)
    }

    public func stopContainer(_ id: String, timeout: Int64) async throws {
        let request = CRI.StopContainerRequest(containerID: id, timeout: timeout)
        let deadline = limits.call + .seconds(max(0, min(timeout, 1 << 32)))
        _ = try await unlessGone { try await call("StopContainer", request, deadline: deadline, answer: CRI.StopContainerResponse.self) }
    }

    public func removeContainer(_ id: String) async throws {
        let request = CRI.RemoveContainerRequest(containerID: id)
        _ = try await unlessGone { try await call("RemoveContainer", request, answer: CRI.RemoveContainerResponse.self) }
    }

    public func containers(_ filter: CRI.ContainerFilter?) async throws -> [CRI.Container] {
        let answer: CRI.ListContainersResponse = try await call("ListContainers", CRI.ListContainersRequest(filter: filter))
        return answer.containers
    }

    public func containerStatus(_ id: String, verbose: Bool) async throws -> CRI.ContainerStatusResponse {
        try await call("ContainerStatus", CRI.ContainerStatusRequest(containerID: id, verbose: verbose))
    }

    public func containerStats(_ filter: CRI.ContainerStatsFilter?) async throws -> [CRI.ContainerStats] {
        let request = CRI.ListContainerStatsRequest(filter: filter)
        let answer: CRI.ListContainerStatsResponse = try await call("ListContainerStats", request)
        return answer.stats
    }

    public func updateContainerResources(_ id: String, _ resources: CRI.LinuxContainerResources) async throws {
        let request = CRI.UpdateContainerResourcesRequest(containerID: id, linux: resources)
        _ = try await call("UpdateContainerResources", request, answer: CRI.UpdateContainerResourcesResponse.self)
    }

    public func reopenContainerLog(_ id: String) async throws {
        let request = CRI.ReopenContainerLogRequest(containerID: id)
        _ = try await call("ReopenContainerLog", request, answer: CRI.ReopenContainerLogResponse.self)
    }

    public func execSync(_ id: String, command: [String], timeout: Int64) async throws -> CRI.ExecSyncResponse {
        // The runtime keeps the command's timeout; ours is behind it, in case the runtime hangs.
        let deadline = timeout > 0 ? limits.call + .seconds(min(timeout, 1 << 32)) : limits.call
        return try await call("ExecSync", CRI.ExecSyncRequest(containerID: id, cmd: command, timeout: timeout), deadline: deadline)
    }

    public func exec(_ request: CRI.ExecRequest) async throws -> String {
        try await call("Exec", request, answer: CRI.ExecResponse.self).url
    }

    public func attach(_ request: CRI.AttachRequest) async throws -> String {
        try await call("Attach", request, answer: CRI.AttachResponse.self).url
    }

    public func portForward(_ request: CRI.PortForwardRequest) async throws -> String {
        try await call("PortForward", request, answer: CRI.PortForwardResponse.self).url
    }

    public func images(_ filter: CRI.ImageFilter?) async throws -> [CRI.Image] {
        let answer: CRI.ListImagesResponse = try await call("ListImages", CRI.ListImagesRequest(filter: filter), of: .image)
        return answer.images.map { image in
            // containerd before 1.7 pins nothing; without this, image collection would take every sandbox's image.
            var image = image
            image.pinned = image.pinned || image.repoTags.contains(ImageArchive.pauseReference)
            return image
        }
    }

    public func imageStatus(_ image: CRI.ImageSpec) async throws -> CRI.Image? {
        try await call("ImageStatus", CRI.ImageStatusRequest(image: image), of: .image, answer: CRI.ImageStatusResponse.self).image
    }

    public func pullImage(
        _ image: CRI.ImageSpec, auth: CRI.AuthConfig?, sandbox: CRI.PodSandboxConfig?
    ) async throws -> String {
        let request = CRI.PullImageRequest(image: image, auth: auth, sandboxConfig: sandbox)
        return try await call("PullImage", request, of: .image, deadline: limits.pull, answer: CRI.PullImageResponse.self).imageRef
    }

    public func removeImage(_ image: CRI.ImageSpec) async throws {
        _ = try await call("RemoveImage", CRI.RemoveImageRequest(image: image), of: .image, answer: CRI.RemoveImageResponse.self)
    }

    public func imageFsInfo() async throws -> CRI.ImageFsInfoResponse {
        try await call("ImageFsInfo", CRI.ImageFsInfoRequest(), of: .image)
    }
}

extension CRIRuntime {
    /// CRI wants ending what is gone to be no error; containerd 1.6 answers NotFound to some of it.
    private func unlessGone<Answer: ProtobufMessage>(_ call: () async throws -> Answer) async throws -> Answer {
        do {
            return try await call()
        } catch let error as RuntimeError where error.isNotFound {
            return Answer()
        }
    }
}
