import KubeObject
import Testing

@Suite("Quantities")
struct QuantityTests {
    @Test(
        "text becomes its canonical form",
        arguments: [
            ("0", "0"), ("0n", "0"), ("0Ki", "0"), ("1", "1"), ("100m", "100m"), ("0.1", "100m"), ("1.5", "1500m"), ("1000m", "1"),
            ("1000", "1k"), ("1500", "1500"), ("1000k", "1M"), ("1e3", "1e3"), ("100e3", "100e3"), ("1e2", "100"), ("1E6", "1E6"),
            ("1E", "1E"),
            ("1024Ki", "1Mi"), ("1Gi", "1Gi"), ("1.5Gi", "1536Mi"), ("1536Mi", "1536Mi"), ("2048", "2048"), ("0.5Ki", "512"),
            ("0.5Mi", "512Ki"),
            ("-1.5", "-1500m"), ("-1Ki", "-1Ki"), ("1n", "1n"), ("0.1n", "1n"), ("0.000000001", "1n"), ("0.0000000001", "1n"), ("1u", "1u"),
            ("12345678901234567890", "12345678901234567890"), ("1000000000000000000000", "1000E"), ("9Ei", "9223372036854775807"),
            ("8Ei", "9223372036854775807"), ("7Ei", "7Ei"), ("10.035", "10.035"), (".1M", "100k"), ("1.M", "1.M"), ("1e-3", "1e-3"),
            ("1e-10", "1e-9"), ("0.25", "250m"), ("300k", "300k"), ("3000000", "3M"), ("+5", "+5"), ("1.500", "1.500"),
            ("1100Mi", "1100Mi"),
        ])
    func canonical(text: String, expected: String) throws {
        #expect(try Quantity(text).description == expected)
    }

    @Test(
        "what is no quantity is refused with upstream's message",
        arguments: [
            ("", Quantity.Fault.format), ("1.1.M", .format), ("1+1.0M", .format), ("0.1mi", .suffix), ("0.1am", .format), ("aoeu", .format),
            ("-3.01i", .suffix), ("-3.01e-", .suffix), (" 1", .format), ("1 ", .format), ("1KiB", .format), ("1e99999999", .suffix),
            ("5GB", .format),
        ])
    func refused(text: String, fault: Quantity.Fault) {
        #expect(throws: ParseError(fault.rawValue)) { try Quantity(text) }
    }

    @Test(
        "whole and thousandth values are rounded away from zero",
        arguments: [
            ("1500m", 2, 1500), ("-1500m", -2, -1500), ("1Gi", 1_073_741_824, 1_073_741_824_000), ("1n", 1, 1), ("100m", 1, 100),
            ("2", 2, 2000),
            ("1e30", Int64.max, Int64.max),
        ] as [(String, Int64, Int64)])
    func values(text: String, value: Int64, milli: Int64) throws {
        let quantity = try Quantity(text)
        #expect(quantity.value == value)
        #expect(quantity.milliValue == milli)
    }

    @Test(
        "sums keep the format of the first that is not zero",
        arguments: [
            ("1Gi", "512Mi", "1536Mi"), ("0", "1Gi", "1Gi"), ("100m", "900m", "1"), ("1k", "1Ki", "2024"), ("1Ki", "1k", "2024"),
            ("9223372036854775807", "1", "9223372036854775808"), ("1e20", "1", "100000000000000000001"), ("1", "-1", "0"),
            ("1n", "1E", "1000000000000000000000000001n"),
        ])
    func sums(first: String, second: String, sum: String) throws {
        #expect(try (Quantity(first) + Quantity(second)).description == sum)
    }

    @Test("equal amounts are equal whatever their format")
    func equality() throws {
        #expect(try Quantity("1Gi") == Quantity("1073741824"))
        #expect(try Quantity("1e3").hashValue == Quantity("1000000m").hashValue)
        #expect(try Quantity("0.5") < Quantity("501m"))
        #expect(try Quantity("-2") < Quantity("1e40"))
    }

    @Test("arithmetic keeps its laws, and text reads back as what it was made from")
    func laws() throws {
        var generator = SplitMix(seed: 7)
        let suffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi"]
        func any() throws -> Quantity {
            let digits = Int64(bitPattern: generator.next()) >> Int64(generator.next() % 63)
            let text = String(digits)
            let pointed = generator.next() % 3 == 0 && text.utf8.count > 3 ? "\(text.dropLast(2)).\(text.suffix(2))" : text
            return try Quantity(pointed + suffixes[Int(generator.next() % UInt64(suffixes.count))])
        }
        for _ in 0..<3000 {
            let (a, b, c) = (try any(), try any(), try any())
            #expect(a + b == b + a)
            #expect((a + b) + c == a + (b + c))
            #expect(a - a == .zero)
            #expect((a + b) - b == a)
            #expect((a < b) == (a - b < .zero))
            #expect(try Quantity(a.description) == a)
            // A binary amount is held within 64 bits when it is read.
            let sum = a + b
            if sum.format != .binarySI || sum.value.magnitude < UInt64(Int64.max) {
                #expect(try Quantity(sum.description) == sum, "\(sum)")
            }
            #expect(-(-a) == a)
        }
    }

    @Test(
        "int-or-string scales percentages",
        arguments: [
            (IntOrString.string("25%"), 10, IntOrString.Rounding.up, 3), (.string("25%"), 10, .down, 2), (.int(4), 10, .up, 4),
            (.string("100%"), 7, .down, 7), (.string("0%"), 7, .up, 0), (.string("150%"), 3, .up, 5),
        ])
    func percentages(value: IntOrString, total: Int, rounding: IntOrString.Rounding, scaled: Int) throws {
        #expect(try value.scaled(to: total, rounding: rounding) == scaled)
    }

    @Test("a string that is no percentage is refused")
    func noPercentage() {
        #expect(throws: ParseError("invalid value for IntOrString: invalid type: string is not a percentage")) {
            try IntOrString.string("http").scaled(to: 1, rounding: .up)
        }
        #expect(throws: ParseError.self) { try IntOrString.string("x%").scaled(to: 1, rounding: .up) }
    }
}

extension Quantity {
    enum Fault: String, Sendable {
        case format = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
        case suffix = "unable to parse quantity's suffix"
    }
}

/// A small seeded generator, so that a failure can be repeated.
struct SplitMix {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
