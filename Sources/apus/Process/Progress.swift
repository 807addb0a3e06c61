import Glibc
import KubeObject

/// Tells on the terminal how far the start is: a line a step, with the seconds since the process began.
final class Progress: Sendable {
    private let started: ContinuousClock.Instant

    init(started: ContinuousClock.Instant = .now) {
        self.started = started
    }

    func step(_ text: String) {
        let passed = ContinuousClock.now - started
        let hundredths = passed.components.seconds * 100 + passed.components.attoseconds / 10_000_000_000_000_000
        print(text: "\(padded(hundredths)) s  \(text)\n")
    }

    func say(_ text: String) {
        print(text: text + "\n")
    }

    private func padded(_ hundredths: Int64) -> String {
        let whole = "\(hundredths / 100)"
        let rest = hundredths % 100
        return String(repeating: " ", count: max(0, 3 - whole.count)) + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    private func print(text: String) {
        let bytes = Array(text.utf8)
        _ = write(1, bytes, bytes.count)
    }
}
