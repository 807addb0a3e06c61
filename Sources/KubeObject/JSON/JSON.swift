/// JSON (RFC 8259) to and from `Value`.
public enum JSON {
    /// What a request body or a stored object may measure, as upstream: 3 MiB.
    public static let maximumSize = 3 * 1024 * 1024
    public static let maximumDepth = 1000

    /// What was decoded, and the paths (`spec.containers[0].image`) of names that came twice; the last value counts.
    public struct Decoded: Sendable {
        public var value: Value
        public var duplicateFields: [String]
    }

    /// Bytes that are no JSON, or JSON beyond the bounds: where and why.
    public struct DecodingError: Error, Hashable, CustomStringConvertible {
        public var offset: Int
        public var message: String
        public var description: String { "\(message) at offset \(offset)" }
    }

    /// Decodes one JSON text; whatever follows it, but white space, is an error.
    public static func decode(_ bytes: some Sequence<UInt8>, maximumSize: Int = Self.maximumSize) throws(DecodingError) -> Value {
        try decodeReportingDuplicates(bytes, maximumSize: maximumSize).value
    }

    public static func decode(_ text: String) throws(DecodingError) -> Value {
        try decode(text.utf8)
    }

    public static func decodeReportingDuplicates(
        _ bytes: some Sequence<UInt8>, maximumSize: Int = Self.maximumSize
    ) throws(DecodingError) -> Decoded {
        var result: Result<Decoded, DecodingError>?
        func run(_ buffer: UnsafeBufferPointer<UInt8>) {
            do throws(DecodingError) {
                guard buffer.count <= maximumSize else {
                    throw DecodingError(offset: maximumSize, message: "text is larger than \(maximumSize) bytes")
                }
                var parser = JSONParser(buffer)
                let value = try parser.document()
                result = .success(Decoded(value: value, duplicateFields: parser.duplicates))
            } catch {
                result = .failure(error)
            }
        }
        if bytes.withContiguousStorageIfAvailable(run) == nil {
            Array(bytes).withUnsafeBufferPointer(run)
        }
        return try result!.get()
    }

    /// Compact JSON, members in their order. The same value gives the same bytes.
    public static func encode(_ value: Value) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    public static func encode(_ value: Value, into bytes: inout [UInt8]) {
        var writer = JSONWriter()
        writer.write(value)
        writer.append(to: &bytes)
    }
}
