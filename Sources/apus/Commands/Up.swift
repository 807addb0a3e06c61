import ArgumentParser

struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a whole cluster on this machine; stays in the foreground.")

    @OptionGroup var data: DataOptions
    @OptionGroup var server: ServerOptions
    @OptionGroup var node: NodeOptions

    func run() async throws {
        let settings = try Settings(data: data, server: server, node: node)
        try await Program.run(settings, server: true, agent: .inProcess)
    }
}

struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server", abstract: "Start the control plane: API server, store, controllers, scheduler.")

    @OptionGroup var data: DataOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let settings = try Settings(data: data, server: server)
        try await Program.run(settings, server: true, agent: nil)
    }
}

struct AgentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent", abstract: "Start a node: kubelet, container runtime, Services, DNS; joins a server.")

    @OptionGroup var data: DataOptions
    @OptionGroup var node: NodeOptions

    @Option(help: "The server's URL: https://192.0.2.1:6443")
    var server: String

    @Option(help: "The join token that `apus token` printed on the server.")
    var token: String

    func run() async throws {
        let settings = try Settings(data: data, node: node)
        try await Program.run(settings, server: false, agent: .joining(server: server, token: token))
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print what this binary is.")

    func run() {
        print(Version.text)
    }
}
