internal import Crypto

/// A container image of one layer, as the archive that `docker save` writes and containerd imports.
public struct ImageArchive: Sendable {
    /// Such as `example.com/name:tag`.
    public var reference: String
    public var architecture: PauseProgram.Architecture
    public var entrypoint: [String]
    public var command: [String]
    public var environment: [String]
    public var workingDirectory: String
    /// What the root file system holds.
    public var layer: TarWriter

    public init(
        reference: String, architecture: PauseProgram.Architecture = .host, entrypoint: [String] = [], command: [String] = [],
        environment: [String] = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
        workingDirectory: String = "/", layer: TarWriter
    ) {
        self.reference = reference
        self.architecture = architecture
        self.entrypoint = entrypoint
        self.command = command
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.layer = layer
    }

    /// The sandbox image that Apus brings along.
    public static func pause(_ architecture: PauseProgram.Architecture = .host) -> ImageArchive {
        var layer = TarWriter()
        layer.file("pause", PauseProgram.executable(architecture), mode: 0o755)
        return ImageArchive(
            reference: pauseReference, architecture: architecture, entrypoint: ["/pause"], environment: [], layer: layer)
    }

    public static let pauseReference = "apus.local/pause:1"

    /// The whole archive.
    public func bytes() -> [UInt8] {
        let layerBytes = layer.finished()
        let layerDigest = Self.sha256(layerBytes)
        let config = """
            {"architecture":\(Self.quoted(architecture.rawValue)),"os":"linux","config":{"Entrypoint":\(Self.list(entrypoint)),\
            "Cmd":\(Self.list(command)),"Env":\(Self.list(environment)),"WorkingDir":\(Self.quoted(workingDirectory))},\
            "rootfs":{"type":"layers","diff_ids":["sha256:\(layerDigest)"]}}
            """
        let configBytes = Array(config.utf8)
        let configName = Self.sha256(configBytes) + ".json"
        let manifest = """
            [{"Config":\(Self.quoted(configName)),"RepoTags":[\(Self.quoted(reference))],"Layers":["\(layerDigest)/layer.tar"]}]
            """
        var archive = TarWriter()
        archive.file(configName, configBytes)
        archive.file("\(layerDigest)/layer.tar", layerBytes)
        archive.file("manifest.json", Array(manifest.utf8))
        return archive.finished()
    }

    private static func sha256(_ bytes: [UInt8]) -> String { Hex.text(SHA256.hash(data: bytes)) }

    private static func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ",") + "]" }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

enum Hex {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
