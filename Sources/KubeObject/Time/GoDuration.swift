/// Durations as Go and kubectl write them.
extension Duration {
    /// Whole microseconds, cut off towards zero.
    public var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }

    /// Whole nanoseconds, cut off towards zero; a duration of more than 292 years is held at that.
    public var nanoseconds: Int64 {
        let (seconds, high) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = seconds.addingReportingOverflow(components.attoseconds / 1_000_000_000)
        guard !high, !carry else { return components.seconds < 0 ? .min : .max }
        return sum
    }

    /// Whole seconds, cut off towards zero.
    public var wholeSeconds: Int64 { components.seconds }

    /// Reads what Go's `time.ParseDuration` reads: `300ms`, `-1.5h`, `1m30s`.
    public init(go text: String) throws(ParseError) {
        let bytes = Array(text.utf8)
        let invalid = ParseError("time: invalid duration \(text.goQuoted)")
        var position = 0
        var negative = false
        if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            negative = first == UInt8(ascii: "-")
            position = 1
        }
        if bytes.count == position + 1, bytes[position] == UInt8(ascii: "0") {
            self = .zero
            return
        }
        guard position < bytes.count else { throw invalid }
        var total: UInt64 = 0
        while position < bytes.count {
            let start = position
            var whole: UInt64 = 0
            while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
                let (product, high) = whole.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(bytes[position] - UInt8(ascii: "0")))
                guard !high, !carry, sum <= 1 << 63 else { throw invalid }
                whole = sum
                position += 1
            }
            var digits = position - start
            var fraction: UInt64 = 0
            var divisor = 1.0
            if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
                position += 1
                while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
                    if fraction < 1 << 59 {
                        fraction = fraction * 10 + UInt64(bytes[position] - UInt8(ascii: "0"))
                        divisor *= 10
                    }
                    digits += 1
                    position += 1
                }
            }
            guard digits > 0 else { throw invalid }
            let unitStart = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "."), bytes[position] &- UInt8(ascii: "0") >= 10 {
                position += 1
            }
            let unit = String(decoding: bytes[unitStart..<position], as: UTF8.self)
            guard !unit.isEmpty else { throw ParseError("time: missing unit in duration \(text.goQuoted)") }
            guard let scale = Self.units[unit] else {
                throw ParseError("time: unknown unit \(unit.goQuoted) in duration \(text.goQuoted)")
            }
            let (product, high) = whole.multipliedReportingOverflow(by: scale)
            let (part, carry) = product.addingReportingOverflow(UInt64(Double(fraction) * (Double(scale) / divisor)))
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !high, !carry, !overflow, sum <= 1 << 63 else { throw invalid }
            total = sum
        }
        guard negative || total < 1 << 63 else { throw invalid }
        let (seconds, rest) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
        let magnitude = Duration.seconds(Int64(seconds)) + .nanoseconds(Int64(rest))
        self = negative ? .zero - magnitude : magnitude
    }

    private static let units: [String: UInt64] = [
        "ns": 1, "us": 1_000, "µs": 1_000, "μs": 1_000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000,
        "h": 3_600_000_000_000,
    ]

    /// As Go's `Duration.String`: `1m30s`, `1.5s`, `100ms`, `0s`.
    public var go: String {
        let total = nanoseconds
        guard total != 0 else { return "0s" }
        let sign = total < 0 ? "-" : ""
        let magnitude = total.magnitude
        func decimal(_ value: UInt64, _ unit: UInt64) -> String {
            let (whole, rest) = value.quotientAndRemainder(dividingBy: unit)
            guard rest > 0 else { return "\(whole)" }
            var fraction = String(String(unit + rest).dropFirst())
            while fraction.hasSuffix("0") { fraction.removeLast() }
            return "\(whole).\(fraction)"
        }
        if magnitude < 1_000 { return "\(sign)\(magnitude)ns" }
        if magnitude < 1_000_000 { return "\(sign)\(decimal(magnitude, 1_000))µs" }
        if magnitude < 1_000_000_000 { return "\(sign)\(decimal(magnitude, 1_000_000))ms" }
        let minutes = magnitude / 60_000_000_000
        let seconds = "\(decimal(magnitude % 60_000_000_000, 1_000_000_000))s"
        if minutes == 0 { return sign + seconds }
        if minutes < 60 { return "\(sign)\(minutes)m\(seconds)" }
        return "\(sign)\(minutes / 60)h\(minutes % 60)m\(seconds)"
    }

    /// Two or three significant figures for people, as kubectl prints ages: `5s`, `2m3s`, `5h12m`, `3d4h`, `2y10d`.
    public var human: String {
        let seconds = wholeSeconds
        guard seconds >= -1 else { return "<invalid>" }
        func pair(_ large: Int64, _ largeUnit: String, _ small: Int64, _ smallUnit: String) -> String {
            small == 0 ? "\(large)\(largeUnit)" : "\(large)\(largeUnit)\(small)\(smallUnit)"
        }
        let (minutes, hours) = (seconds / 60, seconds / 3600)
        switch seconds {
        case ..<0: return "0s"
        case ..<120: return "\(seconds)s"
        case ..<600: return pair(minutes, "m", seconds % 60, "s")
        case ..<(3 * 3600): return "\(minutes)m"
        case ..<(8 * 3600): return pair(hours, "h", minutes % 60, "m")
        case ..<(48 * 3600): return "\(hours)h"
        case ..<(8 * 86400): return pair(hours / 24, "d", hours % 24, "h")
        case ..<(2 * 365 * 86400): return "\(hours / 24)d"
        case ..<(8 * 365 * 86400): return pair(hours / 24 / 365, "y", hours / 24 % 365, "d")
        default: return "\(hours / 24 / 365)y"
        }
    }

    /// One figure, as upstream's `ShortHumanDuration`: `5s`, `2m`, `3d`.
    public var shortHuman: String {
        let seconds = wholeSeconds
        switch seconds {
        case ..<(-1): return "<invalid>"
        case ..<0: return "0s"
        case ..<60: return "\(seconds)s"
        case ..<3600: return "\(seconds / 60)m"
        case ..<86400: return "\(seconds / 3600)h"
        case ..<(365 * 86400): return "\(seconds / 86400)d"
        default: return "\(seconds / 86400 / 365)y"
        }
    }
}
