/// Makes a value of a document: follows aliases, merges `<<`, turns keys into strings.
struct YAMLDecoder {
    private let tree: YAMLTree
    private(set) var duplicates: [String] = []
    private var active: Set<Int> = []
    private var decoded = 0
    private var decodedByAlias = 0
    private var aliasDepth = 0
    private var depth = 0

    init(_ tree: YAMLTree) { self.tree = tree }

    mutating func root() throws(YAML.DecodingError) -> Value {
        try node(tree.root)
    }

    private mutating func node(_ place: Int) throws(YAML.DecodingError) -> Value {
        try count()
        let node = tree.nodes[place]
        switch node.kind {
        case .scalar(let text, let isPlain): return try YAMLScalar.value(text, tag: node.tag, isPlain: isPlain)
        case .alias(let name, let target): return try alias(name, target)
        case .sequence(let children):
            try enter()
            defer { depth -= 1 }
            var elements: [Value] = []
            elements.reserveCapacity(children.count)
            for child in children { elements.append(try self.node(child)) }
            return .array(elements)
        case .mapping(let children):
            var members = Object()
            try mapping(children, into: &members)
            return .object(members)
        }
    }

    private mutating func enter() throws(YAML.DecodingError) {
        depth += 1
        guard depth <= YAML.maximumDepth else {
            throw YAML.DecodingError(message: "yaml: exceeded max depth of \(YAML.maximumDepth)")
        }
    }

    /// Refuses a text of which nearly everything is repeated by aliases ("billion laughs"), by upstream's ratios.
    private mutating func count() throws(YAML.DecodingError) {
        decoded += 1
        if aliasDepth > 0 { decodedByAlias += 1 }
        guard decodedByAlias > 100, decoded > 1000 else { return }
        let (low, high) = (400_000.0, 4_000_000.0)
        let allowed = 0.99 - 0.89 * min(1, max(0, (Double(decoded) - low) / (high - low)))
        if Double(decodedByAlias) / Double(decoded) > allowed {
            throw YAML.DecodingError(message: "yaml: document contains excessive aliasing")
        }
    }

    private mutating func alias(_ name: String, _ target: Int) throws(YAML.DecodingError) -> Value {
        guard active.insert(target).inserted, active.count <= YAML.maximumDepth else {
            throw YAML.DecodingError(message: "yaml: anchor '\(name)' value contains itself")
        }
        aliasDepth += 1
        defer {
            aliasDepth -= 1
            active.remove(target)
        }
        return try node(target)
    }

    private mutating func mapping(_ children: [Int], into members: inout Object) throws(YAML.DecodingError) {
        try enter()
        defer { depth -= 1 }
        for position in stride(from: 0, to: children.count - 1, by: 2) {
            let (key, value) = (tree.nodes[children[position]], children[position + 1])
            if case .scalar("<<", let isPlain) = key.kind, isPlain || key.tag == "tag:yaml.org,2002:merge" {
                try merge(value, into: &members)
                continue
            }
            let name = try self.key(children[position])
            let member = try node(value)
            if members[name.text] != nil {
                duplicates.append("line \(tree.nodes[value].line): key \(name.shown) already set in map")
            }
            members[name.text] = member
        }
    }

    private mutating func merge(_ place: Int, into members: inout Object) throws(YAML.DecodingError) {
        let unfit = YAML.DecodingError(message: "yaml: map merge requires map or sequence of maps as the value")
        switch tree.nodes[place].kind {
        case .mapping(let children):
            try count()
            try mapping(children, into: &members)
        case .alias(let name, let target):
            guard case .mapping(let children) = tree.nodes[target].kind else { throw unfit }
            guard active.insert(target).inserted else {
                throw YAML.DecodingError(message: "yaml: anchor '\(name)' value contains itself")
            }
            aliasDepth += 1
            defer {
                aliasDepth -= 1
                active.remove(target)
            }
            try count()
            try mapping(children, into: &members)
        case .sequence(let children):
            // Backwards, as the earlier ones take precedence.
            for child in children.reversed() {
                switch tree.nodes[child].kind {
                case .mapping: try merge(child, into: &members)
                case .alias(_, let target):
                    guard case .mapping = tree.nodes[target].kind else { throw unfit }
                    try merge(child, into: &members)
                default: throw unfit
                }
            }
        case .scalar: throw unfit
        }
    }

    /// A key as a string, and as upstream shows it.
    private mutating func key(_ place: Int) throws(YAML.DecodingError) -> (text: String, shown: String) {
        switch try node(place) {
        case .string(let text): return (text, text.goQuoted)
        case .integer(let number): return (String(number), String(number))
        case .bool(let bool): return ("\(bool)", "\(bool)")
        case .double(let number):
            let text = YAMLScalar.text(Double(Float(number)))
            return (text, text)
        case .null:
            throw YAML.DecodingError(message: "unsupported map key of type: %!s(<nil>), key: <nil>")
        case .array(let elements):
            throw YAML.DecodingError(message: "yaml: invalid map key: \(Value.array(elements))")
        case .object(let members):
            throw YAML.DecodingError(message: "yaml: invalid map key: \(Value.object(members))")
        }
    }
}
