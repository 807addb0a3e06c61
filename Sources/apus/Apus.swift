import ArgumentParser

/// The command line of Apus: `apus up | server | agent | …`.
@main
struct Apus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "apus", abstract: "Kubernetes in one binary.")
}
