import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("typed views")
struct ViewTests {
    @Test("a new object has its kind and version first")
    func newObject() {
        let deployment = Deployment { $0.metadata.name = "web" }
        #expect(deployment.tree.description == #"{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"web"}}"#)
    }

    @Test("writing through absent objects makes them, reading leaves them absent")
    func nested() {
        var pod = Pod()
        #expect(!pod.spec.securityContext.isPresent)
        #expect(pod.spec.securityContext.runAsUser == nil)
        #expect(!pod.spec.isPresent)
        pod.spec.securityContext.runAsUser = 7
        #expect(pod.tree["spec"] == ["securityContext": ["runAsUser": 7]])
    }

    @Test("what a view doesn't know survives a change next to it, in its place")
    func unknownMembers() throws {
        var pod = Pod(try JSON.decode(#"{"spec":{"containers":[{"x":1,"image":"a","name":"b"}],"y":2}}"#))
        pod.spec.containers[0].image = "c"
        #expect(pod.tree.description == #"{"spec":{"containers":[{"x":1,"image":"c","name":"b"}],"y":2}}"#)
    }

    @Test("lists are collections of views and vanish when empty")
    func lists() {
        var pod = Pod()
        pod.spec.containers = [Container { $0.name = "a" }, Container { $0.name = "b" }]
        pod.spec.containers.append(Container { $0.name = "c" })
        #expect(pod.spec.containers.map(\.name) == ["a", "b", "c"])
        #expect(pod.spec.containers.first(named: "b")?.name == "b")
        pod.spec.containers.removeAll { $0.name == "b" }
        #expect(pod.spec.containers.count == 2)
        pod.spec.containers = []
        #expect(pod.tree["spec"]["containers"].isNull)
    }

    @Test("times, quantities, bytes and int-or-strings have their own types")
    func scalars() throws {
        var lease = Lease()
        lease.spec.renewTime = Timestamp(microseconds: 1_000_001)
        #expect(lease.tree["spec"]["renewTime"] == "1970-01-01T00:00:01.000001Z")
        var container = Container()
        container.resources.requests["cpu"] = try Quantity("1500m")
        #expect(container.tree["resources"]["requests"]["cpu"] == "1500m")
        container.livenessProbe.httpGet.port = .int(80)
        #expect(container.tree["livenessProbe"]["httpGet"]["port"] == 80)
        var request = CertificateSigningRequest()
        request.spec.request = [1, 2, 3]
        #expect(request.tree["spec"]["request"] == "AQID")
        #expect(request.spec.request == [1, 2, 3])
    }

    @Test("string maps read, write and vanish when empty")
    func maps() {
        var pod = Pod()
        pod.metadata.labels["app"] = "web"
        #expect(pod.metadata.labels == ["app": "web"])
        pod.metadata.labels["app"] = nil
        #expect(pod.tree["metadata"]["labels"].isNull)
    }
}
