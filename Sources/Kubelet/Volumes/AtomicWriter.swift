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
    func write(_ files: [String: VolumeFile], now: Timestamp, random: UInt64) throws(FileError) -> Bool {
        let old = Files.destination(link)
        if let old, try isSame(files, in: "\(directory)/\(old)") {
            try linkVisible(files)
            return false
        }
        let name = versionName(now, random)
        let version = "\(directory)/\(name)"
        try Files.makeDirectories(version, mode: 0o755)
        try Files.setMode(version, 0o755)
        for (path, file) in files { try write(file, to: path, in: version) }
        try grant(version, isDirectory: true)
        let fresh = directory + "/..data_tmp"
        try Files.remove(fresh)
        try Files.link(fresh, to: name)
        try Files.move(fresh, to: link)
        try linkVisible(files)
        try removeStale(files, keeping: name)
        return true
    }

    private func write(_ file: VolumeFile, to path: String, in version: String) throws(FileError) {
        var directory = version
        for part in path.split(separator: "/").dropLast() {
            directory += "/\(part)"
            if !Files.exists(directory) {
                try Files.makeDirectories(directory, mode: 0o755)
                try Files.setMode(directory, 0o755)
                try grant(directory, isDirectory: true)
            }
        }
        let target = "\(version)/\(path)"
        try Files.write(file.bytes, to: target, mode: file.mode)
        if let user = file.user { try Files.setOwner(target, user: user, group: nil) }
        try grant(target, isDirectory: false)
    }

    /// Lets the pod's `fsGroup` read.
    private func grant(_ path: String, isDirectory: Bool) throws(FileError) {
        guard let group else { return }
        try Files.setOwner(path, user: nil, group: group)
        let mode = try Files.info(path).permissions
        try Files.setMode(path, mode | (isDirectory ? 0o2550 : 0o440))
    }

    private func isSame(_ files: [String: VolumeFile], in version: String) throws(FileError) -> Bool {
        guard let present = try? Set(Self.walk(version)), present == Set(files.keys) else { return false }
        for (path, file) in files {
            guard let bytes = try? Files.read("\(version)/\(path)"), bytes == file.bytes else { return false }
            let wanted = group == nil ? file.mode : file.mode | 0o440
            guard let info = try? Files.info("\(version)/\(path)"), info.permissions == wanted else { return false }
        }
        return true
    }

    private static func walk(_ directory: String, _ prefix: String = "") throws(FileError) -> [String] {
        var result: [String] = []
        for name in try Files.names(directory) {
            let path = "\(directory)/\(name)"
            if try Files.info(path, followsLinks: false).isDirectory {
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

    private func linkVisible(_ files: [String: VolumeFile]) throws(FileError) {
        for name in visible(files).sorted() where Files.destination("\(directory)/\(name)") == nil {
            try Files.link("\(directory)/\(name)", to: "..data/\(name)")
        }
    }

    private func removeStale(_ files: [String: VolumeFile], keeping version: String) throws(FileError) {
        let wanted = visible(files)
        for name in try Files.names(directory) where name != "..data" && name != version {
            if name.hasPrefix("..20") {
                try Files.removeTree("\(directory)/\(name)")
            } else if !wanted.contains(name), Files.destination("\(directory)/\(name)")?.hasPrefix("..data/") == true {
                try Files.remove("\(directory)/\(name)")
            }
        }
    }

    /// `..2026_11_23_15_04_05.123456789`.
    private func versionName(_ now: Timestamp, _ random: UInt64) -> String {
        let text = now.description.dropLast().map { $0 == "-" || $0 == ":" || $0 == "T" ? "_" : $0 }
        return "..\(String(text)).\(random % 1_000_000_000)"
    }
}
