/// A point in time: whole seconds since 1970 UTC and microseconds, as `metav1.Time` and `metav1.MicroTime` have it.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }
    public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 { microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000 }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    public static func + (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: time.microseconds + duration.microseconds)
    }

    public static func - (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: time.microseconds - duration.microseconds)
    }

    /// How long after `earlier` this is; negative where it is before.
    public static func - (time: Timestamp, earlier: Timestamp) -> Duration {
        .microseconds(time.microseconds - earlier.microseconds)
    }

    /// This time without its fraction of a second, as `metav1.Time` keeps it.
    public var wholeSeconds: Timestamp { Timestamp(seconds: seconds) }

    /// How long ago this was, as kubectl prints ages: `5s`, `2m3s`, `5h12m`, `3d4h`, `2y10d`.
    public func age(at now: Timestamp) -> String { (now - self).human }
}

extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC with whole seconds, as `metav1.Time`: `2026-11-23T15:00:00Z`.
    public var description: String { text(fraction: false) }

    /// RFC 3339 in UTC with six digits of fraction, as `metav1.MicroTime`: `2026-11-23T15:00:00.000000Z`.
    public var micro: String { text(fraction: true) }

    private func text(fraction: Bool) -> String {
        let (year, month, day) = Self.civil(fromDays: Self.floorDivide(seconds, 86400))
        let second = seconds - Self.floorDivide(seconds, 86400) * 86400
        var bytes: [UInt8] = []
        bytes.reserveCapacity(27)
        func append(_ value: Int64, _ width: Int) {
            var divisor: Int64 = 1
            for _ in 1..<width { divisor *= 10 }
            while divisor > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
                divisor /= 10
            }
        }
        append(year, 4)
        bytes.append(UInt8(ascii: "-"))
        append(month, 2)
        bytes.append(UInt8(ascii: "-"))
        append(day, 2)
        bytes.append(UInt8(ascii: "T"))
        append(second / 3600, 2)
        bytes.append(UInt8(ascii: ":"))
        append(second / 60 % 60, 2)
        bytes.append(UInt8(ascii: ":"))
        append(second % 60, 2)
        if fraction {
            bytes.append(UInt8(ascii: "."))
            append(microseconds - seconds * 1_000_000, 6)
        }
        bytes.append(UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads RFC 3339 with any offset and fraction; what is finer than a microsecond is cut off. Nil where it is none.
    public init?(_ text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
            (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
            hour < 24, minute < 60, second < 60,
            let fraction = reader.fraction(), let offset = reader.offset(), reader.isAtEnd
        else { return nil }
        let days = Self.days(fromYear: year, month, day)
        let seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: seconds * 1_000_000 + fraction)
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        var isAtEnd: Bool { position == bytes.count }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
            position += 1
            return true
        }

        mutating func number(_ width: Int) -> Int64? {
            guard position + width <= bytes.count else { return nil }
            var result: Int64 = 0
            for _ in 0..<width {
                let digit = bytes[position] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                result = result * 10 + Int64(digit)
                position += 1
            }
            return result
        }

        /// Microseconds after a point or comma, 0 where there is none, nil where no digit follows.
        mutating func fraction() -> Int64? {
            guard take(".") || take(",") else { return 0 }
            var result: Int64 = 0
            var width = 0
            while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
                if width < 6 { result = result * 10 + Int64(bytes[position] - UInt8(ascii: "0")) }
                width += 1
                position += 1
            }
            guard width > 0 else { return nil }
            for _ in min(width, 6)..<6 { result *= 10 }
            return result
        }

        /// Seconds east of UTC.
        mutating func offset() -> Int64? {
            if take("Z") { return 0 }
            let sign: Int64
            if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
            guard let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else { return nil }
            return sign * (hours * 3600 + minutes * 60)
        }
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }

    private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March to put the leap day last.
    private static func days(fromYear year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = floorDivide(year, 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
    }

    private static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let days = days + 719468
        let era = floorDivide(days, 146097)
        let dayOfEra = days - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Value {
    /// A `metav1.Time`.
    public static func time(_ time: Timestamp) -> Value { .string(time.description) }

    /// A `metav1.MicroTime`.
    public static func microTime(_ time: Timestamp) -> Value { .string(time.micro) }

    /// The time of a `metav1.Time` or `metav1.MicroTime`, nil where the value is none.
    public var timestamp: Timestamp? { string.flatMap(Timestamp.init(_:)) }
}
