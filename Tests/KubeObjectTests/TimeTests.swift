import KubeObject
import Testing

@Suite("Times and durations")
struct TimeTests {
    @Test(
        "RFC 3339 is read with any offset and fraction, and written in UTC",
        arguments: [
            ("2026-11-23T15:00:00Z", "2026-11-23T15:00:00Z", "2026-11-23T15:00:00.000000Z"),
            ("2026-11-23T15:00:00.123456789Z", "2026-11-23T15:00:00Z", "2026-11-23T15:00:00.123456Z"),
            ("2024-02-29T23:59:59.5+02:00", "2024-02-29T21:59:59Z", "2024-02-29T21:59:59.500000Z"),
            ("1969-12-31T23:59:59.250000-00:30", "1970-01-01T00:29:59Z", "1970-01-01T00:29:59.250000Z"),
            ("1900-01-01T00:00:00.75Z", "1900-01-01T00:00:00Z", "1900-01-01T00:00:00.750000Z"),
            ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000000Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z"),
        ])
    func reads(text: String, seconds: String, micro: String) throws {
        let time = try #require(Timestamp(text))
        #expect(time.description == seconds)
        #expect(time.micro == micro)
        #expect(Timestamp(time.micro) == time)
    }

    @Test(
        "what is no RFC 3339 is refused",
        arguments: [
            "", "2026-11-23", "2026-11-23 15:00:00Z", "2026-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
            "2026-11-23T15:00:00", "2026-11-23T15:00:00.Z", "2026-11-23T15:00:00Z ", "2026-11-31T00:00:00Z", "26-11-23T15:00:00Z",
        ])
    func refuses(text: String) { #expect(Timestamp(text) == nil) }

    @Test(
        "ages are shown as kubectl shows them",
        arguments: [
            (-2, "<invalid>"), (-1, "0s"), (0, "0s"), (5, "5s"), (119, "119s"), (120, "2m"), (123, "2m3s"), (600, "10m"), (10_799, "179m"),
            (10_800, "3h"), (18_720, "5h12m"), (8 * 3600, "8h"), (47 * 3600 + 3599, "47h"), (48 * 3600, "2d"), (76 * 3600, "3d4h"),
            (8 * 86400, "8d"), (729 * 86400, "729d"), (730 * 86400, "2y"), (740 * 86400, "2y10d"), (8 * 365 * 86400 + 86400, "8y"),
        ])
    func ages(seconds: Int, text: String) {
        let now = Timestamp(seconds: 2_000_000_000)
        #expect((now - .seconds(seconds)).age(at: now) == text)
    }

    @Test(
        "durations are written as Go writes them and read back",
        arguments: [
            (Duration.seconds(90), "1m30s"), (.milliseconds(1500), "1.5s"), (.milliseconds(100), "100ms"), (.zero, "0s"),
            (.seconds(3600), "1h0m0s"), (.microseconds(12), "12µs"), (.nanoseconds(7), "7ns"), (.seconds(-90), "-1m30s"),
            (.seconds(86400 + 61), "24h1m1s"),
        ])
    func goDurations(duration: Duration, text: String) throws {
        #expect(duration.go == text)
        #expect(try Duration(go: text) == duration)
    }

    @Test(
        "a bad duration is refused with Go's message",
        arguments: [
            ("", #"time: invalid duration """#), ("5", #"time: missing unit in duration "5""#), (".s", #"time: invalid duration ".s""#),
            ("3 s", #"time: unknown unit " s" in duration "3 s""#), ("1x", #"time: unknown unit "x" in duration "1x""#),
            ("9223372036854775808ns", #"time: invalid duration "9223372036854775808ns""#),
        ])
    func badDurations(text: String, message: String) {
        #expect(throws: ParseError(message)) { try Duration(go: text) }
    }
}
