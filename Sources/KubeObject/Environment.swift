#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Time and chance, which no part takes by itself: production passes `.system`, a simulation its own.
public struct Environment: Sendable {
    /// The wall clock.
    public var now: @Sendable () -> Timestamp
    /// Waits; throws `CancellationError` when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// 64 random bits.
    public var random: @Sendable () -> UInt64

    public init(
        now: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.sleep = sleep
        self.random = random
    }

    public static let system = Environment(
        now: {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
        },
        sleep: { try await Task.sleep(for: $0) },
        random: { UInt64.random(in: .min ... .max) })

    /// A number below `bound` (at least 1).
    public func random(below bound: Int) -> Int {
        precondition(bound > 0)
        return Int(random() % UInt64(bound))
    }

    /// A suffix as upstream's name generator makes it: letters and digits without vowels and look-alikes.
    public func nameSuffix(_ length: Int = 5) -> String {
        let alphabet = Array("bcdfghjklmnpqrstvwxz2456789")
        return String((0..<length).map { _ in alphabet[random(below: alphabet.count)] })
    }

    /// A random UUID (RFC 9562, version 4), lower case.
    public func uuid() -> String {
        var bytes = [UInt8]()
        for word in [random(), random()] {
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
        }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var text = ""
        for (position, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(position) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}
