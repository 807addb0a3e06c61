internal import NIOHTTP1

/// Reads an HTTP/1.1 response from bytes as they come (RFC 9112). No I/O; bounded; a malformed response is an error.
struct ResponseParser {
    struct Head {
        var status: Int
        var headers: HTTPHeaders
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private enum State {
        case head
        case fixed(rest: Int)
        case untilClose
        case chunkSize
        case chunk(rest: Int)
        case chunkEnd
        case trailer
        case done
    }

    private static let maximumHead = 64 << 10
    private static let maximumLine = 8 << 10

    private var state = State.head
    private var buffer: [UInt8] = []
    private let isHeadRequest: Bool

    init(isHeadRequest: Bool) {
        self.isHeadRequest = isHeadRequest
    }

    var isDone: Bool { if case .done = state { true } else { false } }

    /// What follows the message; of an upgraded connection the first raw bytes.
    mutating func takeRest() -> [UInt8] {
        defer { buffer = [] }
        return buffer
    }

    /// Takes bytes while the head is awaited; answers it when it is whole. Informational heads but 101 are skipped.
    mutating func head(_ bytes: [UInt8]) throws -> Head? {
        buffer += bytes
        while let end = Self.endOfHead(buffer) {
            let text = String(decoding: buffer[..<end], as: UTF8.self)
            buffer.removeFirst(end + 4)
            let head = try Self.parse(text)
            if head.status >= 200 || head.status == 101 {
                try begin(head)
                return head
            }
        }
        guard buffer.count <= Self.maximumHead else { throw Failure(description: "the response's headers are too large") }
        return nil
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        for start in 0...(bytes.count - 4) where bytes[start] == 13 && bytes[start + 1] == 10 {
            if bytes[start + 2] == 13 && bytes[start + 3] == 10 { return start }
        }
        return nil
    }

    private static func parse(_ text: String) throws -> Head {
        var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst() else { throw Failure(description: "the response is empty") }
        let parts = first.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), parts[1].utf8.count == 3, let status = Int(parts[1]), status >= 100 else {
            throw Failure(description: "the answer is no HTTP/1.1 response")
        }
        var headers = HTTPHeaders()
        for line in lines {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex else {
                throw Failure(description: "the response has a malformed header")
            }
            let value = line[line.utf8.index(after: colon)...]
            headers.add(name: String(line[..<colon]), value: String(value.trimmingPrefix { $0 == " " || $0 == "\t" }))
        }
        return Head(status: status, headers: headers)
    }

    private mutating func begin(_ head: Head) throws {
        if isHeadRequest || head.status == 101 || head.status == 204 || head.status == 304 {
            state = .done
        } else if head.headers[canonicalForm: "transfer-encoding"].last?.lowercased() == "chunked" {
            state = .chunkSize
        } else if let length = head.headers.first(name: "content-length") {
            guard let count = Int(length), count >= 0 else { throw Failure(description: "the response has a malformed Content-Length") }
            state = count == 0 ? .done : .fixed(rest: count)
        } else {
            state = .untilClose
        }
    }

    /// Takes bytes of the body (none first, for what came with the head); answers what of them is content.
    mutating func body(_ bytes: [UInt8]) throws -> [UInt8] {
        buffer += bytes
        var content: [UInt8] = []
        var input = buffer[...]
        defer { buffer = Array(input) }
        while !isDone, try step(&input, &content) {}
        return content
    }

    /// The connection ended: whether that is a good end.
    mutating func close() -> Bool {
        if case .untilClose = state { state = .done }
        return isDone
    }

    private mutating func step(_ input: inout ArraySlice<UInt8>, _ content: inout [UInt8]) throws -> Bool {
        switch state {
        case .head, .done: return false
        case .untilClose:
            content += input
            input = []
            return false
        case .fixed(let rest), .chunk(let rest):
            let part = input.prefix(rest)
            guard !part.isEmpty else { return false }
            content += part
            input = input.dropFirst(part.count)
            let isChunk = if case .chunk = state { true } else { false }
            if part.count < rest {
                state = isChunk ? .chunk(rest: rest - part.count) : .fixed(rest: rest - part.count)
            } else {
                state = isChunk ? .chunkEnd : .done
            }
            return true
        case .chunkSize, .chunkEnd, .trailer:
            guard let line = try Self.line(&input) else { return false }
            try take(line)
            return true
        }
    }

    private mutating func take(_ line: String) throws {
        switch state {
        case .chunkEnd where line.isEmpty: state = .chunkSize
        case .chunkSize:
            let digits = line.prefix { $0 != ";" && $0 != " " }
            guard digits.utf8.count <= 15, let count = Int(digits, radix: 16), count >= 0 else {
                throw Failure(description: "the response has a malformed chunk")
            }
            state = count == 0 ? .trailer : .chunk(rest: count)
        case .trailer: if line.isEmpty { state = .done }
        default: throw Failure(description: "the response has a malformed chunk")
        }
    }

    private static func line(_ input: inout ArraySlice<UInt8>) throws -> String? {
        guard let end = input.firstIndex(of: 10) else {
            guard input.count <= maximumLine else { throw Failure(description: "the response has a malformed chunk") }
            return nil
        }
        var text = input[input.startIndex..<end]
        if text.last == 13 { text = text.dropLast() }
        input = input[(end + 1)...]
        return String(decoding: text, as: UTF8.self)
    }
}
