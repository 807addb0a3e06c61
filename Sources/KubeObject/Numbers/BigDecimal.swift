/// An exact decimal number of any size: `± digits · 10^scale`. What `Quantity` falls back on beyond 64 bits.
struct BigDecimal: Sendable, Hashable {
    private(set) var isNegative = false
    /// The digits as limbs of base 10^9, the lowest first, without leading zeros; empty for zero.
    private(set) var limbs: [UInt32] = []
    var scale = 0

    private static let base: UInt64 = 1_000_000_000

    init(_ value: Int64, scale: Int = 0) {
        isNegative = value < 0
        var rest = value.magnitude
        while rest > 0 {
            limbs.append(UInt32(rest % Self.base))
            rest /= Self.base
        }
        self.scale = scale
    }

    /// From decimal digits only.
    init(digits: some Collection<UInt8>, scale: Int) {
        self.scale = scale
        for digit in digits {
            multiply(by: 10, adding: UInt32(digit - UInt8(ascii: "0")))
        }
    }

    var isZero: Bool { limbs.isEmpty }
    var sign: Int { limbs.isEmpty ? 0 : isNegative ? -1 : 1 }

    /// The digits without sign and scale.
    var digits: String {
        guard let last = limbs.last else { return "0" }
        return limbs.dropLast().reversed().reduce(into: String(last)) { text, limb in
            let digits = String(limb)
            text += String(repeating: "0", count: 9 - digits.count) + digits
        }
    }

    private var digitCount: Int { limbs.isEmpty ? 0 : (limbs.count - 1) * 9 + String(limbs[limbs.count - 1]).count }

    mutating func negate() { if !isZero { isNegative.toggle() } }

    mutating func multiply(by factor: UInt32, adding addend: UInt32 = 0) {
        var carry = UInt64(addend)
        for position in limbs.indices {
            let product = UInt64(limbs[position]) * UInt64(factor) + carry
            limbs[position] = UInt32(product % Self.base)
            carry = product / Self.base
        }
        while carry > 0 {
            limbs.append(UInt32(carry % Self.base))
            carry /= Self.base
        }
    }

    /// Divides the digits, and returns the remainder.
    @discardableResult
    mutating func divide(by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        for position in limbs.indices.reversed() {
            let value = remainder * Self.base + UInt64(limbs[position])
            limbs[position] = UInt32(value / UInt64(divisor))
            remainder = value % UInt64(divisor)
        }
        trim()
        return UInt32(remainder)
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
        if limbs.isEmpty { isNegative = false }
    }

    /// Divides by `factor` as long as that leaves no remainder, and returns how often.
    mutating func removeFactors(_ factor: UInt32, atMost limit: Int = .max) -> Int {
        var times = 0
        while !isZero, times < limit {
            var quotient = self
            guard quotient.divide(by: factor) == 0 else { break }
            self = quotient
            times += 1
        }
        return times
    }

    /// The same number with no digit below `10^minimum`, rounded away from zero; whether that was exact.
    func rounded(toScale minimum: Int) -> (value: BigDecimal, exact: Bool) {
        guard scale < minimum, !isZero else { return (self, true) }
        var result = self
        result.scale = minimum
        var exact = true
        if minimum - scale > digitCount {
            result.limbs = []
            exact = false
        } else {
            for _ in 0..<(minimum - scale) where result.divide(by: 10) != 0 { exact = false }
        }
        if !exact {
            result.isNegative = false
            result.increment()
            result.isNegative = isNegative
        }
        return (result, exact)
    }

    private mutating func increment() {
        for position in limbs.indices {
            if limbs[position] + 1 < UInt32(Self.base) {
                limbs[position] += 1
                return
            }
            limbs[position] = 0
        }
        limbs.append(1)
    }

    /// The same number with a scale that is not above `newScale`.
    private func scaled(downTo newScale: Int) -> BigDecimal {
        guard scale > newScale, !isZero else {
            var result = self
            if isZero { result.scale = newScale }
            return result
        }
        var result = self
        for _ in 0..<(scale - newScale) { result.multiply(by: 10) }
        result.scale = newScale
        return result
    }

    static func + (left: BigDecimal, right: BigDecimal) -> BigDecimal {
        let scale = min(left.scale, right.scale)
        var left = left.scaled(downTo: scale)
        let right = right.scaled(downTo: scale)
        if left.isNegative == right.isNegative || left.isZero || right.isZero {
            if left.isZero { left.isNegative = right.isNegative }
            left.add(magnitudeOf: right)
            return left
        }
        if compareMagnitude(left, right) >= 0 {
            left.subtract(magnitudeOf: right)
            return left
        }
        var result = right
        result.subtract(magnitudeOf: left)
        return result
    }

    private mutating func add(magnitudeOf other: BigDecimal) {
        var carry: UInt32 = 0
        for position in 0..<max(limbs.count, other.limbs.count) {
            if position == limbs.count { limbs.append(0) }
            let sum = limbs[position] + carry + (position < other.limbs.count ? other.limbs[position] : 0)
            carry = sum >= UInt32(Self.base) ? 1 : 0
            limbs[position] = carry == 1 ? sum - UInt32(Self.base) : sum
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// Needs a magnitude that is not smaller.
    private mutating func subtract(magnitudeOf other: BigDecimal) {
        var borrow: Int64 = 0
        for position in limbs.indices {
            var difference = Int64(limbs[position]) - borrow - (position < other.limbs.count ? Int64(other.limbs[position]) : 0)
            borrow = difference < 0 ? 1 : 0
            if difference < 0 { difference += Int64(Self.base) }
            limbs[position] = UInt32(difference)
        }
        trim()
    }

    /// Compares digits alone; both need one scale.
    private static func compareMagnitude(_ left: BigDecimal, _ right: BigDecimal) -> Int {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count ? -1 : 1 }
        for position in left.limbs.indices.reversed() where left.limbs[position] != right.limbs[position] {
            return left.limbs[position] < right.limbs[position] ? -1 : 1
        }
        return 0
    }

    /// -1, 0 or 1.
    static func compare(_ left: BigDecimal, _ right: BigDecimal) -> Int {
        guard left.sign == right.sign, left.sign != 0 else { return (left.sign - right.sign).signum() }
        let (leftTop, rightTop) = (left.digitCount + left.scale, right.digitCount + right.scale)
        guard leftTop == rightTop else { return (leftTop < rightTop ? -1 : 1) * left.sign }
        let scale = min(left.scale, right.scale)
        return compareMagnitude(left.scaled(downTo: scale), right.scaled(downTo: scale)) * left.sign
    }

    /// The whole number at scale 0, nil where it has a fraction or is beyond 64 bits.
    var int64: Int64? {
        guard !isZero else { return 0 }
        guard digitCount + scale <= 19, digitCount + scale > 0 else { return nil }
        var result = self
        for _ in 0..<max(0, -scale) { guard result.divide(by: 10) == 0 else { return nil } }
        for _ in 0..<max(0, scale) { result.multiply(by: 10) }
        var magnitude: UInt64 = 0
        for limb in result.limbs.reversed() {
            let (product, high) = magnitude.multipliedReportingOverflow(by: Self.base)
            let (sum, carry) = product.addingReportingOverflow(UInt64(limb))
            guard !high, !carry else { return nil }
            magnitude = sum
        }
        if isNegative { return magnitude <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int64(exactly: magnitude)
    }
}
