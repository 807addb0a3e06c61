// The CNI configuration list that containerd reads.
import ContainerRuntime
import KubeObject
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Pod network")
struct CNIConfigurationTests {
    @Test("both address families get a range")
    func dualStack() {
        let value = CNIConfiguration(podCIDRs: ["10.244.3.0/24", "fd00:3::/64"], mtu: 1450, addressDirectory: "/d").value
        #expect(value["cniVersion"] == "1.0.0")
        let bridge = value["plugins"][0]
        #expect(bridge["type"] == "bridge")
        #expect(bridge["mtu"] == 1450)
        #expect(bridge["ipMasq"] == false)
        #expect(bridge["ipam"]["ranges"] == [[["subnet": "10.244.3.0/24"]], [["subnet": "fd00:3::/64"]]])
        #expect(bridge["isDefaultGateway"] == true)
        #expect(value["plugins"][1]["capabilities"]["portMappings"] == true)
    }

    @Test("the file is written once, and again when the range changes")
    func writing() throws {
        let directory = "/tmp/apus-cni-\(getpid())"
        defer { HostFiles.removeTree(directory) }
        let network = NodeNetwork(configurationDirectory: directory + "/net.d", addressDirectory: directory + "/ipam")
        #expect(try network.configure(podCIDRs: ["10.1.0.0/24"]))
        #expect(try !network.configure(podCIDRs: ["10.1.0.0/24"]))
        #expect(try network.configure(podCIDRs: ["10.2.0.0/24"]))
        let text = try HostFiles.text(directory + "/net.d/10-apus.conflist")
        #expect(text.contains("10.2.0.0/24"))
        #expect(HostFiles.names(in: directory + "/net.d") == ["10-apus.conflist"])
    }
}
