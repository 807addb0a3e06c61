internal import KubeObject
internal import Synchronization

/// The bearer token of requests, read again from its file every minute.
final class TokenSource: Sendable {
    private let source: ConnectionSettings.Token?
    private let environment: Environment
    private let cached = Mutex<(token: String, until: Timestamp)?>(nil)

    init(_ source: ConnectionSettings.Token?, environment: Environment) {
        self.source = source
        self.environment = environment
    }

    /// The last good token stays in use while its file can't be read.
    func token() throws(ConnectionError) -> String? {
        switch source {
        case nil: return nil
        case .text(let token): return token
        case .file(let path):
            let now = environment.now()
            let known = cached.withLock { $0 }
            if let known, now < known.until { return known.token }
            do throws(ConnectionError) {
                var text = String(decoding: try readFile(path), as: UTF8.self)
                while text.last?.isWhitespace == true { text.removeLast() }
                guard !text.isEmpty else { throw ConnectionError("the token file \(path) is empty") }
                cached.withLock { [text] in
                    $0 = (text, Timestamp(microseconds: now.microseconds + 60_000_000))
                }
                return text
            } catch {
                guard let known else { throw error }
                return known.token
            }
        }
    }
}

/// Spaces requests out: at most so many a second, with a burst of twice as many.
final class RateLimiter: Sendable {
    private let interval: Double
    private let burst: Double
    private let environment: Environment
    /// When the next request would be due if all came evenly, in microseconds.
    private let next = Mutex(0.0)

    init(perSecond: Double, environment: Environment) {
        interval = 1_000_000 / max(perSecond, 0.001)
        burst = interval * max(1, perSecond * 2)
        self.environment = environment
    }

    func wait() async {
        let now = Double(environment.now().microseconds)
        let due = next.withLock { next in
            next = max(next, now - burst) + interval
            return next
        }
        if due > now { try? await environment.sleep(.microseconds(Int64(due - now))) }
    }
}
