internal import Glibc

/// The mounts of our mount namespace, as `/proc/self/mountinfo` lists them.
public enum HostMounts {
    /// Mount points at or below a directory, deepest and latest first.
    public static func below(_ directory: String) -> [String] {
        points(in: (try? HostFiles.text("/proc/self/mountinfo")) ?? "", below: directory)
    }

    static func points(in mountinfo: String, below directory: String) -> [String] {
        let found = mountinfo.split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: " ")
            guard fields.count > 4 else { return nil }
            let point = unescaped(fields[4])
            return point == directory || point.hasPrefix(directory + "/") ? point : nil
        }
        return found.reversed()
    }

    /// Unmounts all of it, at once and lazily. Returns how many there were.
    @discardableResult
    public static func detachAll(below directory: String) -> Int {
        let found = below(directory)
        for point in found { umount2(point, Int32(MNT_DETACH)) }
        return found.count
    }

    /// `\040` and the like, which mountinfo has for blanks (proc(5)).
    private static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (48...55).contains($0) }) {
                bytes.append(digits.reduce(0) { $0 &<< 3 | ($1 - 48) })
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
