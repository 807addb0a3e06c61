import Glibc
import KubeObject
import Logging

/// Writes one JSON object a line to standard error: time, level, part, message, and what goes with it.
struct JSONLogHandler: LogHandler {
    let label: String
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line: Value = .object([
            "time": .string(Environment.system.now().micro), "level": .string(event.level.rawValue), "part": .string(label),
            "message": .string("\(event.message)"),
        ])
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            line[key] = .string("\(value)")
        }
        var bytes = JSON.encode(line)
        bytes.append(10)
        // One write a line, so that lines of several threads don't mix. A log that can't be written has nobody to tell.
        _ = write(2, bytes, bytes.count)
    }

    static func bootstrap(_ level: Logger.Level) {
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, logLevel: level) }
    }
}
