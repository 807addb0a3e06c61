internal import KubeObject

/// Cuts a watch's body into its events: one JSON object a line. Pure; a line is bounded.
struct WatchDecoder {
    static let maximumLine = 16 * 1024 * 1024

    private var line: [UInt8] = []

    /// The events that the bytes complete.
    mutating func decode(_ bytes: some Sequence<UInt8>) throws(Status) -> [WatchEvent] {
        var events: [WatchEvent] = []
        var rest = Array(bytes)[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            line += rest[..<end]
            rest = rest[(end + 1)...]
            defer { line.removeAll(keepingCapacity: line.count < 64 * 1024) }
            if let event = try Self.event(line) { events.append(event) }
        }
        line += rest
        guard line.count <= Self.maximumLine else {
            throw Status(code: 502, reason: .internalError, message: "a watch event is larger than \(Self.maximumLine) bytes")
        }
        return events
    }

    /// What the end of the body leaves; a cut-off line is no event.
    var isWhole: Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x0A } }

    /// An `ERROR` event is thrown as the status it carries; an event of an unknown type is passed over.
    private static func event(_ line: [UInt8]) throws(Status) -> WatchEvent? {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        let value: Value
        do {
            value = try JSON.decode(line, maximumSize: maximumLine)
        } catch {
            throw Status(code: 502, reason: .internalError, message: "unable to decode a watch event: \(error)")
        }
        let type = value["type"].string ?? ""
        guard type != "ERROR" else {
            throw Status(value["object"])
                ?? Status(code: 500, reason: .internalError, message: "watch failed: \(value["object"])")
        }
        return WatchEvent.Kind(rawValue: type).map { WatchEvent(kind: $0, object: value["object"]) }
    }
}
