import ArgumentParser

struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a whole cluster on this machine; stays in the foreground.")

    @OptionGroup var data: DataOptions
    @OptionGroup var server: ServerOptions
    @OptionGroup var node: NodeOptions

    func run() async throws {
        let settings = try Settings(data: data, server: server, node: node)
        try await Program.run(settings, withNode: true)
    }
}

struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server", abstract: "Start the control plane: API server, store, controllers, scheduler.")

    @OptionGroup var data: DataOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
        let settings = try Settings(data: data, server: server)
        try await Program.run(settings, withNode: false)
    }
}

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print what this binary is.")

    func run() {
        print(Version.text)
    }
}
