/// The fewest digits that read back as the same double: `± 0.digits · 10^point`.
struct ShortestDecimal {
    var isNegative: Bool
    /// Without leading and trailing zeros.
    var digits: String
    /// Where the point stands, counted from before the first digit.
    var point: Int

    /// Of a finite number other than zero.
    init(_ number: Double) {
        var text = "\(number.magnitude)"
        var exponent = 0
        if let mark = text.firstIndex(of: "e") {
            exponent = Int(text[text.index(after: mark)...]) ?? 0
            text = String(text[..<mark])
        }
        let parts = text.split(separator: ".", maxSplits: 1)
        digits = String(parts[0]) + (parts.count > 1 ? String(parts[1]) : "")
        point = parts[0].utf8.count + exponent
        while digits.hasPrefix("0"), digits.utf8.count > 1 {
            digits.removeFirst()
            point -= 1
        }
        while digits.hasSuffix("0"), digits.utf8.count > 1 { digits.removeLast() }
        isNegative = number < 0
    }

    /// Without an exponent: `1250`, `0.05`.
    var plain: String {
        let count = digits.utf8.count
        let text =
            if point <= 0 {
                "0." + String(repeating: "0", count: -point) + digits
            } else if point >= count {
                digits + String(repeating: "0", count: point - count)
            } else {
                "\(digits.prefix(point)).\(digits.dropFirst(point))"
            }
        return isNegative ? "-" + text : text
    }

    /// With an exponent of at least two digits, as Go's `%g`: `1.25e+06`.
    var scientific: String { scientific(width: 2) }

    /// As Go's JSON encoder cleans it up: `1e-7`, but `1e+21`.
    var scientificShort: String { scientific(width: 1) }

    private func scientific(width: Int) -> String {
        let power = point - 1
        let mantissa = digits.utf8.count > 1 ? "\(digits.prefix(1)).\(digits.dropFirst())" : digits
        let exponent = String(power.magnitude)
        // Only negative exponents lose their leading zero.
        let zeros = exponent.utf8.count < (power < 0 ? width : 2) ? "0" : ""
        return "\(isNegative ? "-" : "")\(mantissa)e\(power < 0 ? "-" : "+")\(zeros)\(exponent)"
    }
}
