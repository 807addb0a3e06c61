#if canImport(Glibc)
    import Glibc
#endif
import KubeObject

/// What a machine is and has. A simulated node brings its own.
public struct MachineInfo: Sendable, Hashable {
    public var cpus: Int64
    /// Bytes.
    public var memory: Int64
    /// Bytes of the file system that pods' files lie on.
    public var storage: Int64
    public var hostname: String
    public var machineID = ""
    public var systemUUID = ""
    public var bootID = ""
    public var kernelVersion = ""
    public var osImage = ""
    public var operatingSystem = "linux"
    public var architecture = "amd64"

    public init(cpus: Int64, memory: Int64, storage: Int64, hostname: String) {
        self.cpus = cpus
        self.memory = memory
        self.storage = storage
        self.hostname = hostname
    }

    /// This machine, with the storage of the file system that holds `directory`.
    public static func current(directory: String) -> MachineInfo {
        var names = utsname()
        uname(&names)
        func text<T>(_ field: T) -> String {
            withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        var info = MachineInfo(
            cpus: Int64(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))), memory: ProcFiles.memory("MemTotal") ?? 0,
            storage: FileSystem(directory)?.capacity ?? 0, hostname: text(names.nodename))
        info.kernelVersion = text(names.release)
        info.architecture = architecture(text(names.machine))
        info.machineID = line("/etc/machine-id")
        info.systemUUID = line("/sys/class/dmi/id/product_uuid")
        if info.systemUUID.isEmpty { info.systemUUID = info.machineID }
        info.bootID = line("/proc/sys/kernel/random/boot_id")
        info.osImage = osRelease()
        return info
    }

    private static func architecture(_ machine: String) -> String {
        switch machine {
        case "x86_64": "amd64"
        case "aarch64": "arm64"
        default: machine
        }
    }

    private static func line(_ path: String) -> String {
        ((try? NodeFiles.text(path, limit: 256)) ?? "").split(separator: "\n").first.map(String.init) ?? ""
    }

    private static func osRelease() -> String {
        for row in ((try? NodeFiles.text("/etc/os-release")) ?? "").split(separator: "\n") where row.hasPrefix("PRETTY_NAME=") {
            return String(row.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" })
        }
        return "Linux"
    }

    func capacity(maxPods: Int64) -> [String: Quantity] {
        [
            "cpu": Quantity(cpus), "memory": Quantity(memory, format: .binarySI),
            "ephemeral-storage": Quantity(storage, format: .binarySI), "pods": Quantity(maxPods),
            "hugepages-1Gi": Quantity(0), "hugepages-2Mi": Quantity(0),
        ]
    }

    /// What pods may use of it.
    func allocatable(reserved: [String: Quantity], maxPods: Int64 = 110) -> [String: Quantity] {
        var result = capacity(maxPods: maxPods)
        for (name, amount) in reserved {
            guard let has = result[name] else { continue }
            result[name] = has < amount ? .zero : has - amount
        }
        return result
    }
}

/// Space of a file system.
struct FileSystem: Sendable, Hashable {
    var capacity: Int64
    var available: Int64
    var inodes: Int64
    var freeInodes: Int64

    init?(_ path: String) {
        var buffer = statvfs()
        guard statvfs(path, &buffer) == 0 else { return nil }
        let block = Int64(buffer.f_frsize)
        capacity = Int64(buffer.f_blocks) * block
        available = Int64(buffer.f_bavail) * block
        inodes = Int64(buffer.f_files)
        freeInodes = Int64(buffer.f_favail)
    }
}

enum ProcFiles {
    /// A row of `/proc/meminfo` in bytes.
    static func memory(_ row: String) -> Int64? {
        guard let text = try? NodeFiles.text("/proc/meminfo", limit: 64 << 10) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix(row + ":") {
            return line.split(separator: " ").dropFirst().first.flatMap { Int64($0) }.map { $0 * 1024 }
        }
        return nil
    }
}
