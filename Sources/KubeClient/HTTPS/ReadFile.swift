#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A small file's bytes (credentials, configuration); at most 4 MiB.
func readFile(_ path: String) throws(ConnectionError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ConnectionError("cannot open \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw ConnectionError("cannot read \(path): \(String(cString: strerror(errno)))") }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
        guard bytes.count <= 4 * 1024 * 1024 else { throw ConnectionError("\(path) is larger than 4 MiB") }
    }
}
