#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("protobuf")
struct ProtobufTests {
    static let names: [String] = {
        guard let directory = opendir("\(Shared.path)/api/roundtrip") else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
        }
        return names.sorted()
    }()

    private func schema(_ value: Value, _ name: String) throws -> Schema {
        if value.kind.isEmpty { return try #require(Schema.builtIn(GroupVersionKind("meta.k8s.io", "v1", name))) }
        let groupVersion = try #require(GroupVersion(apiVersion: value.apiVersion))
        let kind = GroupVersionKind(groupVersion.group, groupVersion.version, value.kind)
        return try #require(Schema.builtIn(kind) ?? Schema.builtIn(GroupVersionKind("meta.k8s.io", "v1", value.kind)))
    }

    @Test("upstream's objects are the same in JSON, YAML and protobuf", .enabled(if: Shared.isThere, "needs ../shared"), arguments: names)
    func roundTrip(_ name: String) throws {
        let json = try JSON.decode(try #require(Shared.file("api/roundtrip/\(name).json")))
        let protobuf = try #require(Shared.file("api/roundtrip/\(name).pb"))
        let schema = try schema(json, String(name.split(separator: ".").last ?? ""))
        var conformed = json
        var findings = Schema.Findings()
        schema.conform(&conformed, reporting: &findings)
        #expect(findings.strict.isEmpty && findings.failure == nil, "\(findings)")
        #expect(conformed.description == json.description)
        let decoded = try Protobuf.decode(protobuf) { _ in schema }
        #expect(decoded.description == json.description)
        let encoded = Protobuf.encode(json, schema: schema)
        #expect(encoded == protobuf)
        let yaml = String(decoding: try #require(Shared.file("api/roundtrip/\(name).yaml")), as: UTF8.self)
        #expect(try YAML.decode(yaml.utf8) == json)
    }

    @Test(
        "an object comes back from protobuf as it was",
        arguments: [
            (
                "Pod",
                #"{"spec":{"containers":[{"name":"a","env":[{"name":"A","value":""}],"livenessProbe":{"tcpSocket":{"port":"http"}}}],"volumes":[{"name":"v","emptyDir":{}}]}}"#
            ),
            ("ConfigMap", #"{"metadata":{"name":"a","labels":{"b":"","a":"1"}},"binaryData":{"x":"AAEC"}}"#),
            ("Service", #"{"spec":{"ports":[{"port":80,"targetPort":8080}],"clusterIP":"None"}}"#),
            ("Event", #"{"eventTime":"2020-01-02T03:04:05.000006Z","count":-1}"#),
            ("Node", #"{"status":{"capacity":{"cpu":"4"},"conditions":[{"type":"Ready","status":"True"}]}}"#),
        ])
    func comesBack(_ kind: String, _ json: String) throws {
        let schema = try #require(Schema.builtIn(GroupVersionKind("", "v1", kind)))
        var object = try JSON.decode(json)
        object["kind"] = .string(kind)
        object["apiVersion"] = "v1"
        schema.conform(&object)
        let bytes = Protobuf.encode(object, schema: schema)
        #expect(try Protobuf.decode(bytes) { _ in schema }.description == object.description)
    }

    @Test("bytes cut off anywhere, or changed, are refused or read, and never trap")
    func malformed() throws {
        let schema = try #require(Schema.builtIn(GroupVersionKind("", "v1", "Pod")))
        let pod = Pod {
            $0.metadata.name = "a"
            $0.spec.containers = [Container { $0.livenessProbe.httpGet.port = .int(80) }]
            $0.status.startTime = Timestamp(seconds: 1)
        }
        let bytes = Protobuf.encode(pod.tree, schema: schema)
        for count in 0..<bytes.count { _ = try? Protobuf.decode(Array(bytes[..<count])) { _ in schema } }
        for position in bytes.indices {
            for change in [UInt8(1), 0x80, 0xFF] {
                var changed = bytes
                changed[position] ^= change
                _ = try? Protobuf.decode(changed) { _ in schema }
            }
        }
        #expect(throws: ProtobufError.self) { try Protobuf.decode(Array(bytes.dropLast(5))) { _ in schema } }
        #expect(throws: ProtobufError("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]")) {
            try Protobuf.open(Array("{}".utf8))
        }
    }
}
