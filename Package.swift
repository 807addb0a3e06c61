// swift-tools-version: 6.2
import PackageDescription

// The rooms of Apus and what each may import: the table of docs/architecture.md, checked by
// `make check` with --explicit-target-dependency-import-check.
//
// `APUS_ROOM=KubeStore swift test` opens only that room (with what it imports) and its tests.

let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTP2: Target.Dependency = .product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let nioHPACK: Target.Dependency = .product(name: "NIOHPACK", package: "swift-nio-http2")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let grpc: Target.Dependency = .product(name: "GRPCCore", package: "grpc-swift-2")
let grpcTransport: Target.Dependency = .product(name: "GRPCNIOTransportHTTP2Posix", package: "grpc-swift-nio-transport")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")

struct Room {
    var name: String
    var imports: [String] = []
    var products: [Target.Dependency] = []
    /// What only its tests import.
    var testImports: [String] = []
    var testProducts: [Target.Dependency] = []
}

let rooms: [Room] = [
    Room(name: "KubeObject", imports: ["CYAML"]),
    Room(name: "KubeSchema", imports: ["KubeObject"]),
    Room(name: "KubeAPI", imports: ["KubeObject", "KubeSchema"]),
    Room(name: "CEL"),
    Room(name: "KubeStore", imports: ["CSQLite"], products: [log]),
    Room(name: "KubePKI", imports: ["KubeObject"], products: [x509, asn1, crypto]),
    Room(
        name: "KubeHTTP", imports: ["CZlib", "KubeObject"],
        products: [nio, nioPosix, nioHTTP1, nioHTTP2, nioHPACK, nioTLS, nioSSL, crypto],
        testImports: ["KubePKI"], testProducts: [nioEmbedded, httpClient]),
    Room(
        name: "KubeClient", imports: ["KubeObject", "KubeSchema", "KubeAPI"],
        products: [nio, nioPosix, nioSSL, nioHTTP1, httpClient, log, collections],
        testImports: ["ApusTesting", "KubeHTTP", "KubePKI"]),
    Room(
        name: "KubeAPIServer",
        imports: ["KubeObject", "KubeSchema", "KubeAPI", "CEL", "KubeStore", "KubeClient", "KubeHTTP", "KubePKI"],
        products: [nio, nioPosix, nioHTTP1, nioSSL, crypto, log, collections]),
    Room(
        name: "KubeControllers", imports: ["KubeObject", "KubeAPI", "KubeClient"], products: [log],
        testImports: ["ApusTesting"]),
    Room(
        name: "KubeScheduler", imports: ["KubeObject", "KubeAPI", "KubeClient"], products: [log],
        testImports: ["ApusTesting"]),
    Room(name: "KubeCloud", imports: ["KubeObject", "KubeAPI", "KubeClient"], products: [log]),
    Room(name: "ContainerRuntime", imports: ["CLinux"], products: [grpc, grpcTransport, crypto, nio, log]),
    Room(
        name: "Kubelet",
        imports: ["KubeObject", "KubeAPI", "KubeClient", "ContainerRuntime", "KubeHTTP", "KubePKI", "CLinux"],
        products: [nio, nioPosix, nioHTTP1, nioSSL, httpClient, grpc, grpcTransport, log],
        testImports: ["ApusTesting"]),
    Room(name: "KubeProxy", imports: ["KubeObject", "KubeAPI", "KubeClient"], products: [log]),
    Room(name: "KubeDNS", imports: ["KubeObject", "KubeAPI", "KubeClient"], products: [nio, nioPosix, log]),
    Room(name: "Kubectl", imports: ["KubeObject", "KubeAPI", "KubeClient"]),
    Room(
        name: "ApusTesting",
        imports: ["KubeObject", "KubeSchema", "KubeAPI", "KubeStore", "KubeClient"], products: [log]),
]

let applicationImports = [
    "KubeObject", "KubeSchema", "KubeAPI", "KubeStore", "KubePKI", "KubeHTTP", "KubeClient", "KubeAPIServer",
    "KubeControllers", "KubeScheduler", "KubeCloud", "ContainerRuntime", "Kubelet", "KubeProxy", "KubeDNS", "Kubectl",
]

let only = Context.environment["APUS_ROOM"].map { $0.split(separator: ",").map(String.init) }

func reach(_ names: [String]) -> Set<String> {
    var seen: Set<String> = []
    var next = names
    while let name = next.popLast() {
        guard seen.insert(name).inserted else { continue }
        guard let room = rooms.first(where: { $0.name == name }) else { continue }
        next += room.imports + ((only?.contains(name) ?? true) ? room.testImports : [])
    }
    return seen
}

let opened = only.map { reach($0 + ($0.contains("apus") ? applicationImports : [])) }
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
    // A deprecated call in a dependency's macro or overlay is not ours to break on.
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

var targets: [Target] = [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
]
for room in rooms where opened?.contains(room.name) ?? true {
    let imports = room.imports.map { Target.Dependency.target(name: $0) }
    targets.append(.target(name: room.name, dependencies: imports + room.products, swiftSettings: settings))
    if room.name == "KubeStore", only?.contains(room.name) ?? true {
        // What the crash tests run and kill.
        targets.append(
            .executableTarget(
                name: "StoreCrash", dependencies: ["KubeStore"], path: "Tests/StoreCrash", swiftSettings: settings))
    }
    guard room.name != "ApusTesting", only?.contains(room.name) ?? true else { continue }
    targets.append(
        .testTarget(
            name: "\(room.name)Tests",
            dependencies: [.target(name: room.name)] + imports + room.products
                + room.testImports.map { .target(name: $0) } + room.testProducts
                + (room.name == "KubeStore" ? [.target(name: "StoreCrash")] : []),
            swiftSettings: settings))
}
if only?.contains("apus") ?? true {
    targets.append(
        .executableTarget(
            name: "apus",
            dependencies: applicationImports.map { .target(name: $0) } + [arguments, log, nio, nioPosix],
            swiftSettings: settings))
    targets.append(
        .testTarget(
            name: "ClusterTests",
            dependencies: [.target(name: "KubeObject")],
            swiftSettings: settings))
}

let package = Package(
    name: "apus",
    platforms: [.macOS(.v15)],
    products: [],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
    ],
    targets: targets)
