import ApusTesting
import KubeClient
import Testing

@Suite("Client contract")
struct ClientContractTests {
    @Test("the fake client keeps the contract", arguments: ClientContract.Case.allCases)
    func fake(aspect: ClientContract.Case) async throws {
        let client = FakeClient(environment: VirtualClock().environment)
        try await ClientContract(client, namespace: "contract").run(aspect)
    }
}
