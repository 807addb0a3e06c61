internal import KubeObject

/// One line of a container's log file, in CRI's format: `TIME STREAM TAGS CONTENT`, where the tag `P` says that the
/// line goes on in the next one (kubernetes/design-proposals, kubelet-cri-logging).
struct LogLine: Sendable, Hashable {
    /// As in the file.
    var time: Substring
    var isError: Bool
    var isPartial: Bool
    /// With its newline, unless it is partial.
    var content: ArraySlice<UInt8>

    /// Nil where the line has another form.
    init?(_ line: ArraySlice<UInt8>) {
        let blank = UInt8(ascii: " ")
        guard let first = line.firstIndex(of: blank),
            let second = line[(first + 1)...].firstIndex(of: blank),
            let third = line[(second + 1)...].firstIndex(of: blank) ?? (line.last == 10 ? line.endIndex - 1 : nil)
        else { return nil }
        time = Substring(decoding: line[..<first], as: UTF8.self)
        switch String(decoding: line[(first + 1)..<second], as: UTF8.self) {
        case "stdout": isError = false
        case "stderr": isError = true
        default: return nil
        }
        let tags = line[(second + 1)..<third].prefix { $0 != UInt8(ascii: ":") }
        isPartial = tags.elementsEqual([UInt8(ascii: "P")])
        content = third < line.endIndex && line[third] == blank ? line[(third + 1)...] : line[third...]
        if isPartial, content.last == 10 { content = content.dropLast() }
    }

    var timestamp: Timestamp? { Timestamp(String(time)) }

    /// The time with nine digits of its second, as upstream prints it.
    var printedTime: String {
        let end = time.firstIndex { "Z+".contains($0) } ?? time.dropFirst(19).firstIndex(of: "-") ?? time.endIndex
        let whole = time[..<end]
        let zone = time[end...]
        guard let dot = whole.firstIndex(of: ".") else { return "\(whole).000000000\(zone)" }
        let digits = whole[whole.index(after: dot)...].prefix(9)
        return "\(whole[..<dot]).\(digits)\(String(repeating: "0", count: 9 - digits.count))\(zone)"
    }
}

/// Turns pieces of a log file into what a reader of the log gets: whole lines, filtered, as long as the limit allows.
struct LogFilter: Sendable {
    /// A line in the file that is longer is broken there.
    static let lineLimit = 1 << 20

    private let options: LogOptions
    private var pending: [UInt8] = []
    private var left: Int
    private var isAtLineStart = true

    init(_ options: LogOptions) {
        self.options = options
        left = options.limitBytes ?? .max
    }

    /// The limit is reached: nothing more will come.
    var isFull: Bool { left == 0 }

    mutating func take(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        pending += bytes
        var output: [UInt8] = []
        var start = pending.startIndex
        while let newline = pending[start...].firstIndex(of: 10) {
            append(pending[start...newline], &output)
            start = newline + 1
        }
        if pending.endIndex - start > Self.lineLimit {
            append(pending[start...], &output)
            start = pending.endIndex
        }
        pending.removeSubrange(..<start)
        return output
    }

    /// What is left at the end of a file that will not grow.
    mutating func finish() -> [UInt8] {
        var output: [UInt8] = []
        if !pending.isEmpty { append(pending[...], &output) }
        pending = []
        return output
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, _ output: inout [UInt8]) {
        guard left > 0, let line = LogLine(bytes) else { return }
        if options.stream == .stdout && line.isError || options.stream == .stderr && !line.isError { return }
        if let since = options.since, let time = line.timestamp, time < since { return }
        var text: [UInt8] = []
        if options.timestamps, isAtLineStart { text = Array(line.printedTime.utf8) + [UInt8(ascii: " ")] }
        text += line.content
        isAtLineStart = line.content.isEmpty || line.content.last == 10
        output += text.prefix(left)
        left -= min(left, text.count)
    }
}
