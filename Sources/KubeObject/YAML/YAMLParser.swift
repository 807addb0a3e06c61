import CYAML

/// One document as the parser found it, before aliases are followed and scalars get their types.
struct YAMLTree {
    struct Node {
        var kind: Kind
        var tag = ""
        /// Counted from 1.
        var line: Int
    }

    enum Kind {
        /// `isPlain`: without quotes, so that its type is told by its text.
        case scalar(String, isPlain: Bool)
        case sequence([Int])
        /// Keys and values in turn.
        case mapping([Int])
        case alias(String, Int)
    }

    var nodes: [Node] = []
    var root = 0
}

/// Reads documents off libyaml's events. `close` must be called at the end.
struct YAMLParser {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var tree = YAMLTree()
    private var anchors: [String: Int] = [:]
    private var depth = 0

    init(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: max(bytes.count, 1))
        _ = input.initialize(from: bytes)
        yaml_parser_initialize(parser)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    func close() {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// Nil at the end of the stream.
    mutating func nextDocument() throws(YAML.DecodingError) -> YAMLTree? {
        tree = YAMLTree()
        anchors = [:]
        while true {
            var event = try next()
            let type = event.type
            yaml_event_delete(&event)
            switch type {
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return nil
            case YAML_DOCUMENT_START_EVENT:
                var first = try next()
                tree.root = try node(&first)
                var end = try next()
                yaml_event_delete(&end)
                return tree
            default: continue
            }
        }
    }

    private func next() throws(YAML.DecodingError) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        return event
    }

    /// The line is told as upstream's library tells it, which is one too low for what its parser (not its scanner) finds.
    private func failure() -> YAML.DecodingError {
        var line = 0
        if parser.pointee.problem_mark.line != 0 {
            line = parser.pointee.problem_mark.line + (parser.pointee.error == YAML_SCANNER_ERROR ? 1 : 0)
        } else if parser.pointee.context_mark.line != 0 {
            line = parser.pointee.context_mark.line
        }
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem parsing YAML content"
        return YAML.DecodingError(message: line == 0 ? "yaml: \(problem)" : "yaml: line \(line): \(problem)")
    }

    /// Adds the node that begins with the event, and deletes the event.
    private mutating func node(_ event: inout yaml_event_t) throws(YAML.DecodingError) -> Int {
        defer { yaml_event_delete(&event) }
        let line = Int(event.start_mark.line) + 1
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let text = String(decoding: bytes, as: UTF8.self)
            return add(.scalar(text, isPlain: scalar.plain_implicit != 0), scalar.tag, scalar.anchor, line)
        case YAML_ALIAS_EVENT:
            let name = Self.text(event.data.alias.anchor)
            guard let target = anchors[name] else {
                throw YAML.DecodingError(message: "yaml: unknown anchor '\(name)' referenced")
            }
            return add(.alias(name, target), nil, nil, line)
        case YAML_SEQUENCE_START_EVENT:
            let place = add(.sequence([]), event.data.sequence_start.tag, event.data.sequence_start.anchor, line)
            tree.nodes[place].kind = .sequence(try children(until: YAML_SEQUENCE_END_EVENT))
            return place
        case YAML_MAPPING_START_EVENT:
            let place = add(.mapping([]), event.data.mapping_start.tag, event.data.mapping_start.anchor, line)
            tree.nodes[place].kind = .mapping(try children(until: YAML_MAPPING_END_EVENT))
            return place
        default: throw YAML.DecodingError(message: "yaml: line \(line): unexpected content")
        }
    }

    private mutating func children(until end: yaml_event_type_t) throws(YAML.DecodingError) -> [Int] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= YAML.maximumDepth else {
            throw YAML.DecodingError(message: "yaml: exceeded max depth of \(YAML.maximumDepth)")
        }
        var children: [Int] = []
        while true {
            var event = try next()
            if event.type == end {
                yaml_event_delete(&event)
                return children
            }
            children.append(try node(&event))
        }
    }

    private mutating func add(
        _ kind: YAMLTree.Kind, _ tag: UnsafeMutablePointer<UInt8>?, _ anchor: UnsafeMutablePointer<UInt8>?, _ line: Int
    ) -> Int {
        tree.nodes.append(YAMLTree.Node(kind: kind, tag: Self.text(tag), line: line))
        if let anchor { anchors[Self.text(anchor)] = tree.nodes.count - 1 }
        return tree.nodes.count - 1
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
