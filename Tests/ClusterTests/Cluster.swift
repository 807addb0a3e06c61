import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One cluster with real containers, in a network namespace that has no way out, from `apus up` to `apus down`.
final class Cluster: Sendable {
    let directory: String
    let namespace: String
    private let root: String
    private let binary: String
    private let kubectlPath: String

    /// Nil where a cluster can run here, else what is missing.
    static var obstacle: String? {
        if geteuid() != 0 { return "root is needed for network namespaces and containers" }
        for (variable, hint) in [
            ("APUS_BINARY", "run by `make test`"), ("APUS_KUBECTL", "run by `make test`"), ("APUS_ROOT", "run by `make test`"),
        ] {
            guard let path = getenv(variable), access(String(cString: path), F_OK) == 0 else { return "\(variable) names no file: \(hint)" }
        }
        for program in ["/usr/bin/containerd", "/usr/sbin/runc", "/usr/sbin/nft"] where access(program, X_OK) != 0 {
            return "\(program) is missing: make deps"
        }
        return nil
    }

    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

    init(_ name: String) throws {
        root = Self.variable("APUS_ROOT")
        binary = Self.variable("APUS_BINARY")
        kubectlPath = Self.variable("APUS_KUBECTL")
        namespace = "apus-t\(name)"
        directory = "/tmp/apus-cluster-\(name)"
        try check(Shell.run("mkdir -p \(directory)/images && echo \(namespace) > \(directory)/netns"))
        try check(Shell.run("\(root)/scripts/netns delete \(namespace); \(root)/scripts/netns add \(namespace)"))
        try check(Shell.run("\(root)/scripts/sample-image \(directory)/images/sample.tar"))
    }

    private func check(_ result: Shell.Result) throws {
        guard result.code == 0 else { throw Shell.Failure(description: "exit code \(result.code): \(result.output)") }
    }

    /// Runs a line inside the cluster's network.
    func inside(_ line: String, seconds: Int = 120) throws -> Shell.Result {
        try Shell.run(
            "nsenter --net=/run/netns/\(namespace) bash -c '\(line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'",
            seconds: seconds)
    }

    /// Starts it and waits until the node is ready.
    func start() throws {
        let log = "\(directory)/apus.log"
        try check(
            Shell.run(
                "nsenter --net=/run/netns/\(namespace) setsid \(binary) up --data-dir \(directory) > \(log) 2>&1 < /dev/null &", seconds: 30
            ))
        let ready = try Shell.run(
            "for i in $(seq 1200); do grep -q 'the node is ready' \(log) && exit 0; grep -q '^Error' \(log) && exit 1; sleep 0.1; done; exit 1",
            seconds: 150)
        guard ready.code == 0 else { throw Shell.Failure(description: "the node is not ready: \(try Shell.text(of: log).suffix(4000))") }
    }

    /// `kill -9` of apus; containers stay.
    func kill() throws {
        try check(
            Shell.run("pid=$(cut -d' ' -f1 \(directory)/apus.pid); kill -9 $pid; while kill -0 $pid 2>/dev/null; do sleep 0.02; done"))
    }

    func stop() {
        _ = try? inside("\(binary) down --data-dir \(directory) --delete-data", seconds: 120)
        _ = try? Shell.run("\(root)/scripts/netns delete \(namespace); rm -rf --one-file-system \(directory)")
    }

    func kubectl(_ arguments: String, seconds: Int = 120) throws -> Shell.Result {
        try inside("\(kubectlPath) --kubeconfig \(directory)/kubeconfig \(arguments)", seconds: seconds)
    }

    /// Output of a kubectl that has to succeed.
    @discardableResult
    func ok(_ arguments: String, seconds: Int = 120, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let result = try kubectl(arguments, seconds: seconds)
        #expect(result.code == 0, "kubectl \(arguments): \(result.output)", sourceLocation: sourceLocation)
        return result.output
    }

    /// Applies a manifest.
    @discardableResult
    func apply(_ manifest: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let file = "\(directory)/manifest.yaml"
        try Shell.write(manifest, to: file)
        return try ok("apply -f \(file)", sourceLocation: sourceLocation)
    }
}
