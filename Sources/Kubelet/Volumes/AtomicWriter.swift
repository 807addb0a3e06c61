import KubeObject

/// A file as a config map, secret or downward API volume has it.
struct VolumeFile: Sendable, Hashable {
    var bytes: [UInt8]
    var mode: UInt32
    /// Who owns it, where not the kubelet's own user.
    var user: Int64?
}

/// Projects files into a directory so that readers see all of one version or all of the next
/// (https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#mounted-configmaps-are-updated-automatically).
///
/// Files lie in a directory named for the time, `..data` is a link to it that is replaced in one step, and what the
/// user sees are links through `..data`.
struct AtomicWriter {
    var directory: String
    var group: Int64?

    private var link: String { directory + "/..data" }

    /// Answers whether anything changed.
    @discardableResult
    func write(_ files: [String: VolumeFile], now: Timestamp, random: UInt64) throws(NodeFileError) -> Bool {
        let old = NodeFiles.destination(link)
        if let old, try isSame(files, in: "\(directory)/\(old)") {
            try linkVisible(files)
            return false
        }
        let name = versionName(now, random)
        let version = "\(directory)/\(name)"
        try NodeFiles.makeDirectories(version, mode: 0o755)
        try NodeFiles.setMode(version, 0o755)
        for (path, file) in files { try write(file, to: path, in: version) }
        try grant(version, isDirectory: true)
        let fresh = directory + "/..data_tmp"
        try NodeFiles.remove(fresh)
        try NodeFiles.link(fresh, to: name)
        try NodeFiles.move(fresh, to: link)
        try linkVisible(files)
        try removeStale(files, keeping: name)
        return true
    }

    private func write(_ file: VolumeFile, to path: String, in version: String) throws(NodeFileError) {
        var directory = version
        for part in path.split(separator: "/").dropLast() {
            directory += "/\(part)"
            if !NodeFiles.exists(directory) {
                try NodeFiles.makeDirectories(directory, mode: 0o755)
                try NodeFiles.setMode(directory, 0o755)
                try grant(directory, isDirectory: true)
            }
        }
        let target = "\(version)/\(path)"
        try NodeFiles.write(file.bytes, to: target, mode: file.mode)
        if let user = file.user { try NodeFiles.setOwner(target, user: user, group: nil) }
        try grant(target, isDirectory: false)
    }

    /// Lets the pod's `fsGroup` read.
    private func grant(_ path: String, isDirectory: Bool) throws(NodeFileError) {
        guard let group else { return }
        try NodeFiles.setOwner(path, user: nil, group: group)
        let mode = try NodeFiles.info(path).permissions
        try NodeFiles.setMode(path, mode | (isDirectory ? 0o2550 : 0o440))
    }

    private func isSame(_ files: [String: VolumeFile], in version: String) throws(NodeFileError) -> Bool {
        guard let present = try? Set(Self.walk(version)), present == Set(files.keys) else { return false }
        for (path, file) in files {
            guard let bytes = try? NodeFiles.read("\(version)/\(path)"), bytes == file.bytes else { return false }
            let wanted = group == nil ? file.mode : file.mode | 0o440
            guard let info = try? NodeFiles.info("\(version)/\(path)"), info.permissions == wanted else { return false }
        }
        return true
    }

    private static func walk(_ directory: String, _ prefix: String = "") throws(NodeFileError) -> [String] {
        var result: [String] = []
        for name in try NodeFiles.names(directory) {
            let path = "\(directory)/\(name)"
            if try NodeFiles.info(path, followsLinks: false).isDirectory {
                result += try walk(path, prefix + name + "/")
            } else {
                result.append(prefix + name)
            }
        }
        return result
    }

    private func visible(_ files: [String: VolumeFile]) -> Set<String> {
        Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) })
    }

    private func linkVisible(_ files: [String: VolumeFile]) throws(NodeFileError) {
        for name in visible(files).sorted() where NodeFiles.destination("\(directory)/\(name)") == nil {
            try NodeFiles.link("\(directory)/\(name)", to: "..data/\(name)")
        }
    }

    private func removeStale(_ files: [String: VolumeFile], keeping version: String) throws(NodeFileError) {
        let wanted = visible(files)
        for name in try NodeFiles.names(directory) where name != "..data" && name != version {
            if name.hasPrefix("..20") {
                try NodeFiles.removeTree("\(directory)/\(name)")
            } else if !wanted.contains(name), NodeFiles.destination("\(directory)/\(name)")?.hasPrefix("..data/") == true {
                try NodeFiles.remove("\(directory)/\(name)")
            }
        }
    }

    /// `..2026_11_23_15_04_05.123456789`.
    private func versionName(_ now: Timestamp, _ random: UInt64) -> String {
        let text = now.description.dropLast().map { $0 == "-" || $0 == ":" || $0 == "T" ? "_" : $0 }
        return "..\(String(text)).\(random % 1_000_000_000)"
    }
}
