import KubeObject
import KubeStore
import Synchronization

/// An object as the store has it, shared by the cache, all responses and all watchers: the bytes as they are served, and
/// the tree, made from them when somebody first asks.
///
/// Invariant: `json` begins `{"kind":"…","apiVersion":"…","metadata":{` and has the resource version after the uid, where
/// upstream has it, so that a list's item and another revision are slices of it. The store keeps the same bytes without
/// the resource version.
final class StoredObject: Sendable {
    /// `namespace/name`, or the name of a cluster-scoped object.
    let key: String
    let revision: Revision
    let json: [UInt8]
    /// Where `"metadata"` begins.
    let metadataStart: Int
    /// Where `"resourceVersion"` begins.
    private let revisionStart: Int
    private let tree: Mutex<Value?>

    private init(
        key: String, revision: Revision, json: [UInt8], metadataStart: Int, revisionStart: Int, tree: sending Value?
    ) {
        self.key = key
        self.revision = revision
        self.json = json
        self.metadataStart = metadataStart
        self.revisionStart = revisionStart
        self.tree = Mutex(tree)
    }

    /// From what the store keeps; `tree` is the same object where it is at hand, its resource version any.
    convenience init(key: String, stored: [UInt8], revision: Revision, tree: Value? = nil) {
        var stored = stored
        var start = Self.metadataStart(stored)
        if start == nil {
            stored = Self.encode((try? JSON.decode(stored)) ?? .object([:]))
            start = Self.metadataStart(stored) ?? 0
        }
        var value = tree
        if value != nil { value!["metadata"]["resourceVersion"] = .string(String(revision)) }
        let revisionStart = Self.revisionStart(stored, metadata: start!)
        self.init(
            key: key, revision: revision, json: Self.inserting(revision, into: stored, at: revisionStart),
            metadataStart: start!, revisionStart: revisionStart, tree: value)
    }

    /// The tree, with its resource version.
    var value: Value {
        tree.withLock { tree in
            if let tree { return tree }
            let value = (try? JSON.decode(json, maximumSize: .max)) ?? .null
            tree = value
            return value
        }
    }

    /// The object as an item of a list of its kind: without `kind` and `apiVersion`, after the opening brace.
    var item: ArraySlice<UInt8> { json[metadataStart...] }

    /// The same object with another resource version: a deletion is told with the revision of the deletion.
    func at(_ revision: Revision) -> StoredObject {
        let tail = revisionStart + Self.revisionOpen.count + String(self.revision).utf8.count + 2
        var json = Array(self.json[..<revisionStart])
        Self.append(revision, to: &json)
        json.append(contentsOf: self.json[tail...])
        var value = tree.withLock { $0 }
        if value != nil { value!["metadata"]["resourceVersion"] = .string(String(revision)) }
        return StoredObject(
            key: key, revision: revision, json: json, metadataStart: metadataStart, revisionStart: revisionStart, tree: value)
    }
}

extension StoredObject {
    private static let open = Array(#""metadata":{"#.utf8)
    private static let revisionOpen = Array(#""resourceVersion":""#.utf8)

    /// The bytes the store keeps of an object: without a resource version, `kind`, `apiVersion` and `metadata` first.
    static func encode(_ value: Value) -> [UInt8] {
        var metadata = value["metadata"].object ?? [:]
        metadata.removeValue(forKey: "resourceVersion")
        metadata.removeValue(forKey: "selfLink")
        var members: Object = ["kind": value["kind"], "apiVersion": value["apiVersion"], "metadata": .object(metadata)]
        for entry in value.object ?? [:] where members[entry.key] == nil { members[entry.key] = entry.value }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        JSON.encode(.object(members), into: &bytes)
        return bytes
    }

    /// Where `"metadata":{` begins, looked for only where `encode` puts it.
    private static func metadataStart(_ bytes: [UInt8]) -> Int? {
        let head = Array(#"{"kind":""#.utf8)
        guard bytes.starts(with: head) else { return nil }
        var quotes = 0
        for position in bytes.indices.prefix(1024) where bytes[position] == UInt8(ascii: "\"") {
            quotes += 1
            // `"kind":"K","apiVersion":"V","metadata"`: the ninth quote opens it.
            if quotes == 9 { return bytes[position...].starts(with: open) ? position : nil }
        }
        return nil
    }

    /// After the uid, which comes before anything a client may have written freely; else at the metadata's beginning.
    private static func revisionStart(_ bytes: [UInt8], metadata start: Int) -> Int {
        let begin = start + open.count
        let uid = Array(#""uid":""#.utf8)
        var position = begin
        let end = min(bytes.count, begin + 2048)
        while position + uid.count < end {
            if bytes[position] == UInt8(ascii: "\""), bytes[position...].starts(with: uid) {
                guard let quote = bytes[(position + uid.count)...].firstIndex(of: UInt8(ascii: "\"")),
                    quote + 1 < bytes.count, bytes[quote + 1] == UInt8(ascii: ",")
                else { return begin }
                return quote + 2
            }
            if bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "}") { return begin }
            position += 1
        }
        return begin
    }

    private static func append(_ revision: Revision, to json: inout [UInt8]) {
        json.append(contentsOf: revisionOpen)
        json.append(contentsOf: String(revision).utf8)
        json.append(UInt8(ascii: "\""))
        json.append(UInt8(ascii: ","))
    }

    private static func inserting(_ revision: Revision, into stored: [UInt8], at head: Int) -> [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(stored.count + 42)
        json.append(contentsOf: stored[..<head])
        append(revision, to: &json)
        json.append(contentsOf: stored[head...])
        return json
    }
}
