import KubeObject
import KubeStore

/// Where the next page of a list begins, as clients carry it: upstream's shape, base64 of
/// `{"v":"meta.k8s.io/v1","rv":REVISION,"start":"KEY\u0000"}`. The key is relative to what was listed.
struct ContinueToken: Sendable, Hashable {
    static let version = "meta.k8s.io/v1"

    /// The revision all pages show; -1 goes on with the newest.
    var revision: Revision
    /// The first key of the page.
    var start: String

    var text: String {
        let value: Value = ["v": .string(Self.version), "rv": .integer(revision), "start": .string(start)]
        return Base64.encodeURLSafe(JSON.encode(value))
    }

    init(revision: Revision, start: String) {
        self.revision = revision
        self.start = start
    }

    init(parsing text: String) throws(Status) {
        func bad(_ why: String) -> Status { .badRequest("invalid continue token: continue key is not valid: \(why)") }
        let value: Value
        guard let bytes = Base64.decodeURLSafe(text) else {
            throw bad("illegal base64 data at input byte \(Self.firstIllegal(text))")
        }
        do throws(JSON.DecodingError) { value = try JSON.decode(bytes) } catch { throw bad(error.message) }
        guard value["v"].string == Self.version else {
            throw bad("server does not recognize this encoded version \(value["v"].string ?? "")")
        }
        guard let revision = value["rv"].integer, revision != 0 else {
            throw bad("incorrect encoded start resourceVersion (version \(Self.version))")
        }
        guard let start = value["start"].string, !start.isEmpty else {
            throw bad("encoded start key empty (version \(Self.version))")
        }
        guard !("/" + start).contains("/../"), !start.hasSuffix("/..") else { throw bad(start) }
        self.init(revision: revision, start: start)
    }

    private static func firstIllegal(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return bytes.firstIndex { byte in
            let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            return !isLetter && !isDigit && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_")
        } ?? bytes.count
    }
}
