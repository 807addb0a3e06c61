/// Writes Prometheus' text format (version 0.0.4).
struct MetricsText {
    private(set) var text = ""

    mutating func begin(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func sample(_ name: String, _ value: Double) { sample(name, [], value) }

    mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        text += name
        if !labels.isEmpty {
            text += "{" + labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",") + "}"
        }
        text += " \(Self.number(value))\n"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 34 || $0 == 92 || $0 == 10 }) else { return text }
        return text.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : String($0) }.joined()
    }
}

/// How many observations were at most so large.
struct Histogram: Sendable {
    static let bounds: [Double] = [
        0.005, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45, 60,
    ]
    private var counts = [Int](repeating: 0, count: Self.bounds.count + 1)
    private var sum = 0.0
    private var count = 0

    mutating func observe(_ value: Double) {
        counts[Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count] += 1
        sum += value
        count += 1
    }

    func write(_ name: String, _ labels: [(String, String)], to text: inout MetricsText) {
        var total = 0
        for (bound, count) in zip(Self.bounds, counts) {
            total += count
            text.sample(
                "\(name)_bucket", labels + [("le", "\(bound == bound.rounded() ? String(Int(bound)) : String(bound))")], Double(total))
        }
        text.sample("\(name)_bucket", labels + [("le", "+Inf")], Double(count))
        text.sample("\(name)_sum", labels, sum)
        text.sample("\(name)_count", labels, Double(count))
    }
}
