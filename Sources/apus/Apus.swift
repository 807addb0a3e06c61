import ArgumentParser

/// The command line of Apus: `apus up | server | agent | …`.
@main
struct Apus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apus",
        abstract: "Kubernetes in one binary.",
        discussion: """
            `apus up` starts a whole cluster on this machine and stays in the foreground; `apus server` is the control plane alone.
            """,
        version: Version.text,
        subcommands: [
            Up.self, ServerCommand.self, Down.self, KubeconfigCommand.self, VersionCommand.self,
        ])
}
