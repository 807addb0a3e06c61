/// Images of the simulated runtime: any name can be pulled, unless `Options.failure` says otherwise.
extension SimulatedRuntime {
    public func images(_ filter: CRI.ImageFilter?) async throws -> [CRI.Image] {
        try await enter("ListImages")
        let wanted = filter?.image?.image ?? ""
        return state.withLock { state in
            wanted.isEmpty ? state.images.values.sorted { $0.id < $1.id } : [find(wanted, state)].compactMap { $0 }
        }
    }

    public func imageStatus(_ image: CRI.ImageSpec) async throws -> CRI.Image? {
        try await enter("ImageStatus")
        return state.withLock { find(image.image, $0) }
    }

    public func pullImage(
        _ spec: CRI.ImageSpec, auth: CRI.AuthConfig?, sandbox: CRI.PodSandboxConfig?
    ) async throws -> String {
        try await enter("PullImage")
        let name = Self.normalized(spec.image)
        let pulled = image(named: name)
        state.withLock { $0.images[name] = pulled }
        return pulled.id
    }

    public func removeImage(_ image: CRI.ImageSpec) async throws {
        try await enter("RemoveImage")
        state.withLock { state in
            guard let found = find(image.image, state) else { return }
            for name in found.repoTags { state.images[name] = nil }
        }
    }

    public func imageFsInfo() async throws -> CRI.ImageFsInfoResponse {
        try await enter("ImageFsInfo")
        let used = state.withLock { $0.images.values.reduce(0) { $0 + $1.size } }
        let usage = CRI.FilesystemUsage(
            timestamp: clock.now(), fsID: CRI.FilesystemIdentifier(mountpoint: "/simulated"), usedBytes: used, inodesUsed: 0)
        return CRI.ImageFsInfoResponse(imageFilesystems: [usage], containerFilesystems: [usage])
    }

    func find(_ reference: String, _ state: borrowing State) -> CRI.Image? {
        state.images[Self.normalized(reference)] ?? state.images.values.first { $0.id == reference || $0.repoDigests.contains(reference) }
    }

    func image(named name: String) -> CRI.Image {
        // An image's ID follows from its name, so that every simulated node has the same one.
        var digest = ""
        for seed in UInt64(1)...4 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &* seed
            for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            let digits = String(hash, radix: 16)
            digest += String(repeating: "0", count: 16 - digits.count) + digits
        }
        let repository = name.split(separator: "@")[0].split(separator: ":").dropLast(name.contains("@") ? 0 : 1).joined(separator: ":")
        return CRI.Image(
            id: "sha256:\(digest)", repoTags: [name], repoDigests: ["\(repository)@sha256:\(digest)"], size: options.imageSize)
    }

    /// `nginx` as `docker.io/library/nginx:latest`, the way containerd names images.
    static func normalized(_ name: String) -> String {
        var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1 || !(parts[0].contains(".") || parts[0].contains(":") || parts[0] == "localhost") {
            parts.insert("docker.io", at: 0)
            if parts.count == 2 { parts.insert("library", at: 1) }
        }
        if let last = parts.last, !last.contains(":"), !last.contains("@") { parts[parts.count - 1] = last + ":latest" }
        return parts.joined(separator: "/")
    }
}
