/// WebSocket messages (RFC 6455) from and to bytes, as a server has them. No I/O; bounded; hostile bytes are an error.
struct WebSocketDecoder {
    enum Message: Equatable {
        case binary([UInt8])
        case text([UInt8])
        case ping([UInt8])
        case pong
        case close
    }

    struct Failure: Error, Equatable, CustomStringConvertible {
        /// The close code to answer with.
        var code: UInt16
        var description: String
    }

    private let maximumMessage: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var fragments: [UInt8] = []
    private var fragmentsAreText: Bool?

    init(maximumMessage: Int = 4 << 20) {
        self.maximumMessage = maximumMessage
    }

    mutating func feed(_ bytes: [UInt8]) {
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        buffer += bytes
    }

    /// The next whole message, or nil until more bytes come.
    mutating func next() throws(Failure) -> Message? {
        while let (isLast, opcode, payload) = try frame() {
            switch opcode {
            case 0:
                guard let isText = fragmentsAreText else { throw Failure(code: 1002, description: "continuation of nothing") }
                try append(payload)
                if isLast { return finishFragments(isText) }
            case 1, 2:
                guard fragmentsAreText == nil else { throw Failure(code: 1002, description: "message within a message") }
                if isLast { return opcode == 1 ? .text(payload) : .binary(payload) }
                fragmentsAreText = opcode == 1
                try append(payload)
            case 8: return .close
            case 9: return .ping(payload)
            case 10: return .pong
            default: throw Failure(code: 1002, description: "unknown opcode \(opcode)")
            }
        }
        return nil
    }

    private mutating func append(_ payload: [UInt8]) throws(Failure) {
        guard fragments.count + payload.count <= maximumMessage else { throw Failure(code: 1009, description: "message too large") }
        fragments += payload
    }

    private mutating func finishFragments(_ isText: Bool) -> Message {
        defer {
            fragments = []
            fragmentsAreText = nil
        }
        return isText ? .text(fragments) : .binary(fragments)
    }

    private mutating func frame() throws(Failure) -> (isLast: Bool, opcode: UInt8, payload: [UInt8])? {
        let available = buffer.count - position
        guard available >= 2 else { return nil }
        let (first, second) = (buffer[position], buffer[position + 1])
        guard first & 0x70 == 0 else { throw Failure(code: 1002, description: "reserved bits are set") }
        guard second & 0x80 != 0 else { throw Failure(code: 1002, description: "frame is not masked") }
        let opcode = first & 0x0F
        let isLast = first & 0x80 != 0
        let short = Int(second & 0x7F)
        if opcode >= 8, short > 125 || !isLast { throw Failure(code: 1002, description: "malformed control frame") }
        let lengthBytes = short == 126 ? 2 : short == 127 ? 8 : 0
        guard available >= 2 + lengthBytes + 4 else { return nil }
        var length = lengthBytes == 0 ? short : 0
        for offset in 0..<lengthBytes {
            guard length <= maximumMessage else { throw Failure(code: 1009, description: "message too large") }
            length = length << 8 | Int(buffer[position + 2 + offset])
        }
        guard length <= maximumMessage else { throw Failure(code: 1009, description: "message too large") }
        let mask = position + 2 + lengthBytes
        let start = mask + 4
        guard buffer.count - start >= length else { return nil }
        let key = Array(buffer[mask..<start])
        var payload = Array(buffer[start..<start + length])
        for offset in payload.indices { payload[offset] ^= key[offset & 3] }
        position = start + length
        return (isLast, opcode, payload)
    }
}

enum WebSocketEncoder {
    enum Opcode: UInt8 { case text = 1, binary = 2, close = 8, ping = 9, pong = 10 }

    /// One whole message as a server sends it. `prefix` comes before the payload, and is part of it.
    static func frame(_ opcode: Opcode, prefix: UInt8? = nil, _ payload: [UInt8]) -> [UInt8] {
        let count = payload.count + (prefix == nil ? 0 : 1)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 10)
        bytes.append(0x80 | opcode.rawValue)
        switch count {
        case ..<126: bytes.append(UInt8(count))
        case ..<65_536: bytes += [126, UInt8(count >> 8), UInt8(count & 0xFF)]
        default:
            bytes.append(127)
            for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        }
        if let prefix { bytes.append(prefix) }
        bytes += payload
        return bytes
    }

    static func close(_ code: UInt16) -> [UInt8] { frame(.close, [UInt8(code >> 8), UInt8(code & 0xFF)]) }
}
