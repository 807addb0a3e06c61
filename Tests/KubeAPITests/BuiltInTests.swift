import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("built-in kinds")
struct BuiltInTests {
    @Test("discovery's facts are there")
    func facts() throws {
        let pods = try #require(Kind.builtIn(GroupVersionKind("", "v1", "Pod")))
        #expect(pods.resource == "pods" && pods.singular == "pod" && pods.isNamespaced)
        #expect(pods.shortNames == ["po"] && pods.categories == ["all"])
        #expect(pods.subresources.first { $0.name == "eviction" }?.groupVersionKind == GroupVersionKind("policy", "v1", "Eviction"))
        let namespaces = try #require(Kind.builtIn(GroupVersionKind("", "v1", "Namespace")))
        #expect(!namespaces.isNamespaced && !namespaces.verbs.contains("deletecollection"))
        #expect(Kind.builtIn.count > 60)
        #expect(Kind.builtIn.allSatisfy { $0.verbs == ["create"] || $0.kind == "ComponentStatus" || !$0.storageVersionHash.isEmpty })
    }

    @Test("every type of the table resolves, and so does every type a field names")
    func table() {
        for name in Schema.builtIn.typeNames {
            guard let type = Schema.builtIn.schema(name)?.objectType else {
                Issue.record("\(name) is missing")
                continue
            }
            #expect(type.name == name)
            for field in type.fields { #expect(isResolved(field.schema), "\(name).\(field.name)") }
        }
    }

    private func isResolved(_ schema: Schema) -> Bool {
        switch schema.shape {
        case .object(let reference): !reference.type.name.isEmpty
        case .list(let element, _), .map(let element, _): isResolved(element)
        case .scalar, .alternative: true
        }
    }

    @Test("a field has what protobuf, OpenAPI and Go say of it")
    func fieldFacts() throws {
        let spec = try #require(Schema.builtIn.schema("api.core.v1.PodSpec"))
        let volumes = try #require(spec.field("volumes"))
        #expect(volumes.number == 1 && volumes.patchStrategy == [.merge, .retainKeys] && volumes.patchMergeKey == "name")
        #expect(volumes.schema.listType == .map(keys: ["name"]))
        #expect(volumes.schema.element?.field("emptyDir")?.embedding == [2])
        #expect(spec.field("terminationGracePeriodSeconds")?.presence == .whenSet)
        #expect(spec.field("hostNetwork")?.presence == .nonzero)
        #expect(spec.field("containers")?.presence == .always)
        let port = try #require(spec.field("containers")?.schema.element?.field("ports")?.schema.element)
        #expect(port.field("protocol")?.defaultValue == "TCP")
        #expect(port.field("containerPort")?.schema.scalar == .int32)
    }

    @Test("the table is read at start within 20 ms")
    func startCost() {
        let clock = ContinuousClock()
        let time = clock.measure { _ = SchemaTable(schemaTableText) }
        #expect(time < .milliseconds(20 * 10), "a debug build may take ten times as long: \(time)")
    }
}
