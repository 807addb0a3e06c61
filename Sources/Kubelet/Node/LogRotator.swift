import ContainerRuntime
import KubeObject

/// Keeps containers' logs within bounds: a log that grew too long is renamed and the runtime opens a new one.
struct LogRotator: Sendable {
    var runtime: any ContainerRuntime
    var maximumSize: Int64
    var maximumFiles: Int

    /// Looks at the log of one running container.
    func rotate(containerID: String, path: String, now: Timestamp) async {
        guard let info = try? NodeFiles.info(path), info.size >= maximumSize else { return }
        let stamp = now.description.filter { $0 != "-" && $0 != ":" && $0 != "T" && $0 != "Z" }
        let target = "\(path).\(stamp.prefix(8))-\(stamp.dropFirst(8))"
        guard (try? NodeFiles.move(path, to: target)) != nil else { return }
        do {
            try await runtime.reopenContainerLog(containerID)
        } catch {
            // The runtime goes on writing to the file it has open: give it back its name.
            try? NodeFiles.move(target, to: path)
            return
        }
        removeOld(path)
    }

    private func removeOld(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let directory = String(path[..<slash])
        let prefix = path[path.index(after: slash)...] + "."
        let rotated = ((try? NodeFiles.names(directory)) ?? []).filter { $0.hasPrefix(prefix) }.sorted()
        for name in rotated.dropLast(max(0, maximumFiles - 1)) { try? NodeFiles.remove("\(directory)/\(name)") }
    }
}
