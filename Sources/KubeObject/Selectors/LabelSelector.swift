/// Which labels are meant: `app=web,tier in (front, back),!canary` of a query, or an object's `matchLabels` and
/// `matchExpressions`.
public struct LabelSelector: Sendable, Hashable {
    /// All of these must hold; sorted by key.
    public private(set) var requirements: [Requirement]
    /// Matches nothing at all, as the selector that is absent from an object.
    public private(set) var matchesNothing = false

    public static let everything = LabelSelector(requirements: [])
    public static let nothing: LabelSelector = {
        var selector = LabelSelector(requirements: [])
        selector.matchesNothing = true
        return selector
    }()

    public init(requirements: [Requirement]) {
        self.requirements = requirements.enumerated()
            .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element)
    }

    /// One equality for each member, unchecked (`spec.selector` of a Service or replication controller).
    public init(matchLabels: Object) {
        self.init(requirements: matchLabels.map { Requirement(unchecked: $0.key, .equals, [$0.value.string ?? ""]) })
    }

    /// Reads an object's `metav1.LabelSelector`: an absent one matches nothing, an empty one everything.
    public init(_ value: Value) throws(ParseError) {
        guard case .object = value else {
            self = .nothing
            return
        }
        var requirements: [Requirement] = []
        for entry in value["matchLabels"].object ?? [:] {
            requirements.append(try Requirement(entry.key, .equals, [entry.value.string ?? ""]))
        }
        for expression in value["matchExpressions"].array ?? [] {
            let name = expression["operator"].string ?? ""
            let operation: Operator
            switch name {
            case "In": operation = .in
            case "NotIn": operation = .notIn
            case "Exists": operation = .exists
            case "DoesNotExist": operation = .doesNotExist
            default: throw ParseError("\(name.goQuoted) is not a valid label selector operator")
            }
            let values = (expression["values"].array ?? []).map { $0.string ?? "" }
            requirements.append(try Requirement(expression["key"].string ?? "", operation, values))
        }
        self.init(requirements: requirements)
    }

    /// Whether it lets everything through.
    public var isEmpty: Bool { requirements.isEmpty && !matchesNothing }

    public func matches(_ labels: Object) -> Bool {
        !matchesNothing && requirements.allSatisfy { $0.matches(labels) }
    }

    /// The value a label must have, where the selector asks for exactly one.
    public func exactValue(of key: String) -> String? {
        guard let requirement = requirements.first(where: { $0.key == key }) else { return nil }
        switch requirement.operation {
        case .equals, .doubleEquals, .in: return requirement.values.count == 1 ? requirement.values[0] : nil
        default: return nil
        }
    }

    /// Both this and the other must match.
    public func and(_ other: LabelSelector) -> LabelSelector {
        matchesNothing || other.matchesNothing ? .nothing : LabelSelector(requirements: requirements + other.requirements)
    }
}

extension LabelSelector: CustomStringConvertible {
    /// As a query has it: `app=web,tier in (back,front)`.
    public var description: String { requirements.map(\.description).joined(separator: ",") }
}

extension LabelSelector {
    public enum Operator: String, Sendable, Hashable {
        case `in`, notIn = "notin", equals = "=", doubleEquals = "==", notEquals = "!=", exists, doesNotExist = "!"
        case greaterThan = "gt", lessThan = "lt"

        static let binary: [Operator] = [.in, .notIn, .equals, .doubleEquals, .notEquals, .greaterThan, .lessThan]
    }

    /// One condition on one label.
    public struct Requirement: Sendable, Hashable, CustomStringConvertible {
        public let key: String
        public let operation: Operator
        /// Sorted.
        public let values: [String]
        private let bound: Int64?

        init(unchecked key: String, _ operation: Operator, _ values: [String]) {
            self.key = key
            self.operation = operation
            self.values = values.sorted()
            bound = operation == .greaterThan || operation == .lessThan ? values.first.flatMap { Int64($0) } : nil
        }

        /// Checks key, values and their number; the message is that of upstream's error list.
        public init(_ key: String, _ operation: Operator, _ values: [String]) throws(ParseError) {
            var errors: [FieldError] = []
            let faults = Names.qualifiedName(key)
            if !faults.isEmpty { errors.append(.invalid("key", .string(key), faults.joined(separator: "; "))) }
            let list = Value.array(values.map { .string($0) })
            switch operation {
            case .in, .notIn:
                if values.isEmpty { errors.append(.invalid("values", list, "for 'in', 'notin' operators, values set can't be empty")) }
            case .equals, .doubleEquals, .notEquals:
                if values.count != 1 { errors.append(.invalid("values", list, "exact-match compatibility requires one single value")) }
            case .exists, .doesNotExist:
                if !values.isEmpty { errors.append(.invalid("values", list, "values set must be empty for exists and does not exist")) }
            case .greaterThan, .lessThan:
                if values.count != 1 {
                    errors.append(.invalid("values", list, "for 'Gt', 'Lt' operators, exactly one value is required"))
                }
                for (index, value) in values.enumerated() where Int64(value) == nil {
                    errors.append(.invalid("values[\(index)]", .string(value), "for 'Gt', 'Lt' operators, the value must be an integer"))
                }
            }
            for (index, value) in values.enumerated() {
                let faults = Names.labelValue(value)
                guard !faults.isEmpty else { continue }
                errors.append(.invalid("values[\(index)][\(key)]", .string(value), faults.joined(separator: "; ")))
            }
            guard errors.isEmpty else { throw ParseError(FieldError.message(errors)) }
            self.init(unchecked: key, operation, values)
        }

        public func matches(_ labels: Object) -> Bool {
            let value = labels[key]?.string
            switch operation {
            case .in, .equals, .doubleEquals: return value.map(values.contains) ?? false
            case .notIn, .notEquals: return value.map { !values.contains($0) } ?? true
            case .exists: return value != nil
            case .doesNotExist: return value == nil
            case .greaterThan, .lessThan:
                guard let bound, let number = value.flatMap({ Int64($0) }) else { return false }
                return operation == .greaterThan ? number > bound : number < bound
            }
        }

        public var description: String {
            let list = values.joined(separator: ",")
            return switch operation {
            case .in: "\(key) in (\(list))"
            case .notIn: "\(key) notin (\(list))"
            case .equals: "\(key)=\(list)"
            case .doubleEquals: "\(key)==\(list)"
            case .notEquals: "\(key)!=\(list)"
            case .exists: key
            case .doesNotExist: "!\(key)"
            case .greaterThan: "\(key)>\(list)"
            case .lessThan: "\(key)<\(list)"
            }
        }
    }
}
