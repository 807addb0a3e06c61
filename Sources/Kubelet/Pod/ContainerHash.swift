import KubeObject

/// A fingerprint of the part of a container's specification whose change means a new container: its name and image
/// (all that an update may change without being an in-place resize).
///
/// It is written on the container and outlives this process, so it must never depend on a seed.
enum ContainerHash {
    static func of(_ container: Value) -> String {
        let picked: Value = ["name": .string(container.nameMember), "image": .string(container.text("image"))]
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in JSON.encode(picked) {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
