public import KubeHTTP
public import KubeObject

/// Answers `/version`.
public struct VersionHandler: PathHandler {
    /// The Kubernetes version whose API is served, and our own.
    public struct Version: Sendable {
        /// `v1.36.1+apus.0.1.0`.
        public var gitVersion: String
        public var gitCommit: String
        public var buildDate: String

        public init(gitVersion: String, gitCommit: String = "", buildDate: String = "") {
            self.gitVersion = gitVersion
            self.gitCommit = gitCommit
            self.buildDate = buildDate
        }
    }

    private let bytes: [UInt8]

    public init(_ version: Version) {
        #if arch(arm64)
            let platform = "linux/arm64"
        #else
            let platform = "linux/amd64"
        #endif
        bytes = PrettyJSON.encode([
            "major": "1", "minor": "36", "emulationMajor": "1", "emulationMinor": "36", "minCompatibilityMajor": "1",
            "minCompatibilityMinor": "35", "gitVersion": .string(version.gitVersion), "gitCommit": .string(version.gitCommit),
            "gitTreeState": "clean", "buildDate": .string(version.buildDate), "goVersion": "none", "compiler": "swiftc",
            "platform": .string(platform),
        ])
    }

    public func handles(_ path: String) -> Bool { path == "/version" || path == "/version/" }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": "application/json", "Cache-Control": "no-cache, private"], body: .bytes(bytes))
    }
}
