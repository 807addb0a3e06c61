/// A DNS message (RFC 1035), as far as a server of names needs it: one question, and the answers to it.
struct DNSMessage: Hashable, Sendable {
    var id: UInt16
    var isResponse = false
    var opcode: UInt8 = 0
    var isAuthoritative = false
    var isTruncated = false
    var recursionDesired = false
    var recursionAvailable = false
    var code = ResponseCode.noError
    var question: Question?
    var answers: [Record] = []
    var authority: [Record] = []
    var additional: [Record] = []
    /// The UDP payload that the sender takes (EDNS0, RFC 6891); nil without an OPT record.
    var payloadSize: Int?

    struct Question: Hashable, Sendable {
        var name: DNSName
        var type: RecordType
        /// 1 is the Internet.
        var recordClass: UInt16 = 1
    }

    enum ResponseCode: UInt8, Sendable { case noError = 0, formatError, serverFailure, nameError, notImplemented, refused }

    struct RecordType: RawRepresentable, Hashable, Sendable {
        var rawValue: UInt16
        static let a = RecordType(rawValue: 1)
        static let ns = RecordType(rawValue: 2)
        static let cname = RecordType(rawValue: 5)
        static let soa = RecordType(rawValue: 6)
        static let ptr = RecordType(rawValue: 12)
        static let txt = RecordType(rawValue: 16)
        static let aaaa = RecordType(rawValue: 28)
        static let srv = RecordType(rawValue: 33)
        static let opt = RecordType(rawValue: 41)
        static let any = RecordType(rawValue: 255)
    }

    struct Record: Hashable, Sendable {
        var name: DNSName
        /// Seconds.
        var timeToLive: UInt32
        var data: RecordData

        init(_ name: DNSName, _ data: RecordData, timeToLive: UInt32 = Zone.timeToLive) {
            self.name = name
            self.timeToLive = timeToLive
            self.data = data
        }
    }

    enum RecordData: Hashable, Sendable {
        /// 4 or 16 bytes.
        case address([UInt8])
        case cname(DNSName)
        case ns(DNSName)
        case ptr(DNSName)
        case txt(String)
        case srv(priority: UInt16, weight: UInt16, port: UInt16, target: DNSName)
        case soa(server: DNSName, mailbox: DNSName, serial: UInt32)

        var type: RecordType {
            switch self {
            case .address(let bytes): bytes.count == 4 ? .a : .aaaa
            case .cname: .cname
            case .ns: .ns
            case .ptr: .ptr
            case .txt: .txt
            case .srv: .srv
            case .soa: .soa
            }
        }
    }
}

/// A domain name as its labels, compared without case, written as it came.
struct DNSName: Hashable, Sendable, CustomStringConvertible {
    let labels: [String]
    private let folded: [String]

    init(labels: [String]) {
        self.labels = labels
        folded = labels.map { $0.lowercased() }
    }

    /// A dotted name, with or without the final dot.
    init(_ text: String) {
        self.init(labels: text.split(separator: ".").map(String.init))
    }

    var description: String { labels.joined(separator: ".") + "." }

    /// The labels in lower case.
    var lowercased: [String] { folded }

    func hasSuffix(_ suffix: DNSName) -> Bool {
        folded.count >= suffix.folded.count && folded.suffix(suffix.folded.count).elementsEqual(suffix.folded)
    }

    static func == (left: DNSName, right: DNSName) -> Bool { left.folded == right.folded }
    func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
