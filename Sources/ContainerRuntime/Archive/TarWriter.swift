/// Writes a POSIX ustar archive. Same entries in, same bytes out: no times, no users.
public struct TarWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    public init() {}

    /// - Parameter path: at most 100 bytes, without a leading `/`.
    public mutating func file(_ path: String, _ content: [UInt8], mode: UInt32 = 0o644) {
        header(path, type: "0", mode: mode, size: content.count)
        bytes += content
        bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    public mutating func directory(_ path: String, mode: UInt32 = 0o755) {
        header(path.hasSuffix("/") ? path : path + "/", type: "5", mode: mode, size: 0)
    }

    public mutating func symlink(_ path: String, to target: String) {
        header(path, type: "2", mode: 0o777, size: 0, target: target)
    }

    /// The archive with its end.
    public func finished() -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: 1024)
    }

    private mutating func header(_ path: String, type: Unicode.Scalar, mode: UInt32, size: Int, target: String = "") {
        precondition(path.utf8.count <= 100 && target.utf8.count <= 100, "a path in an archive of ours is too long: \(path)")
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) { for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte } }
        func octal(_ value: Int, _ width: Int) -> String {
            let digits = String(value, radix: 8)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        put(path, at: 0)
        put(octal(Int(mode), 7), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        put(octal(size, 11), at: 124)
        put(octal(0, 11), at: 136)
        put("        ", at: 148)
        block[156] = UInt8(type.value)
        put(target, at: 157)
        put("ustar", at: 257)
        put("00", at: 263)
        put(octal(block.reduce(0) { $0 + Int($1) }, 6), at: 148)
        block[154] = 0
        bytes += block
    }
}
