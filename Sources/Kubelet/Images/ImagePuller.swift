import ContainerRuntime
import KubeObject

/// Pulls images for a node's pods, one after the other unless told otherwise.
actor ImagePuller {
    private let runtime: any ContainerRuntime
    private let environment: Environment
    private let isSerial: Bool
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(runtime: any ContainerRuntime, environment: Environment, isSerial: Bool) {
        self.runtime = runtime
        self.environment = environment
        self.isSerial = isSerial
    }

    func pull(_ image: String, secrets: [Value], sandbox: CRI.PodSandboxConfig?) async throws -> PodMachine.PulledImage {
        let asked = environment.now()
        if isSerial { await enter() }
        defer { if isSerial { leave() } }
        try Task.checkCancellation()
        let began = environment.now()
        var spec = CRI.ImageSpec()
        spec.image = image
        let reference = try await pull(spec, RegistryCredentials.find(for: image, in: secrets), sandbox)
        let now = environment.now()
        spec.image = reference
        let size = try? await runtime.imageStatus(spec)?.size
        return PodMachine.PulledImage(reference: reference, size: size ?? 0, duration: now - began, waited: now - asked)
    }

    private func pull(_ spec: CRI.ImageSpec, _ credentials: [CRI.AuthConfig], _ sandbox: CRI.PodSandboxConfig?) async throws -> String {
        var last: (any Error)?
        for auth in credentials {
            do {
                return try await runtime.pullImage(spec, auth: auth, sandbox: sandbox)
            } catch let error as RuntimeError {
                last = error
            }
        }
        if let last { throw last }
        return try await runtime.pullImage(spec, auth: nil, sandbox: sandbox)
    }

    private func enter() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty {
            isBusy = false
        } else {
            waiting.removeFirst().resume()
        }
    }
}
