import ContainerRuntime
import KubeProxy

/// Runs `nft` and `conntrack` for kube-proxy; their input goes through a file.
struct NodeCommands: CommandRunner {
    let directory: String

    func run(_ program: String, _ arguments: [String], input: String) async throws -> (code: Int32, output: String) {
        guard let path = HostProcess.find(program) else {
            throw SettingsError("\(program) is not installed: apt-get install nftables conntrack")
        }
        var arguments = arguments
        if !input.isEmpty {
            let file = "\(directory)/\(program).input"
            try HostFiles.replace(file, Array(input.utf8), mode: 0o600)
            arguments = arguments.map { $0 == "-" ? file : $0 }
        }
        let result = try await HostProcess.run([path] + arguments, deadline: .seconds(30))
        return (result.exitCode, result.output)
    }
}
