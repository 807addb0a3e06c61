import KubeAPI
import KubeAPIServer
import KubeClient

import KubeHTTP
import KubeObject
import KubePKI
import KubeScheduler
import KubeStore
import Logging

/// The server half: store, API server, controllers, scheduler. The only place where these meet.
struct ControlPlane: Sendable {
    let api: APIServer
    let authority: CertificateAuthority
    let pki: PKIDirectory
    let informers: SharedInformers
    let port: Int
    var parts: [Part] = []
    private let store: any Store
    private let server: HTTPServer

    static let masters = "system:masters"

    static func start(_ settings: Settings, progress: Progress) async throws -> ControlPlane {
        let environment = Environment.system
        let now = environment.now().seconds
        let pki = try PKIDirectory(path: "\(settings.dataDirectory)/pki")
        let authority = try pki.authority("ca", commonName: "kubernetes", now: now)
        let serving = try servingCertificate(settings, pki, authority, now)

        let storeDirectory = "\(settings.dataDirectory)/store"
        try SecureFiles.makeDirectory(storeDirectory)
        let store = try SQLiteStore(directory: storeDirectory)
        let registry = Registry(store: store, kinds: Kind.builtIn, environment: environment)
        let assembly = ServerAssembly(
            settings: settings, registry: registry, authority: authority, pki: pki, environment: environment, started: environment.now())
        let api = try APIServer(registry: registry, configuration: assembly.configuration())
        try await api.start()
        progress.step("the store is loaded")

        let tls = try ServerTLS(certificatePEM: serving.certificatePEM, keyPEM: serving.keyPEM)
        let server = try await HTTPServer.start(
            HTTPServer.Configuration(address: settings.bindAddress, port: settings.securePort, tls: tls), handler: api.handler)
        let root = api.client(as: UserInfo(name: "system:apiserver", groups: [masters]), agent: "kube-apiserver")
        try await assembly.bootstrap(api, client: root, port: server.port)
        try writeKubeconfigs(settings, pki, authority, port: server.port, now: now)
        progress.step("the API server is ready at https://\(settings.advertiseAddress):\(server.port)")

        let own = api.client(as: UserInfo(name: "system:apus", groups: [masters]), agent: "apus")
        let informers = SharedInformers(client: own, environment: environment)
        var plane = ControlPlane(
            api: api, authority: authority, pki: pki, informers: informers, port: server.port, store: store, server: server)
        plane.parts = [
            Part(name: "informers") { await informers.run() },
            Part(name: "certificates") { try await Self.renew(settings, tls, pki, authority) },
        ]
        if settings.runsControllers { plane.addControllers(settings) }
        if settings.runsScheduler { plane.addScheduler() }
        return plane
    }

    private mutating func addScheduler() {
        let environment = Environment.system
        let client = api.client(as: UserInfo(name: "system:kube-scheduler"), agent: "kube-scheduler")
        let events = EventRecorder(
            client: client, source: .events(controller: "default-scheduler", instance: "default-scheduler-\(HostIdentity.hostName)"),
            environment: environment)
        let scheduler = Scheduler(
            client: client, informers: informers, environment: environment, events: events, log: Logger(label: "kube-scheduler"))
        parts.append(Part(name: "scheduler events") { await events.run() })
        parts.append(Part(name: "scheduler") { try await scheduler.run() })
    }

    /// Renews the serving certificate in place, long before its end.
    private static func renew(_ settings: Settings, _ tls: ServerTLS, _ pki: PKIDirectory, _ authority: CertificateAuthority) async throws {
        while true {
            try await Environment.system.sleep(.seconds(12 * 3600))
            let serving = try servingCertificate(settings, pki, authority, Environment.system.now().seconds)
            try tls.update(certificatePEM: serving.certificatePEM, keyPEM: serving.keyPEM)
        }
    }

    private static func servingCertificate(
        _ settings: Settings, _ pki: PKIDirectory, _ authority: CertificateAuthority, _ now: Int64
    ) throws -> Identity {
        var names = [
            "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.\(settings.clusterDomain)", "localhost",
        ]
        var addresses = ["127.0.0.1", settings.kubernetesServiceIP]
        for name in [settings.nodeName, settings.advertiseAddress, settings.nodeIP] + settings.extraNames {
            if IPAddress(name) != nil { addresses.append(name) } else { names.append(name) }
        }
        return try pki.identity(
            "apiserver", .server("kube-apiserver", dnsNames: unique(names), addresses: unique(addresses)), from: authority, now: now)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func writeKubeconfigs(
        _ settings: Settings, _ pki: PKIDirectory, _ authority: CertificateAuthority, port: Int, now: Int64
    ) throws {
        let admin = try pki.identity("admin", .client("kubernetes-admin", groups: [masters]), from: authority, now: now)
        let config = Kubeconfig(
            server: "https://\(settings.advertiseAddress):\(port)", authorityPEM: authority.certificatePEM, identity: admin)
        try SecureFiles.write(config.yaml, to: "\(settings.dataDirectory)/kubeconfig", mode: 0o600)
        if let path = settings.kubeconfigPath { try SecureFiles.write(config.yaml, to: path, mode: 0o600) }
    }

    /// Ends connections, then the server, then the store.
    func stop() async {
        await server.shutdown(grace: .seconds(2))
        await api.shutdown()
        await store.close()
    }
}
