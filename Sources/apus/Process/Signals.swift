import Dispatch
import Glibc

/// Waits for SIGTERM or SIGINT.
enum Signals {
    /// Answers the signal's name. A second one ends the process at once.
    static func wait() async -> String {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        var sources: [any DispatchSourceSignal] = []
        for (number, name) in [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                continuation.yield(name)
                signal(number, SIG_DFL)
            }
            source.resume()
            sources.append(source)
        }
        defer { for source in sources { source.cancel() } }
        return await stream.first { _ in true } ?? "cancelled"
    }
}
