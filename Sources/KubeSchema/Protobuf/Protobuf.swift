public import KubeObject

/// Kubernetes' protobuf encoding of objects: https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding
///
/// An object is an envelope, `k8s\0` and a `runtime.Unknown` with the object's kind and its own message inside.
/// Bytes come out as upstream writes them: fields by number, zero values of fields that are no pointers written out.
public enum Protobuf {
    static let magic: [UInt8] = [0x6B, 0x38, 0x73, 0x00]

    public static let maximumDepth = 200

    /// Whether bytes begin as an envelope does.
    public static func isEnvelope(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: magic) }

    /// The envelope of an object of the given schema; the object should conform to it.
    public static func encode(_ object: Value, schema: Schema) -> [UInt8] {
        var writer = ProtobufWriter()
        writer.bytes = magic
        writer.message(1) {
            $0.string(1, object.apiVersion)
            $0.string(2, object.kind)
        }
        writer.message(2) { $0.members(of: object, schema) }
        writer.string(3, "")
        writer.string(4, "")
        return writer.bytes
    }

    /// An event of a watch as it goes into the stream, with the object's envelope inside: its length in four bytes, big
    /// endian, and a `meta/v1 WatchEvent`.
    public static func encodeWatchEvent(type: String, object: [UInt8]) -> [UInt8] {
        var writer = ProtobufWriter()
        writer.string(1, type)
        writer.message(2) { $0.data(1, object) }
        let count = UInt32(writer.bytes.count)
        return [UInt8(count >> 24), UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255)] + writer.bytes
    }

    /// What an envelope says of its content.
    public struct Envelope: Sendable {
        public var apiVersion: String
        public var kind: String
        public var contentType: String
        /// The object's own message, or what `contentType` says.
        public var content: [UInt8]
    }

    /// Opens an envelope without reading the object.
    public static func open(_ bytes: [UInt8]) throws(ProtobufError) -> Envelope {
        guard isEnvelope(bytes) else {
            throw ProtobufError("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]")
        }
        var envelope = Envelope(apiVersion: "", kind: "", contentType: "", content: [])
        var reader = ProtobufReader(bytes[magic.count...])
        while let (number, field) = try reader.next() {
            switch (number, field) {
            case (1, .bytes(let meta)):
                var inner = ProtobufReader(meta)
                while let (number, field) = try inner.next() {
                    if number == 1 { envelope.apiVersion = try field.string() }
                    if number == 2 { envelope.kind = try field.string() }
                }
            case (2, .bytes(let content)): envelope.content = Array(content)
            case (4, _): envelope.contentType = try field.string()
            default: break
            }
        }
        return envelope
    }

    /// The object in an envelope, of the schema that is found for its `apiVersion` and `kind`; fields that the schema
    /// doesn't have are dropped, as upstream does. The object conforms to the schema.
    public static func decode(_ bytes: [UInt8], schema: (GroupVersionKind) -> Schema?) throws(ProtobufError) -> Value {
        let envelope = try open(bytes)
        guard let groupVersion = GroupVersion(apiVersion: envelope.apiVersion) else {
            throw ProtobufError("unexpected GroupVersion string: \(envelope.apiVersion)")
        }
        let kind = GroupVersionKind(groupVersion.group, groupVersion.version, envelope.kind)
        guard let schema = schema(kind) else {
            throw ProtobufError("no kind \"\(kind.kind)\" is registered for version \"\(kind.apiVersion)\"")
        }
        return try decode(envelope, schema: schema)
    }

    /// The object in an envelope that was opened.
    public static func decode(_ envelope: Envelope, schema: Schema) throws(ProtobufError) -> Value {
        let content = try ProtobufDecoder().value(envelope.content[...], schema, depth: 0)
        var value: Value = .object([:])
        if !envelope.kind.isEmpty { value["kind"] = .string(envelope.kind) }
        if !envelope.apiVersion.isEmpty { value["apiVersion"] = .string(envelope.apiVersion) }
        for entry in content.object ?? [:] { value[entry.key] = entry.value }
        schema.conform(&value)
        return value
    }
}

/// Bytes that are no protobuf, or not of the type they should be.
public struct ProtobufError: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String

    public init(_ message: String) { self.message = message }

    public var description: String { message }
}
