import Glibc
import KubeObject
import KubePKI

/// What this machine is called and where it is reached.
enum HostIdentity {
    static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The IPv4 address of the interface that the default route leads through, else of the first that is up and no loopback.
    static func address() -> String? {
        let addresses = interfaceAddresses()
        if let device = defaultDevice(), let found = addresses.first(where: { $0.device == device }) { return found.address }
        return addresses.first { !$0.isLoopback }?.address
    }

    private static func defaultDevice() -> String? {
        guard let text = try? SecureFiles.read("/proc/net/route") else { return nil }
        for line in text.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: "\t")
            if columns.count > 7, columns[1] == "00000000", columns[7] == "00000000" { return String(columns[0]) }
        }
        return nil
    }

    private static func interfaceAddresses() -> [(device: String, address: String, isLoopback: Bool)] {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return [] }
        defer { freeifaddrs(list) }
        var found: [(device: String, address: String, isLoopback: Bool)] = []
        var next = list
        while let entry = next?.pointee {
            next = entry.ifa_next
            guard let address = entry.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET), entry.ifa_flags & UInt32(IFF_UP) != 0
            else { continue }
            let bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt32(bigEndian: $0.pointee.sin_addr.s_addr) }
            let text = IPAddress(family: .v4, bits: UInt128(bytes)).description
            found.append((String(cString: entry.ifa_name), text, entry.ifa_flags & UInt32(IFF_LOOPBACK) != 0))
        }
        return found
    }
}
