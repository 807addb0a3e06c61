#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("OpenAPI")
struct OpenAPITests {
    private static let publisher = OpenAPIPublisher(kinds: Kind.builtIn)

    /// Upstream's documents without prose, and without what only alpha and beta versions have.
    private static func upstream(_ name: String) throws -> Value? {
        guard let bytes = Shared.file("api/\(name)") else { return Optional.none }
        return try JSON.decode(bytes, maximumSize: 16 << 20).withoutDescriptions
    }

    @Test(
        "a group's document has upstream's paths, operations and types", .enabled(if: Shared.isThere, "needs ../shared"),
        arguments: Set(Kind.builtIn.map(\.groupVersionKind.groupVersion)).sorted { $0.description < $1.description })
    func matchesUpstream(_ groupVersion: GroupVersion) throws {
        let path = OpenAPIPublisher.path(groupVersion).split(separator: "/").joined(separator: "__")
        let theirs = try #require(try Self.upstream("openapi-v3/\(path)_openapi.json"))
        let ours = try #require(Self.publisher.v3(groupVersion)).withoutDescriptions
        compare(ours["paths"], theirs["paths"], "paths")
        compare(ours["components"]["schemas"], theirs["components"]["schemas"], "schemas")
    }

    private func compare(_ ours: Value, _ theirs: Value, _ what: String) {
        let (left, right) = (ours.object ?? [:], theirs.object ?? [:])
        #expect(Set(left.keys) == Set(right.keys), "\(what)")
        for entry in left {
            // Which versions have delete options differs with what is registered beside what is served.
            if entry.key.hasSuffix(".DeleteOptions") || entry.key.hasSuffix(".WatchEvent") { continue }
            if let other = right[entry.key], canonical(entry.value) != canonical(other) {
                Issue.record("\(what) \(entry.key):\n\(canonical(entry.value))\n\(canonical(other))")
            }
        }
    }

    /// With what has no order in order, and references that stand alone as all others.
    private func canonical(_ value: Value) -> Value {
        switch value {
        case .object(let members):
            var result = Object()
            for entry in members.sorted() {
                if entry.key == "allOf", members.count == 1, let only = entry.value.array?.first { return canonical(only) }
                result[entry.key] =
                    entry.key == "required" && entry.value.array != nil
                    ? .array((entry.value.array ?? []).sorted { $0.description < $1.description }) : canonical(entry.value)
            }
            return .object(result)
        case .array(let elements): return .array(elements.map(canonical).sorted { $0.description < $1.description })
        default: return value
        }
    }

    @Test("the index names every group and version with a hash of its own")
    func index() throws {
        let paths = try #require(Self.publisher.index["paths"].object)
        #expect(paths["apis/apps/v1"]?["serverRelativeURL"].string?.hasPrefix("/openapi/v3/apis/apps/v1?hash=") == true)
        #expect(Set(paths.map { $0.value.description }).count == paths.count)
        #expect(Self.publisher.v3(GroupVersion("none", "v1"))?.isNull == nil)
    }

    @Test("the v2 document has the types of all groups, without defaults")
    func v2() {
        let document = Self.publisher.v2()
        #expect(document["definitions"]["io.k8s.api.core.v1.ContainerPort"]["properties"]["protocol"] == ["type": "string"])
        #expect(
            document["definitions"]["io.k8s.api.apps.v1.Deployment"]["properties"]["spec"]
                == ["$ref": "#/definitions/io.k8s.api.apps.v1.DeploymentSpec"])
        #expect(!document["paths"]["/apis/apps/v1/namespaces/{namespace}/deployments/{name}"]["patch"].isNull)
    }
}

extension Value {
    fileprivate var withoutDescriptions: Value {
        switch self {
        case .object(let members):
            .object(
                Object(
                    members.compactMap { entry in
                        entry.key == "description" && entry.value.string != nil ? nil : (entry.key, entry.value.withoutDescriptions)
                    }))
        case .array(let elements): .array(elements.map(\.withoutDescriptions))
        default: self
        }
    }
}

/// The files that are shared beside the checkout.
enum Shared {
    static let path: String = getenv("APUS_SHARED").map { String(cString: $0) } ?? "../shared"
    static var isThere: Bool { access("\(path)/api", R_OK) == 0 }

    static func file(_ name: String) -> [UInt8]? {
        guard let file = fopen("\(path)/\(name)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
