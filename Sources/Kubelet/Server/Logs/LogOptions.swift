internal import KubeObject

/// `PodLogOptions` as a kubelet gets them in a query.
struct LogOptions: Sendable, Hashable {
    enum Stream: Sendable, Hashable {
        case all, stdout, stderr
    }

    var follows = false
    var previous = false
    var timestamps = false
    /// Lines from the end; nil is all.
    var tailLines: Int?
    var limitBytes: Int?
    var since: Timestamp?
    var stream = Stream.all

    struct Invalid: Error, Hashable {
        var code: Int
        var message: String
    }

    init() {}

    init(_ query: QueryItems, now: Timestamp) throws(Invalid) {
        follows = query.flag("follow")
        previous = query.flag("previous")
        timestamps = query.flag("timestamps")
        let tail = query["tail"].flatMap { $0.isEmpty ? nil : $0 }
        if tail != "all", let lines = try Self.number(tail ?? query["tailLines"]) {
            guard lines >= 0 else { throw Self.invalid }
            tailLines = Int(lines)
        }
        if let limit = try Self.number(query["limitBytes"]) {
            guard limit >= 1 else { throw Self.invalid }
            limitBytes = Int(limit)
        }
        let seconds = try Self.number(query["sinceSeconds"])
        let time = query["sinceTime"].flatMap { $0.isEmpty ? nil : $0 }
        guard seconds == nil || time == nil, seconds ?? 1 >= 1 else { throw Self.invalid }
        if let seconds { since = now - .seconds(seconds) }
        if let time {
            guard let parsed = Timestamp(time) else { throw Self.undecodable }
            since = parsed
        }
        switch query["stream"] ?? "" {
        case "", "All": stream = .all
        case "Stdout": stream = .stdout
        case "Stderr": stream = .stderr
        default: throw Self.invalid
        }
        guard stream == .all || tailLines == nil else { throw Self.invalid }
    }

    private static let undecodable = Invalid(code: 400, message: #"{"message": "Unable to decode query."}"#)
    private static let invalid = Invalid(code: 422, message: #"{"message": "Invalid request."}"#)

    private static func number(_ text: String?) throws(Invalid) -> Int64? {
        guard let text, !text.isEmpty else { return nil }
        guard let number = Int64(text) else { throw undecodable }
        return number
    }
}
