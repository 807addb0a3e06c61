/// Bytes that are no DNS message.
struct DNSFormatError: Error, Hashable {
    /// Of the message, where at least that could be read.
    var id: UInt16?
}

extension DNSMessage {
    /// What a sender without EDNS0 takes over UDP.
    static let minimumPayload = 512
    /// What we offer and use ourselves over UDP: passes every path without fragments.
    static let maximumPayload = 1232

    /// Reads the header, the question and the OPT record of a query; other records are not looked at.
    init(query bytes: [UInt8]) throws(DNSFormatError) {
        var reader = Reader(bytes: bytes)
        guard bytes.count >= 12 else { throw DNSFormatError() }
        let id = reader.word()!
        let flags = reader.word()!
        let counts = (0..<4).map { _ in Int(reader.word()!) }
        self.init(id: id)
        isResponse = flags & 0x8000 != 0
        opcode = UInt8(flags >> 11 & 0xF)
        recursionDesired = flags & 0x0100 != 0
        guard counts[0] <= 1, counts[1...].allSatisfy({ $0 <= 16 }) else { throw DNSFormatError(id: id) }
        if counts[0] == 1 {
            guard let name = reader.name(), let type = reader.word(), let recordClass = reader.word() else { throw DNSFormatError(id: id) }
            question = Question(name: name, type: RecordType(rawValue: type), recordClass: recordClass)
        }
        for _ in 0..<counts[1...].reduce(0, +) {
            guard reader.name() != nil, let type = reader.word(), let size = reader.word(), reader.skip(4),
                let length = reader.word(), reader.skip(Int(length))
            else { throw DNSFormatError(id: id) }
            if type == RecordType.opt.rawValue { payloadSize = Int(size) }
        }
    }

    /// Encodes within `limit` bytes; what does not fit is left out and the message marked truncated.
    func encoded(limit: Int) -> [UInt8] {
        var writer = Writer(limit: limit - (payloadSize == nil ? 0 : 11))
        writer.bytes = [UInt8](repeating: 0, count: 12)
        if let question {
            writer.name(question.name)
            writer.word(question.type.rawValue)
            writer.word(question.recordClass)
        }
        var isTruncated = isTruncated
        var counts = [0, 0, 0]
        sections: for (section, records) in [answers, authority, additional].enumerated() {
            for record in records {
                guard writer.record(record) else {
                    // What is only additional may be missing.
                    isTruncated = isTruncated || section < 2
                    break sections
                }
                counts[section] += 1
            }
        }
        if payloadSize != nil {
            writer.bytes += [0, 0, 41, UInt8(Self.maximumPayload >> 8), UInt8(Self.maximumPayload & 0xFF), 0, 0, 0, 0, 0, 0]
            counts[2] += 1
        }
        var flags = UInt16(code.rawValue) | UInt16(opcode) << 11
        if isResponse { flags |= 0x8000 }
        if isAuthoritative { flags |= 0x0400 }
        if isTruncated { flags |= 0x0200 }
        if recursionDesired { flags |= 0x0100 }
        if recursionAvailable { flags |= 0x0080 }
        for (position, word) in ([id, flags, question == nil ? 0 : 1] + counts.map(UInt16.init)).enumerated() {
            writer.bytes[2 * position] = UInt8(word >> 8)
            writer.bytes[2 * position + 1] = UInt8(word & 0xFF)
        }
        return writer.bytes
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func word() -> UInt16? {
            guard position + 2 <= bytes.count else { return nil }
            defer { position += 2 }
            return UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
        }

        mutating func skip(_ count: Int) -> Bool {
            guard position + count <= bytes.count else { return false }
            position += count
            return true
        }

        /// Pointers may only lead backwards, so that they end.
        mutating func name() -> DNSName? {
            var labels: [String] = []
            var cursor = position
            var lowest = position
            var hasJumped = false
            var length = 1
            while cursor < bytes.count {
                let size = Int(bytes[cursor])
                if size & 0xC0 == 0xC0 {
                    guard cursor + 1 < bytes.count else { return nil }
                    let target = (size & 0x3F) << 8 | Int(bytes[cursor + 1])
                    if !hasJumped { position = cursor + 2 }
                    hasJumped = true
                    guard target < lowest else { return nil }
                    lowest = target
                    cursor = target
                    continue
                }
                guard size < 64, cursor + 1 + size <= bytes.count else { return nil }
                if size == 0 {
                    if !hasJumped { position = cursor + 1 }
                    return DNSName(labels: labels)
                }
                length += size + 1
                guard length <= 255 else { return nil }
                labels.append(String(decoding: bytes[cursor + 1..<cursor + 1 + size], as: UTF8.self))
                cursor += 1 + size
            }
            return nil
        }
    }

    private struct Writer {
        var bytes: [UInt8] = []
        let limit: Int
        /// Where names stand already, so that they are written once.
        private var places: [DNSName: Int] = [:]

        init(limit: Int) { self.limit = limit }

        mutating func word(_ word: UInt16) { bytes += [UInt8(word >> 8), UInt8(word & 0xFF)] }

        mutating func long(_ long: UInt32) {
            word(UInt16(long >> 16))
            word(UInt16(long & 0xFFFF))
        }

        mutating func name(_ name: DNSName, compressing: Bool = true) {
            for start in name.labels.indices {
                let rest = DNSName(labels: Array(name.labels[start...]))
                if compressing, let place = places[rest] { return word(0xC000 | UInt16(place)) }
                if bytes.count < 0x3FFF { places[rest] = bytes.count }
                let label = Array(name.labels[start].utf8.prefix(63))
                bytes.append(UInt8(label.count))
                bytes += label
            }
            bytes.append(0)
        }

        /// Answers whether the record fits.
        mutating func record(_ record: Record) -> Bool {
            let mark = bytes.count
            let placesBefore = places
            name(record.name)
            word(record.data.type.rawValue)
            word(1)
            long(record.timeToLive)
            let lengthAt = bytes.count
            word(0)
            data(record.data)
            let length = bytes.count - lengthAt - 2
            bytes[lengthAt] = UInt8(length >> 8)
            bytes[lengthAt + 1] = UInt8(length & 0xFF)
            guard bytes.count <= limit else {
                bytes.removeLast(bytes.count - mark)
                places = placesBefore
                return false
            }
            return true
        }

        private mutating func data(_ data: RecordData) {
            switch data {
            case .address(let address): bytes += address
            case .cname(let name), .ns(let name), .ptr(let name): self.name(name)
            case .txt(let text):
                let text = Array(text.utf8.prefix(255))
                bytes.append(UInt8(text.count))
                bytes += text
            case .srv(let priority, let weight, let port, let target):
                word(priority)
                word(weight)
                word(port)
                name(target, compressing: false)
            case .soa(let server, let mailbox, let serial):
                name(server)
                name(mailbox)
                for number in [serial, 7200, 1800, 86_400, Zone.timeToLive] { long(number) }
            }
        }
    }
}
