internal import Glibc

/// Images that come as files: the sandbox image we bring along, and every `*.tar` in the image directory. Each is
/// imported once, and again when it changes; what was imported is remembered beside containerd's own data.
extension ContainerdSupervisor {
    static let importDeadline = Duration.seconds(600)

    /// Imports what is new. A file that containerd refuses is logged and passed over. Returns the names of the files.
    @discardableResult
    public func importImages() async throws -> [String] {
        var known = ImportRecord(reading: recordPath)
        var references = try await importPause(&known)
        var imported: [String] = []
        let files = HostFiles.names(in: configuration.imageDirectory).filter { $0.hasSuffix(".tar") }
        for name in files {
            let path = configuration.imageDirectory + "/" + name
            guard let facts = HostFiles.facts(path) else { continue }
            let mark = "\(facts.size) \(facts.changed) \(configuration.snapshotter)"
            guard known.marks[name] != mark else { continue }
            do {
                references += try await importArchive(path)
                known.marks[name] = mark
                imported.append(name)
                logger.info("imported the image file \(name)")
            } catch let error as RuntimeError {
                logger.warning("the image file \(path) can't be imported: \(error.message)")
            }
        }
        try known.write(recordPath)
        try await confirm(references)
        return imported
    }

    /// CRI learns of an import a moment after it, by an event: waits until it knows the images, so that the first pod
    /// finds them.
    private func confirm(_ references: [String]) async throws {
        guard !references.isEmpty else { return }
        let sleep = sleep
        let logger = logger
        try await CRIRuntime.connected(to: configuration.socketPath) { runtime in
            try await runtime.waitUntilReady(deadline: .seconds(30), sleep: sleep)
            for reference in references {
                var waited = Duration.zero
                while try await runtime.imageStatus(CRI.ImageSpec(image: reference)) == nil {
                    guard waited < .seconds(5) else {
                        logger.warning("the runtime does not know the imported image \(reference)")
                        break
                    }
                    try await sleep(.milliseconds(5))
                    waited += .milliseconds(5)
                }
            }
        }
    }

    private var recordPath: String { configuration.rootDirectory + "/imported-by-apus" }

    private func importPause(_ known: inout ImportRecord) async throws -> [String] {
        guard configuration.sandboxImage == ImageArchive.pauseReference else { return [] }
        let mark = "\(PauseProgram.executable(.host).count) \(ImageArchive.pauseReference) \(configuration.snapshotter)"
        if known.marks["/pause"] == mark, try await isPresent(ImageArchive.pauseReference) { return [] }
        let path = configuration.runDirectory + "/pause.tar"
        try HostFiles.replace(path, ImageArchive.pause().bytes())
        defer { unlink(path) }
        let references = try await importArchive(path)
        known.marks["/pause"] = mark
        return references
    }

    private func isPresent(_ reference: String) async throws -> Bool {
        let found = try await ctr(["images", "ls", "-q", "name==\(reference)"], deadline: .seconds(30))
        return found.exitCode == 0 && found.output.contains(reference)
    }

    /// Returns the names of the images that were in the file.
    private func importArchive(_ path: String) async throws -> [String] {
        let result = try await ctr(
            ["images", "import", "--snapshotter", configuration.snapshotter, path], deadline: Self.importDeadline)
        guard result.exitCode == 0 else {
            throw RuntimeError(.unknown, String(result.output.suffix(500)), call: "import")
        }
        return Self.imported(result.output)
    }

    /// `ctr` prints `unpacking NAME (DIGEST)...done` for each image.
    static func imported(_ output: String) -> [String] {
        output.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.count > 1 && words[0] == "unpacking" ? String(words[1]) : nil
        }
    }

    private func ctr(_ arguments: [String], deadline: Duration) async throws -> HostProcess.Result {
        guard let program = HostProcess.find("ctr") else {
            throw RuntimeError(.failedPrecondition, "ctr, a part of the containerd package, is not installed")
        }
        let command = [program, "--address", configuration.socketPath, "--namespace", "k8s.io"] + arguments
        return try await HostProcess.run(command, deadline: deadline)
    }
}

/// Which files were imported, each with a mark of what it was then; one line a file.
struct ImportRecord: Sendable, Equatable {
    var marks: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            marks[String(line[..<tab])] = String(line[line.index(after: tab)...])
        }
    }

    init(reading path: String) {
        self.init((try? HostFiles.text(path, limit: 1 << 20)) ?? "")
    }

    var text: String { marks.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined() }

    func write(_ path: String) throws {
        try HostFiles.replace(path, Array(text.utf8), mode: 0o600)
    }
}
