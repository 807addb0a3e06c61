// The protobuf coder: bytes on the wire, presence, unknown fields, and hostile input.
import Testing

@testable import ContainerRuntime

@Suite("Protobuf")
struct ProtobufTests {
    @Test("a message has the bytes that protoc gives it")
    func bytes() throws {
        let config = CRI.PodSandboxConfig(
            metadata: CRI.PodSandboxMetadata(name: "web", uid: "u", namespace: "ns", attempt: 300), hostname: "web",
            labels: ["b": "2", "a": "1"])
        let expected: [UInt8] =
            [0x0A, 15, 0x0A, 3, 0x77, 0x65, 0x62, 0x12, 1, 0x75, 0x1A, 2, 0x6E, 0x73, 0x20, 0xAC, 0x02]
            + [0x12, 3, 0x77, 0x65, 0x62]
            + [0x32, 6, 0x0A, 1, 0x61, 0x12, 1, 0x31, 0x32, 6, 0x0A, 1, 0x62, 0x12, 1, 0x32]
        #expect(config.encoded() == expected)
        #expect(try CRI.PodSandboxConfig(decoding: expected) == config)
    }

    @Test("a negative number takes ten bytes and comes back")
    func negative() throws {
        let response = CRI.ExecSyncResponse(exitCode: -1)
        #expect(response.encoded() == [0x18] + [UInt8](repeating: 0xFF, count: 9) + [0x01])
        #expect(try CRI.ExecSyncResponse(decoding: response.encoded()).exitCode == -1)
    }

    @Test("zero in a wrapper message is not the same as absent")
    func presence() throws {
        var context = CRI.LinuxContainerSecurityContext()
        context.runAsUser = 0
        let read = try CRI.LinuxContainerSecurityContext(decoding: context.encoded())
        #expect(read.runAsUser == 0)
        #expect(read.runAsGroup == nil)
        #expect(read.encoded() == [0x2A, 0])
    }

    @Test("repeated numbers are read packed and one by one")
    func packed() throws {
        #expect(try CRI.PortForwardRequest(decoding: [0x12, 3, 0x50, 0xBB, 0x03]).port == [80, 443])
        #expect(try CRI.PortForwardRequest(decoding: [0x10, 0x50, 0x10, 0xBB, 0x03]).port == [80, 443])
    }

    @Test("an unknown field is passed over, whatever its wire type")
    func unknownFields() throws {
        let bytes: [UInt8] = [0xA0, 6, 1, 0xA1, 6, 1, 2, 3, 4, 5, 6, 7, 8, 0xA2, 6, 2, 9, 9, 0xA5, 6, 1, 2, 3, 4, 0x0A, 2, 0x76, 0x31]
        #expect(try CRI.VersionResponse(decoding: bytes).version == "v1")
    }

    @Test("an unknown state never reads as a healthy one")
    func unknownStates() throws {
        #expect(try CRI.PodSandbox(decoding: [0x18, 9]).state == .notReady)
        #expect(try CRI.Container(decoding: [0x30, 9]).state == .unknown)
    }

    @Test(
        "broken bytes are refused with their place",
        arguments: [
            ([0x0A, 5, 0x76], ProtobufError.truncated(offset: 1)),
            ([0x0A], .truncated(offset: 1)),
            ([0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .malformedVarint(offset: 1)),
            ([0x0B, 1], .malformedTag(offset: 0)),
            ([0x02, 0], .malformedTag(offset: 0)),
            ([0x08, 1], .wrongWireType(field: 1)),
            ([0x0A, 1, 0xFF], .invalidUTF8(field: 1)),
        ] as [([UInt8], ProtobufError)])
    func broken(bytes: [UInt8], error: ProtobufError) {
        #expect(throws: error) { try CRI.VersionResponse(decoding: bytes) }
    }

    @Test("no bytes crash the reader, and what it reads it writes and reads alike")
    func fuzz() throws {
        var seed: UInt64 = 42
        func next() -> UInt64 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return seed >> 33
        }
        var accepted = 0
        for _ in 0..<20_000 {
            let bytes = (0..<Int(next() % 40)).map { _ in
                [0x0A, 0x12, 0x18, 0x22, 0x01, 0x02, UInt8(truncatingIfNeeded: next())][Int(next() % 7)]
            }
            guard let message = try? CRI.ContainerStatus(decoding: bytes) else { continue }
            accepted += 1
            #expect(try CRI.ContainerStatus(decoding: message.encoded()) == message)
        }
        #expect(accepted > 100)
    }
}
