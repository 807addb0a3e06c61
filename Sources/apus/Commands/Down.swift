import ArgumentParser
import ContainerRuntime
import Glibc
import KubeObject
import KubeProxy
import Kubelet
import Logging

struct Down: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "End the cluster on this machine: the process, all its containers, networks and mounts. What is stored stays.")

    @OptionGroup var data: DataOptions

    @Flag(help: "Delete the data directory too: the cluster's objects, keys and images.")
    var deleteData = false

    func run() async throws {
        var options = data
        options.logLevel = options.logLevel ?? "error"
        let settings = try Settings(data: options)
        JSONLogHandler.bootstrap(settings.logLevel)
        guard HostFiles.exists(settings.dataDirectory) else {
            print("nothing runs from \(settings.dataDirectory)")
            return
        }
        let file = ProcessFile(dataDirectory: settings.dataDirectory)
        if let (pid, started) = file.running {
            guard await HostProcess.terminate(pid, started: started, grace: .seconds(20)) else {
                throw SettingsError("process \(pid) does not end")
            }
            print("apus stopped")
        }
        file.remove()
        var left = await Self.removeContainers(settings)
        HostMounts.detachAll(below: "\(settings.dataDirectory)/kubelet")
        await NodeComposition.network(settings).removeAll()
        await Proxy.cleanUp(NodeCommands(directory: settings.dataDirectory))
        if let cgroups = CgroupHost.detected(root: NodeComposition.cgroupRoot(settings)), !cgroups.removeAll() {
            left.append("cgroups below \(cgroups.base)")
        }
        if deleteData, let failure = HostFiles.removeTree(settings.dataDirectory) { left.append(failure.description) }
        guard left.isEmpty else { throw SettingsError("could not remove: \(left.joined(separator: "; "))") }
        print("containers, networks and mounts are gone\(deleteData ? ", and the data" : "; `apus up` brings the cluster back")")
    }

    private static func removeContainers(_ settings: Settings) async -> [String] {
        do {
            return await ContainerdSupervisor(configuration: try .detected(dataDirectory: settings.dataDirectory)).removeAll()
        } catch {
            return ["\(error)"]
        }
    }
}
