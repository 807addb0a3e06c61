/// The URL requests go to, and the address behind it where the certificate's name is not the server's own.
struct ServerAddress {
    /// Without a slash at its end.
    var base: String
    var host: String
    /// Where to connect to instead of `host`.
    var connectTo: String?

    init(_ settings: ConnectionSettings) throws(ConnectionError) {
        var text = settings.server
        while text.hasSuffix("/") { text.removeLast() }
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
            throw ConnectionError("the server must be an https:// address, not \(settings.server)")
        }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(authority.count)
        let port = authority.hasSuffix("]") ? nil : authority.lastIndex(of: ":")
        let name = String(port.map { authority[..<$0] } ?? authority)
        guard !name.isEmpty else { throw ConnectionError("no host in the server's address \(settings.server)") }
        guard let serverName = settings.serverName, serverName != name else {
            (base, host) = (text, name)
            return
        }
        base = scheme + serverName + (port.map { String(authority[$0...]) } ?? "") + path
        host = serverName
        connectTo = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
    }
}
