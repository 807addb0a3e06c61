import ApusTesting
import KubeClient
import KubeObject
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

/// A directory of its own for one test, removed afterwards.
func withDirectory(_ body: (String) async throws -> Void) async throws {
    var template = Array("/tmp/apus-kubelet-XXXXXX".utf8CString)
    let directory = template.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let path = try #require(directory)
    defer {
        for mount in NodeMounts.below(path) { try? NodeMounts.unmountAll(mount) }
        try? NodeFiles.removeTree(path)
    }
    try await body(path)
}

@Suite struct AtomicWriterTests {
    private func write(_ directory: String, _ files: [String: String], at second: Int64 = 0, group: Int64? = nil) throws -> Bool {
        try AtomicWriter(directory: directory, group: group).write(
            files.mapValues { VolumeFile(bytes: Array($0.utf8), mode: 0o644) },
            now: Timestamp(seconds: 1_800_000_000 + second), random: 42)
    }

    @Test("files are seen through ..data, and change together")
    func projects() async throws {
        try await withDirectory { (directory) async throws in
            #expect(try write(directory, ["a": "1", "deep/b": "2"]))
            #expect(try NodeFiles.text(directory + "/a") == "1")
            #expect(try NodeFiles.text(directory + "/deep/b") == "2")
            #expect(NodeFiles.destination(directory + "/a") == "..data/a")
            #expect(NodeFiles.destination(directory + "/deep") == "..data/deep")
            let first = NodeFiles.destination(directory + "/..data")
            #expect(first?.hasPrefix("..20") == true)
            #expect(try write(directory, ["a": "changed", "c": "3"], at: 1))
            #expect(
                try NodeFiles.names(directory).sorted()
                    == ["..data", NodeFiles.destination(directory + "/..data") ?? "", "a", "c"].sorted())
            #expect(try NodeFiles.text(directory + "/a") == "changed")
            #expect(NodeFiles.destination(directory + "/..data") != first)
        }
    }

    @Test("the same files again change nothing")
    func idempotent() async throws {
        try await withDirectory { (directory) async throws in
            #expect(try write(directory, ["a": "1"]))
            let first = NodeFiles.destination(directory + "/..data")
            #expect(try write(directory, ["a": "1"], at: 1) == false)
            #expect(NodeFiles.destination(directory + "/..data") == first)
        }
    }

    @Test("no files at all is a directory with nothing to see")
    func empty() async throws {
        try await withDirectory { (directory) async throws in
            #expect(try write(directory, [:]))
            #expect(try NodeFiles.names(directory).filter { !$0.hasPrefix("..") } == [])
        }
    }
}

@Suite struct SubPathTests {
    @Test("a path that is not there is made inside the volume")
    func makes() async throws {
        try await withDirectory { (directory) async throws in
            try NodeFiles.makeDirectories(directory + "/volume")
            let path = try SubPath(base: directory + "/volume", subPath: "a/b", mode: 0o750).prepare(at: directory + "/target")
            #expect(try NodeFiles.info(directory + "/volume/a/b").isDirectory)
            try NodeFiles.write([1], to: path + "/x")
            #expect(NodeFiles.exists(directory + "/volume/a/b/x"))
        }
    }

    @Test("a link that leads out of the volume is refused", arguments: ["link", "link/deeper", "inner/link"])
    func refusesEscape(subPath: String) async throws {
        try await withDirectory { (directory) async throws in
            try NodeFiles.makeDirectories(directory + "/volume/inner")
            try NodeFiles.link(directory + "/volume/link", to: "/etc")
            try NodeFiles.link(directory + "/volume/inner/link", to: "../../")
            #expect(throws: (any Error).self) {
                try SubPath(base: directory + "/volume", subPath: subPath, mode: 0o750).prepare(at: directory + "/target")
            }
            #expect(!NodeFiles.exists("/etc/deeper"))
        }
    }

    @Test("a link inside the volume is followed")
    func followsInside() async throws {
        try await withDirectory { (directory) async throws in
            try NodeFiles.makeDirectories(directory + "/volume/real")
            try NodeFiles.link(directory + "/volume/link", to: "real")
            _ = try SubPath(base: directory + "/volume", subPath: "link/new", mode: 0o750).prepare(at: directory + "/target")
            #expect(NodeFiles.exists(directory + "/volume/real/new"))
        }
    }

    @Test("paths that climb are refused", arguments: ["../x", "a/../../x", "/etc"])
    func refusesClimbing(subPath: String) async throws {
        try await withDirectory { (directory) async throws in
            #expect(throws: ContainerConfigError.self) {
                try SubPath(base: directory, subPath: subPath, mode: 0o750).prepare(at: directory + "/t")
            }
        }
    }
}

@Suite struct VolumeContentTests {
    private func content(configMaps: [String: Value?] = [:], secrets: [String: Value?] = [:]) -> VolumeContent {
        let pod: Value = [
            "metadata": ["name": "web", "namespace": "ns", "uid": "u", "labels": ["b": "2", "a": "1\"x"]], "spec": .object([:]),
        ]
        var content = VolumeContent(
            pod: pod, fields: FieldReference(pod: pod, hostAddresses: [], podAddresses: [], allocatable: [:]))
        content.configMaps = configMaps
        content.secrets = secrets
        return content
    }

    private func text(_ files: [String: VolumeFile]?) -> [String: String] {
        (files ?? [:]).mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test("a config map gives its keys, or the items that are picked with their own modes")
    func configMap() throws {
        let map: Value = ["data": ["a": "1", "b": "2"], "binaryData": ["c": "AAE="]]
        let content = content(configMaps: ["m": map])
        #expect(try Set((content.files(of: ["configMap": ["name": "m"]]) ?? [:]).keys) == ["a", "b", "c"])
        let picked = try content.files(of: [
            "configMap": [
                "name": "m", "defaultMode": 0o400, "items": [["key": "a", "path": "x/y"], ["key": "b", "path": "z", "mode": 0o777]],
            ]
        ])
        #expect(text(picked) == ["x/y": "1", "z": "2"])
        #expect(picked?["x/y"]?.mode == 0o400)
        #expect(picked?["z"]?.mode == 0o777)
    }

    @Test(
        "what is missing is an error in upstream's words, unless it is optional",
        arguments: [
            (["configMap": ["name": "gone"]], "configmap \"gone\" not found"),
            (["secret": ["secretName": "gone"]], "secret \"gone\" not found"),
            (["configMap": ["name": "m", "items": [["key": "no", "path": "p"]]]], "configmap references non-existent config key: no"),
            (
                ["projected": ["sources": [["configMap": ["name": "gone"]], ["secret": ["name": "lost"]]]]],
                "[configmap \"gone\" not found, secret \"lost\" not found]"
            ),
        ] as [(Value, String)])
    func missing(volume: Value, message: String) throws {
        let content = content(configMaps: ["m": ["data": ["a": "1"]]])
        #expect(throws: ContainerConfigError(message)) { try content.files(of: volume) }
        #expect(try content.files(of: ["configMap": ["name": "gone", "optional": true]]) == [:])
    }

    @Test("labels are written in order, quoted")
    func downwardAPI() throws {
        let files = try content().files(of: ["downwardAPI": ["items": [["path": "labels", "fieldRef": ["fieldPath": "metadata.labels"]]]]])
        #expect(text(files) == ["labels": "a=\"1\\\"x\"\nb=\"2\""])
    }
}

@Suite struct DiskVolumesTests {
    @Test("a pod's volumes are set up in upstream's places, updated, and removed")
    func wholePod() async throws {
        try await withDirectory { (directory) async throws in
            let client = FakeClient(environment: .system)
            client.seed(Fixture.configMaps, Fixture.configMap("m", data: ["k": "v1"]))
            let objects = ReferencedObjects(client: client, environment: .system)
            let volumes = DiskVolumes(
                paths: KubeletPaths(root: directory, logs: directory + "/logs"), client: client, objects: objects, environment: .system
            ) { FieldReference(pod: $0, hostAddresses: [], podAddresses: [], allocatable: [:]) }
            let pod: Value = [
                "metadata": ["name": "web", "namespace": "default", "uid": "u1"],
                "spec": [
                    "volumes": [
                        ["name": "conf", "configMap": ["name": "m"]], ["name": "scratch", "emptyDir": .object([:])],
                        ["name": "host", "hostPath": ["path": .string(directory + "/made"), "type": "DirectoryOrCreate"]],
                    ]
                ],
            ]
            try await volumes.mount(pod)
            let conf = directory + "/pods/u1/volumes/kubernetes.io~configmap/conf"
            #expect(try NodeFiles.text(conf + "/k") == "v1")
            #expect(try NodeFiles.info(directory + "/pods/u1/volumes/kubernetes.io~empty-dir/scratch").permissions == 0o777)
            #expect(NodeFiles.exists(directory + "/made"))
            #expect(await volumes.volumes(of: "u1")["conf"] == MountedVolume(path: conf, isReadOnly: true))
            _ = try await client.patch(Target(Fixture.configMaps, namespace: "default", name: "m"), Patch(.merge, ["data": ["k": "v2"]]))
            _ = try await volumes.refresh(pod)
            #expect(try NodeFiles.text(conf + "/k") == "v2")
            try await volumes.unmount("u1")
            #expect(!NodeFiles.exists(directory + "/pods/u1/volumes"))
            #expect(NodeFiles.exists(directory + "/made"))
            await objects.stop()
        }
    }

    @Test(
        "a host path of the wrong kind is refused",
        arguments: [
            ("Directory", "is not a directory"), ("Socket", "is not a socket file"), ("CharDevice", "is not a character device"),
        ])
    func hostPathTypes(type: String, words: String) async throws {
        try await withDirectory { (directory) async throws in
            try NodeFiles.write([], to: directory + "/file")
            #expect(throws: ContainerConfigError("hostPath type check failed: \(directory)/file \(words)")) {
                try HostPath.check(directory + "/file", type: type)
            }
            try HostPath.check(directory + "/file", type: "File")
        }
    }

    @Test("a service account token is asked for once, bound to the pod, and again at 80% of its life")
    func tokens() async throws {
        let clock = VirtualClock()
        let client = TokenClient(clock: clock)
        let tokens = ServiceAccountTokens(client: client, environment: clock.environment)
        let pod: Value = ["metadata": ["name": "web", "namespace": "ns", "uid": "u"], "spec": ["serviceAccountName": "sa"]]
        let source: Value = ["path": "token", "expirationSeconds": 1000]
        #expect(try await tokens.token(for: pod, source) == "token-1")
        #expect(try await tokens.token(for: pod, source) == "token-1")
        #expect(await tokens.nextRenewal("u") == clock.now + .seconds(800))
        await clock.advance(by: .seconds(801))
        #expect(try await tokens.token(for: pod, source) == "token-2")
        #expect(client.asked.first?["spec"]["boundObjectRef"]["uid"] == "u")
    }
}
