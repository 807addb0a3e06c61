/// What goes wrong with keys and certificates; the message says what to do.
public struct PKIError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: Sendable, Hashable { case malformed, file, signing, untrusted }

    public var code: Code
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }

    /// Runs a call of the certificate library, and gives what it throws our name.
    static func wrap<Result>(_ code: Code, _ what: String, _ body: () throws -> Result) throws(PKIError) -> Result {
        do {
            return try body()
        } catch let error as PKIError {
            throw error
        } catch {
            throw PKIError(code, "\(what): \(error)")
        }
    }
}
