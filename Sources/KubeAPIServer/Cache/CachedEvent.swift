import KubeObject
import KubeStore
import Synchronization

/// A change of one object, kept in the window and shared by all watchers: encoded once.
final class CachedEvent: Sendable {
    enum Kind: Sendable { case added, modified, deleted }

    let kind: Kind
    /// The object as it is now; of a deletion as it was, with the deletion's revision.
    let object: StoredObject
    let previous: StoredObject?
    private let encoded = Mutex<[UInt8]?>(nil)

    var revision: Revision { object.revision }

    init(kind: Kind, object: StoredObject, previous: StoredObject?) {
        self.kind = kind
        self.object = object
        self.previous = previous
    }

    /// One line of a watch: `{"type":"ADDED","object":{…}}`.
    var frame: [UInt8] {
        encoded.withLock { encoded in
            if let encoded { return encoded }
            let frame = Self.frame(kind.name, object.json)
            encoded = frame
            return frame
        }
    }

    static func frame(_ type: String, _ object: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(object.count + 40)
        bytes.append(contentsOf: #"{"type":""#.utf8)
        bytes.append(contentsOf: type.utf8)
        bytes.append(contentsOf: #"","object":"#.utf8)
        bytes.append(contentsOf: object)
        bytes.append(UInt8(ascii: "}"))
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

extension CachedEvent.Kind {
    var name: String {
        switch self {
        case .added: "ADDED"
        case .modified: "MODIFIED"
        case .deleted: "DELETED"
        }
    }
}
