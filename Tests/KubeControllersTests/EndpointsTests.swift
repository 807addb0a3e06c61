import ApusTesting
import KubeAPI
import KubeClient
@testable import KubeControllers
import KubeObject
import Testing

@Suite("Endpoints")
struct EndpointsTests {
    private let service = Service([
        "apiVersion": "v1", "kind": "Service",
        "metadata": [
            "name": "web", "namespace": "default", "uid": "s1", "labels": ["team": "a"], "creationTimestamp": "2026-01-01T00:00:00Z",
        ],
        "spec": [
            "selector": ["app": "web"], "clusterIP": "10.96.0.9", "ipFamilies": ["IPv4"],
            "ports": [["name": "http", "port": 80, "targetPort": "web", "protocol": "TCP"]],
        ],
    ])

    private func pod(_ index: Int, port: Int64 = 8080, isReady: Bool = true, node: String? = "n1") -> Pod {
        var pod = Pod(Fixture.pod("web-\(index)", labels: ["app": "web"], node: node, isReady: isReady))
        pod.metadata.uid = "u\(index)"
        pod.spec.containers[0].ports = [
            ContainerPort {
                $0.name = "web"; $0.containerPort = port; $0.protocol = "TCP"
            }
        ]
        pod.status.phase = "Running"
        pod.status.podIPs = [PodIP { $0.ip = "10.244.\(index / 250).\(index % 250 + 1)" }]
        return pod
    }

    private func plan(_ pods: [Pod], _ existing: [Value] = [], service: Service? = nil, maximum: Int = 100) -> EndpointSlicePlan {
        EndpointSlicePlan(service: service ?? self.service, pods: pods, existing: existing, maximum: maximum) { _ in "zone-a" }
    }

    /// The slices as they are once a plan is carried out.
    private func carryOut(_ plan: EndpointSlicePlan, _ existing: [Value]) -> [Value] {
        let gone = Set((plan.delete + plan.update).map(\.name))
        let made = plan.create.enumerated().map { index, slice in
            var slice = slice
            slice["metadata"]["name"] = .string("web-\(existing.count)-\(index)")
            return slice
        }
        return existing.filter { !gone.contains($0.name) } + plan.update + made
    }

    @Test("a slice tells addresses, conditions, node, zone, target and ports, and belongs to its service")
    func shape() throws {
        let slice = try #require(plan([pod(0)]).create.first)
        #expect(slice["metadata"]["generateName"] == "web-" && slice["addressType"] == "IPv4")
        #expect(slice.labels["kubernetes.io/service-name"] == "web" && slice.labels["team"] == "a")
        #expect(slice.labels["endpointslice.kubernetes.io/managed-by"] == "endpointslice-controller.k8s.io")
        #expect(slice["metadata"]["ownerReferences"][0]["uid"] == "s1")
        #expect(slice["ports"] == [["name": "http", "protocol": "TCP", "port": 8080]])
        #expect(
            slice["endpoints"] == [
                [
                    "addresses": ["10.244.0.1"], "conditions": ["ready": true, "serving": true, "terminating": false],
                    "targetRef": ["kind": "Pod", "namespace": "default", "name": "web-0", "uid": "u0"], "nodeName": "n1",
                    "zone": "zone-a",
                ]
            ])
    }

    @Test("a pod that is on its way out serves but is not ready; one that has ended is no endpoint")
    func conditions() throws {
        var leaving = pod(0)
        leaving.metadata.deletionTimestamp = Timestamp(seconds: 1)
        var ended = pod(1)
        ended.status.phase = "Succeeded"
        let endpoints = try #require(plan([leaving, ended, pod(2, isReady: false)]).create.first?["endpoints"].array)
        #expect(
            endpoints.map { $0["conditions"] } == [
                ["ready": false, "serving": true, "terminating": true], ["ready": false, "serving": false, "terminating": false],
            ])
    }

    @Test("a service with nothing behind it has one empty slice, and keeps it")
    func placeholder() throws {
        let made = carryOut(plan([]), [])
        #expect(made.count == 1 && made[0]["endpoints"] == [] && made[0]["ports"] == [])
        let again = plan([], made)
        #expect(again.create.isEmpty && again.update.isEmpty && again.delete.isEmpty)
    }

    @Test("slices are filled to the limit, stay put when pods go, and room is used again", arguments: [2, 7, 99, 250])
    func distributes(count: Int) {
        let pods = (0..<count).map { pod($0) }
        var slices = carryOut(plan(pods), [])
        #expect(slices.count == (count + 99) / 100)
        #expect(slices.flatMap { $0["endpoints"].array ?? [] }.count == count)
        let unchanged = plan(pods, slices)
        #expect(unchanged.create.isEmpty && unchanged.update.isEmpty && unchanged.delete.isEmpty)
        let fewer = plan(Array(pods.dropFirst()), slices)
        #expect(fewer.create.isEmpty && fewer.update.count == 1 && fewer.delete.isEmpty)
        slices = carryOut(fewer, slices)
        let more = plan(Array(pods.dropFirst()) + [pod(count + 1)], slices)
        #expect(more.create.isEmpty && more.update.count == 1)
    }

    @Test("pods that resolve a port differently are in different slices")
    func ports() {
        let made = plan([pod(0), pod(1, port: 9090)]).create
        #expect(Set(made.map { $0["ports"][0]["port"] }) == [8080, 9090])
    }

    @Test("a headless service's slice says so, and names its pods' hostnames")
    func headless() throws {
        var headless = service
        headless.spec.clusterIP = "None"
        var member = pod(0)
        member.spec.hostname = "web-0"
        member.spec.subdomain = "web"
        let slice = try #require(plan([member], service: headless).create.first)
        #expect(slice.labels["service.kubernetes.io/headless"] == "")
        #expect(slice["endpoints"][0]["hostname"] == "web-0")
    }

    @Test("the older Endpoints keep ready and unready addresses apart")
    func endpoints() throws {
        let desired = try #require(
            EndpointsPlan(service: service, pods: [pod(1), pod(0), pod(2, isReady: false)], present: nil).desired)
        #expect(desired["subsets"].array?.count == 1)
        #expect(desired["subsets"][0]["addresses"].array?.map { $0["ip"] } == ["10.244.0.1", "10.244.0.2"])
        #expect(desired["subsets"][0]["notReadyAddresses"].array?.map { $0["ip"] } == ["10.244.0.3"])
        #expect(desired["subsets"][0]["ports"] == [["name": "http", "port": 8080, "protocol": "TCP"]])
        #expect(EndpointsPlan(service: service, pods: [pod(0), pod(1), pod(2, isReady: false)], present: desired).desired == nil)
    }

    @Test("slices and endpoints follow the pods")
    func follows() async throws {
        let cluster = TestCluster()
        cluster.client.seed(Service.groupVersionResource, service.tree)
        cluster.client.seed(Fixture.pods, pod(0).tree)
        try await cluster.run(["endpointslice-controller", "endpoints-controller"]) {
            @Sendable func addresses() -> [Value] {
                cluster.client.objects(EndpointSlice.groupVersionResource).flatMap { $0["endpoints"].array ?? [] }.map {
                    $0["addresses"][0]
                }
            }
            #expect(await cluster.eventually { addresses() == ["10.244.0.1"] })
            cluster.client.seed(Fixture.pods, pod(1).tree)
            #expect(await cluster.eventually { addresses().count == 2 })
            try await cluster.client.delete(Target(Service.groupVersionResource, service.key))
            #expect(await cluster.eventually { cluster.client.objects(EndpointSlice.groupVersionResource).isEmpty })
            #expect(await cluster.eventually { cluster.client.objects(Endpoints.groupVersionResource).isEmpty })
        }
    }
}
