import Glibc
import KubeObject
import KubePKI
import Logging

/// The life of the process: starts the parts, waits for a signal or for the first part to fail, and stops them in order.
enum Program {
    /// - Parameter withNode: whether this machine is a node of the cluster too.
    static func run(_ settings: Settings, withNode: Bool) async throws {
        JSONLogHandler.bootstrap(settings.logLevel)
        signal(SIGPIPE, SIG_IGN)
        raiseFileLimit()
        let progress = Progress()
        try prepare(settings.dataDirectory)
        let file = ProcessFile(dataDirectory: settings.dataDirectory)
        if let (pid, _) = file.running {
            throw SettingsError("process \(pid) runs on \(settings.dataDirectory) already; `apus down` ends it")
        }
        try file.write()
        defer { file.remove() }
        try await withThrowingTaskGroup(of: String.self) { group in
            let controlPlane = try await ControlPlane.start(settings, progress: progress)
            var parts = controlPlane.parts
            if withNode {
                parts += try await NodeComposition.start(settings, controlPlane: controlPlane, progress: progress).parts
            }
            for part in parts {
                group.addTask {
                    try await part.run()
                    return part.name
                }
            }
            group.addTask { await Signals.wait() }
            let log = Logger(label: "apus")
            do {
                let first = try await group.next() ?? ""
                log.info("stopping", metadata: ["cause": "\(first)"])
                progress.say("stopping (\(first))")
            } catch {
                log.critical("a part failed", metadata: ["error": "\(error)"])
                group.cancelAll()
                await controlPlane.stop()
                throw error
            }
            group.cancelAll()
            while let ended = await group.nextResult() {
                if case .failure(let error) = ended, !(error is CancellationError) {
                    log.debug("while stopping", metadata: ["error": "\(error)"])
                }
            }
            await controlPlane.stop()
        }
    }

    private static func prepare(_ directory: String) throws {
        do throws(PKIError) {
            try SecureFiles.makeDirectory(directory)
        } catch {
            throw SettingsError("--data-dir: \(error)")
        }
    }

    /// Connections, watches and pods' files each take a descriptor.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 1 << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

/// Something that runs until it is cancelled. Ending before that, with or without an error, ends the process.
struct Part: Sendable {
    var name: String
    var run: @Sendable () async throws -> Void
}
