/// SPDY/3.1 frames from and to bytes. No I/O; bounded; hostile bytes are an error.
enum SPDYFrame: Equatable {
    case synStream(UInt32, isFinal: Bool, headers: [UInt8])
    case synReply(UInt32, isFinal: Bool, headers: [UInt8])
    case reset(UInt32, status: UInt32)
    case settings
    case ping(UInt32)
    case goAway
    case headers(UInt32, isFinal: Bool, headers: [UInt8])
    case windowUpdate
    case data(UInt32, isFinal: Bool, [UInt8])
}

struct SPDYHeader: Equatable {
    var name: String
    var value: String
}

struct SPDYFailure: Error, Equatable, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}

struct SPDYDecoder {
    private static let maximumControlFrame = 64 << 10
    private var buffer: [UInt8] = []
    private var position = 0

    mutating func feed(_ bytes: [UInt8]) {
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        buffer += bytes
    }

    private func number(_ offset: Int) -> UInt32 {
        buffer[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The next whole frame, or nil until more bytes come. Unknown control frames are skipped.
    mutating func next() throws(SPDYFailure) -> SPDYFrame? {
        while buffer.count - position >= 8 {
            let start = position + 8
            let flags = buffer[position + 4]
            let length = Int(number(position + 4) & 0xFF_FFFF)
            let isControl = buffer[position] & 0x80 != 0
            if isControl {
                guard number(position) >> 16 == 0x8003 else { throw SPDYFailure("not SPDY version 3") }
                guard length <= Self.maximumControlFrame else { throw SPDYFailure("control frame too large") }
            }
            // Data frames come in pieces of any size: 16 MiB is what the length field can say.
            guard buffer.count - start >= length else { return nil }
            let header = number(position)
            position = start + length
            guard isControl else { return .data(header, isFinal: flags & 1 != 0, Array(buffer[start..<start + length])) }
            if let frame = try control(type: header & 0xFFFF, flags: flags, start, length) { return frame }
        }
        return nil
    }

    private func control(type: UInt32, flags: UInt8, _ start: Int, _ length: Int) throws(SPDYFailure) -> SPDYFrame? {
        func stream(_ minimum: Int) throws(SPDYFailure) -> UInt32 {
            guard length >= minimum else { throw SPDYFailure("control frame too short") }
            return number(start) & 0x7FFF_FFFF
        }
        let isFinal = flags & 1 != 0
        let end = start + length
        switch type {
        case 1: return .synStream(try stream(10), isFinal: isFinal, headers: Array(buffer[start + 10..<end]))
        case 2: return .synReply(try stream(4), isFinal: isFinal, headers: Array(buffer[start + 4..<end]))
        case 3: return .reset(try stream(8), status: number(start + 4))
        case 4: return .settings
        case 6:
            _ = try stream(4)
            return .ping(number(start))
        case 7: return .goAway
        case 8: return .headers(try stream(4), isFinal: isFinal, headers: Array(buffer[start + 4..<end]))
        case 9: return .windowUpdate
        default: return nil
        }
    }
}

extension SPDYFrame {
    static func bytes(_ number: UInt32) -> [UInt8] {
        [UInt8(number >> 24), UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)]
    }

    private static func control(_ type: UInt32, flags: UInt8 = 0, _ payload: [UInt8]) -> [UInt8] {
        bytes(0x8003_0000 | type) + bytes(UInt32(flags) << 24 | UInt32(payload.count)) + payload
    }

    var encoded: [UInt8] {
        switch self {
        case .synStream(let stream, let isFinal, let headers):
            Self.control(1, flags: isFinal ? 1 : 0, Self.bytes(stream) + [0, 0, 0, 0, 0, 0] + headers)
        case .synReply(let stream, let isFinal, let headers): Self.control(2, flags: isFinal ? 1 : 0, Self.bytes(stream) + headers)
        case .reset(let stream, let status): Self.control(3, Self.bytes(stream) + Self.bytes(status))
        case .settings: Self.control(4, [0, 0, 0, 0])
        case .ping(let identifier): Self.control(6, Self.bytes(identifier))
        case .goAway: Self.control(7, [0, 0, 0, 0, 0, 0, 0, 0])
        case .headers(let stream, let isFinal, let headers): Self.control(8, flags: isFinal ? 1 : 0, Self.bytes(stream) + headers)
        case .windowUpdate: Self.control(9, [0, 0, 0, 0, 0, 0, 0, 0])
        case .data(let stream, let isFinal, let payload):
            Self.bytes(stream & 0x7FFF_FFFF) + Self.bytes((isFinal ? 1 << 24 : 0) | UInt32(payload.count & 0xFF_FFFF)) + payload
        }
    }
}
