/// YAML to and from `Value`, as upstream reads and prints it: YAML 1.1 scalars, and only what JSON can say.
public enum YAML {
    /// What one text may measure, as JSON.
    public static let maximumSize = JSON.maximumSize
    public static let maximumDepth = JSON.maximumDepth
    static let maximumDocuments = 10_000

    /// What was decoded, and of each key that came twice the message upstream gives: `line 7: key "k" already set in map`.
    /// The last value of such a key counts.
    public struct Decoded: Sendable {
        public var value: Value
        public var duplicateFields: [String]
    }

    /// A text that is no YAML, or YAML beyond the bounds; the message names the line where there is one.
    public struct DecodingError: Error, Hashable, CustomStringConvertible {
        /// `yaml: line 4: did not find expected key`
        public var message: String

        public init(message: String) { self.message = message }

        public var description: String { message }
    }

    /// Decodes the first document, as the API server reads a body; `.null` where there is none.
    public static func decode(_ bytes: some Sequence<UInt8>, maximumSize: Int = Self.maximumSize) throws(DecodingError) -> Value {
        try decodeReportingDuplicates(bytes, maximumSize: maximumSize).value
    }

    public static func decode(_ text: String) throws(DecodingError) -> Value {
        try decode(text.utf8)
    }

    public static func decodeReportingDuplicates(
        _ bytes: some Sequence<UInt8>, maximumSize: Int = Self.maximumSize
    ) throws(DecodingError) -> Decoded {
        try documents(bytes, maximumSize: maximumSize, limit: 1).first ?? Decoded(value: .null, duplicateFields: [])
    }

    /// Decodes every document of a stream, leaving out those without content.
    public static func decodeAll(
        _ bytes: some Sequence<UInt8>, maximumSize: Int = Self.maximumSize
    ) throws(DecodingError) -> [Value] {
        try documents(bytes, maximumSize: maximumSize, limit: maximumDocuments).map(\.value).filter { !$0.isNull }
    }

    public static func decodeAll(_ text: String) throws(DecodingError) -> [Value] {
        try decodeAll(text.utf8)
    }

    /// Block style with sorted keys, as kubectl prints `-o yaml`; ends with a line break.
    public static func encode(_ value: Value) -> String {
        var encoder = YAMLEncoder()
        return String(decoding: encoder.document(value), as: UTF8.self)
    }

    private static func documents(
        _ bytes: some Sequence<UInt8>, maximumSize: Int, limit: Int
    ) throws(DecodingError) -> [Decoded] {
        let bytes = Array(bytes)
        guard bytes.count <= maximumSize else { throw DecodingError(message: "yaml: text is larger than \(maximumSize) bytes") }
        var parser = YAMLParser(bytes)
        defer { parser.close() }
        var documents: [Decoded] = []
        while let tree = try parser.nextDocument() {
            guard documents.count < limit else { throw DecodingError(message: "yaml: more than \(limit) documents") }
            var decoder = YAMLDecoder(tree)
            let value = try decoder.root()
            documents.append(Decoded(value: value, duplicateFields: decoder.duplicates))
            if limit == 1 { break }
        }
        return documents
    }
}
