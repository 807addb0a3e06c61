/// An amount of a resource: `500m`, `1Gi`, `2e3`; exact, and written back in upstream's canonical form.
///
/// Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/. Two quantities are equal
/// when their amounts are, whatever their format.
public struct Quantity: Sendable {
    public enum Format: Sendable, Hashable {
        /// `12M` is 12·10^6.
        case decimalSI
        /// `12Mi` is 12·2^20.
        case binarySI
        /// `12e6`.
        case decimalExponent
    }

    public internal(set) var format: Format
    /// `mantissa · 10^scale`, where `big` is nil.
    private var mantissa: Int64
    private var scale: Int32
    /// The amount where it doesn't fit the fields above.
    private var big: BigDecimal?
    /// The text this was read from, where upstream writes that back as it is.
    private var text: String?

    public init(_ value: Int64, format: Format = .decimalSI) {
        self.init(mantissa: value, scale: 0, format: format)
    }

    /// Of thousandths.
    public init(milli value: Int64, format: Format = .decimalSI) {
        self.init(mantissa: value, scale: -3, format: format)
    }

    init(mantissa: Int64, scale: Int32, format: Format, text: String? = nil) {
        self.mantissa = mantissa
        self.scale = scale
        self.format = format
        self.text = text
    }

    init(big: BigDecimal, format: Format) {
        self.init(mantissa: 0, scale: 0, format: format)
        self.big = big
    }

    public static let zero = Quantity(0)

    /// The amount as an exact decimal.
    var decimal: BigDecimal { big ?? BigDecimal(mantissa, scale: Int(scale)) }

    public var isZero: Bool { big?.isZero ?? (mantissa == 0) }

    /// -1, 0 or 1.
    public var sign: Int { big?.sign ?? Int(mantissa.signum()) }

    /// The amount in whole units, rounded away from zero and held within 64 bits.
    public var value: Int64 { scaledValue(0) }

    /// The amount in thousandths, rounded away from zero and held within 64 bits.
    public var milliValue: Int64 { scaledValue(-3) }

    /// The amount in units of `10^unit`, rounded away from zero and held within 64 bits.
    public func scaledValue(_ unit: Int) -> Int64 {
        if big == nil {
            if Int(scale) == unit { return mantissa }
            if Int(scale) < unit { return Self.reduce(mantissa, by: unit - Int(scale)).value }
            if let product = Self.extend(mantissa, by: Int(scale) - unit) { return product }
        }
        var amount = decimal
        amount.scale -= unit
        return amount.rounded(toScale: 0).value.int64 ?? (amount.sign < 0 ? .min : .max)
    }

    /// The nearest double.
    public var double: Double {
        if let big { return (Double(big.digits) ?? 0) * Self.power(of: big.scale) * (big.isNegative ? -1 : 1) }
        return scale == 0
            ? Double(mantissa) : scale < 0 ? Double(mantissa) / Self.power(of: Int(-scale)) : Double(mantissa) * Self.power(of: Int(scale))
    }

    private static func power(of exponent: Int) -> Double { Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity) }

    /// Divides by `10^digits`, rounding away from zero.
    private static func reduce(_ value: Int64, by digits: Int) -> (value: Int64, exact: Bool) {
        var (result, exact) = (value, true)
        for _ in 0..<min(digits, 20) {
            if result % 10 != 0 { exact = false }
            result /= 10
        }
        return (exact ? result : result + value.signum(), exact)
    }

    /// Multiplies by `10^digits`, nil on overflow.
    private static func extend(_ value: Int64, by digits: Int) -> Int64? {
        guard value != 0 else { return 0 }
        guard digits < 19 else { return nil }
        var result = value
        for _ in 0..<digits {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result = product
        }
        return result
    }

    /// The same amount in units of at least `10^unit`, rounded away from zero.
    public func roundedUp(toScale unit: Int) -> Quantity {
        var result = self
        if let big {
            result = Quantity(big: big.rounded(toScale: unit).value, format: format)
        } else if Int(scale) < unit {
            result = Quantity(mantissa: Self.reduce(mantissa, by: unit - Int(scale)).value, scale: Int32(unit), format: format)
        }
        return result
    }
}

extension Quantity {
    /// Adds; a zero takes the format of what is added.
    public static func += (left: inout Quantity, right: Quantity) {
        if left.isZero { left.format = right.format }
        left.text = nil
        if left.big == nil, right.big == nil {
            if right.mantissa == 0 { return }
            if left.mantissa == 0 {
                (left.mantissa, left.scale) = (right.mantissa, right.scale)
                return
            }
            let scale = min(left.scale, right.scale)
            if let first = extend(left.mantissa, by: Int(left.scale - scale)),
                let second = extend(right.mantissa, by: Int(right.scale - scale))
            {
                let (sum, overflow) = first.addingReportingOverflow(second)
                if !overflow {
                    (left.mantissa, left.scale) = (sum, scale)
                    return
                }
            }
        }
        left.big = left.decimal + right.decimal
    }

    public static func -= (left: inout Quantity, right: Quantity) { left += -right }

    public static func + (left: Quantity, right: Quantity) -> Quantity {
        var result = left
        result += right
        return result
    }

    public static func - (left: Quantity, right: Quantity) -> Quantity { left + -right }

    public static prefix func - (quantity: Quantity) -> Quantity {
        var result = quantity
        result.text = nil
        if quantity.big != nil || quantity.mantissa == .min {
            var amount = quantity.decimal
            amount.negate()
            result.big = amount
        } else {
            result.mantissa = -quantity.mantissa
        }
        return result
    }
}

extension Quantity: Comparable, Hashable {
    private static func compare(_ left: Quantity, _ right: Quantity) -> Int {
        if left.big == nil, right.big == nil, left.scale == right.scale {
            return left.mantissa == right.mantissa ? 0 : left.mantissa < right.mantissa ? -1 : 1
        }
        return BigDecimal.compare(left.decimal, right.decimal)
    }

    public static func == (left: Quantity, right: Quantity) -> Bool { compare(left, right) == 0 }
    public static func < (left: Quantity, right: Quantity) -> Bool { compare(left, right) < 0 }

    public func hash(into hasher: inout Hasher) {
        var amount = decimal
        let times = amount.removeFactors(10)
        hasher.combine(amount.isNegative)
        hasher.combine(amount.limbs)
        hasher.combine(amount.isZero ? 0 : amount.scale + times)
    }
}

extension Quantity: CustomStringConvertible {
    /// The canonical form: the largest suffix with which no digit is lost and none stands after a point.
    public var description: String {
        if let text { return text }
        guard !isZero else { return "0" }
        switch format {
        case .binarySI:
            let amount = decimal.rounded(toScale: 0)
            guard amount.exact, self <= Quantity(-1024) || self >= Quantity(1024) else { return canonical(.decimalSI) }
            return Self.binary(amount.value)
        case .decimalSI, .decimalExponent: return canonical(format)
        }
    }

    private func canonical(_ format: Format) -> String {
        var (digits, exponent): (String, Int)
        if big == nil {
            var amount = mantissa
            exponent = Int(scale)
            while amount % 10 == 0 {
                amount /= 10
                exponent += 1
            }
            digits = String(amount)
        } else {
            var amount = decimal
            exponent = amount.scale + amount.removeFactors(10)
            digits = (amount.isNegative ? "-" : "") + amount.digits
        }
        // Upstream has no suffix beyond exa; the digits say the rest.
        let excess = format == .decimalSI && exponent > 18 ? exponent - 18 : ((exponent % 3) + 3) % 3
        digits += String(repeating: "0", count: excess)
        exponent -= excess
        return digits + (format == .decimalSI ? Self.decimalSuffix(exponent) : exponent == 0 ? "" : "e\(exponent)")
    }

    private static func decimalSuffix(_ exponent: Int) -> String {
        switch exponent {
        case -9: "n"
        case -6: "u"
        case -3: "m"
        case 3: "k"
        case 6: "M"
        case 9: "G"
        case 12: "T"
        case 15: "P"
        case 18: "E"
        default: ""
        }
    }

    private static func binary(_ amount: BigDecimal) -> String {
        var amount = amount
        // The scale is above zero only for an amount in tens; 1024 needs them in the digits.
        while amount.scale > 0 {
            amount.multiply(by: 10)
            amount.scale -= 1
        }
        let suffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
        let times = amount.removeFactors(1024, atMost: suffixes.count - 1)
        return (amount.isNegative ? "-" : "") + amount.digits + suffixes[times]
    }
}
