import ArgumentParser
import ContainerRuntime
import KubeObject
import KubePKI

struct KubeconfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kubeconfig", abstract: "Print a kubeconfig: the administrator's, or one for another user.")

    @OptionGroup var data: DataOptions

    @Option(help: "The user's name. (default: kubernetes-admin)")
    var user: String?

    @Option(help: "A group of that user; may be repeated.")
    var group: [String] = []

    @Option(help: "The server's URL. (default: that of the administrator's kubeconfig)")
    var server: String?

    func run() async throws {
        let settings = try Settings(data: data)
        let path = "\(settings.dataDirectory)/kubeconfig"
        guard let text = try SecureFiles.read(path) else {
            throw SettingsError("\(path) is not there: start the server first, with `apus up`")
        }
        guard user != nil || server != nil else {
            print(text, terminator: "")
            return
        }
        let now = Environment.system.now().seconds
        let pki = try PKIDirectory(path: "\(settings.dataDirectory)/pki")
        let authority = try pki.authority("ca", commonName: "kubernetes", now: now)
        let known = try YAML.decode(text)["clusters"][0]["cluster"]["server"].string ?? ""
        let groups = user == nil && group.isEmpty ? [ControlPlane.masters] : group
        let identity = try authority.issue(.client(user ?? "kubernetes-admin", groups: groups), now: now)
        let config = Kubeconfig(
            server: server ?? known, authorityPEM: authority.certificatePEM, identity: identity, user: user ?? "admin")
        print(config.yaml, terminator: "")
    }
}
