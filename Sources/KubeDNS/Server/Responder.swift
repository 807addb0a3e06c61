import KubeObject

/// Asks servers outside for names that are not the cluster's.
protocol Forwarder: Sendable {
    /// The answer's bytes, or nil where nobody answered in time.
    func forward(_ query: [UInt8]) async -> [UInt8]?
}

/// Answers queries: a chain of the cluster's zone, then the outside.
struct Responder: Sendable {
    let zone: Zone
    let forwarder: any Forwarder

    enum Transport: Sendable { case udp, tcp }

    /// An answer that is there at once, or the query that has to be sent out.
    enum Outcome: Sendable {
        case answer([UInt8])
        /// The parsed query, and the records that stand before what comes back.
        case forward(DNSMessage, prefix: [DNSMessage.Record], alias: DNSName?)
        /// No answer at all: a response, or bytes that have not even an id.
        case nothing
    }

    func outcome(of bytes: [UInt8], _ transport: Transport) -> Outcome {
        let query: DNSMessage
        do throws(DNSFormatError) {
            query = try DNSMessage(query: bytes)
        } catch {
            guard let id = error.id else { return .nothing }
            return .answer(reply(to: DNSMessage(id: id), transport) { $0.code = .formatError })
        }
        guard !query.isResponse else { return .nothing }
        guard query.opcode == 0 else { return .answer(reply(to: query, transport) { $0.code = .notImplemented }) }
        guard let question = query.question, question.recordClass == 1 || question.recordClass == 255 else {
            return .answer(reply(to: query, transport) { $0.code = query.question == nil ? .formatError : .refused })
        }
        switch zone.answer(question) {
        case .records(let records, let additional):
            return .answer(
                reply(to: query, transport) {
                    $0.isAuthoritative = true
                    $0.answers = records
                    $0.additional = additional
                    if records.isEmpty { $0.authority = [zone.authority] }
                })
        case .nameError:
            return .answer(
                reply(to: query, transport) {
                    $0.isAuthoritative = true
                    $0.code = .nameError
                    $0.authority = [zone.authority]
                })
        case .alias(let record, let target):
            if question.type == .cname {
                return .answer(
                    reply(to: query, transport) {
                        $0.isAuthoritative = true
                        $0.answers = [record]
                    })
            }
            return alias(query, question, record, target, transport)
        case .outside: return .forward(query, prefix: [], alias: nil)
        }
    }

    /// An external name that is again one of ours is followed here, once; any other outside.
    private func alias(
        _ query: DNSMessage, _ question: DNSMessage.Question, _ record: DNSMessage.Record, _ target: DNSName, _ transport: Transport
    ) -> Outcome {
        let next = DNSMessage.Question(name: target, type: question.type)
        guard case .records(let records, let additional) = zone.answer(next) else {
            return .forward(query, prefix: [record], alias: target)
        }
        return .answer(
            reply(to: query, transport) {
                $0.isAuthoritative = true
                $0.answers = [record] + records
                $0.additional = additional
            })
    }

    func respond(to bytes: [UInt8], _ transport: Transport) async -> [UInt8]? {
        switch outcome(of: bytes, transport) {
        case .nothing: nil
        case .answer(let answer): answer
        case .forward(let query, let prefix, let alias): await forwarded(bytes, query, prefix, alias, transport)
        }
    }

    func forwarded(
        _ bytes: [UInt8], _ query: DNSMessage, _ prefix: [DNSMessage.Record], _ alias: DNSName?, _ transport: Transport
    ) async -> [UInt8] {
        guard query.recursionDesired else { return reply(to: query, transport) { $0.code = .refused } }
        guard let alias else {
            guard var answer = await forwarder.forward(bytes), answer.count >= 12 else {
                return reply(to: query, transport) { $0.code = .serverFailure }
            }
            let limit = limit(query, transport)
            if answer.count > limit {
                return reply(to: query, transport) { $0.isTruncated = true }
            }
            answer[0] = UInt8(query.id >> 8)
            answer[1] = UInt8(query.id & 0xFF)
            return answer
        }
        var outside = DNSMessage(id: query.id)
        outside.recursionDesired = true
        outside.question = DNSMessage.Question(name: alias, type: query.question?.type ?? .a)
        let answer = await forwarder.forward(outside.encoded(limit: DNSMessage.minimumPayload))
        let addresses = answer.map { DNSAnswers.addresses(in: $0) } ?? []
        return reply(to: query, transport) {
            $0.answers = prefix + addresses.map { DNSMessage.Record(alias, .address($0)) }
            if answer == nil { $0.code = .serverFailure }
        }
    }

    private func limit(_ query: DNSMessage, _ transport: Transport) -> Int {
        switch transport {
        case .tcp: 65_535
        case .udp: min(max(query.payloadSize ?? DNSMessage.minimumPayload, DNSMessage.minimumPayload), DNSMessage.maximumPayload)
        }
    }

    private func reply(to query: DNSMessage, _ transport: Transport, _ fill: (inout DNSMessage) -> Void) -> [UInt8] {
        var message = DNSMessage(id: query.id)
        message.isResponse = true
        message.opcode = query.opcode
        message.question = query.question
        message.recursionDesired = query.recursionDesired
        message.recursionAvailable = true
        message.payloadSize = query.payloadSize
        fill(&message)
        return message.encoded(limit: limit(query, transport))
    }
}

/// Reads the addresses out of an answer from outside.
enum DNSAnswers {
    static func addresses(in bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.count >= 12 else { return [] }
        var position = 12
        func word(_ at: Int) -> Int? { at + 2 <= bytes.count ? Int(bytes[at]) << 8 | Int(bytes[at + 1]) : nil }
        func skipName() -> Bool {
            while position < bytes.count {
                let size = Int(bytes[position])
                if size & 0xC0 == 0xC0 {
                    position += 2
                    return position <= bytes.count
                }
                position += 1 + size
                if size == 0 { return position <= bytes.count }
            }
            return false
        }
        guard let questions = word(4), let answers = word(6), questions <= 1 else { return [] }
        for _ in 0..<questions {
            guard skipName() else { return [] }
            position += 4
        }
        var found: [[UInt8]] = []
        for _ in 0..<min(answers, 64) {
            guard skipName(), let type = word(position), let length = word(position + 8), position + 10 + length <= bytes.count else {
                break
            }
            if type == 1 && length == 4 || type == 28 && length == 16 {
                found.append(Array(bytes[position + 10..<position + 10 + length]))
            }
            position += 10 + length
        }
        return found
    }
}
