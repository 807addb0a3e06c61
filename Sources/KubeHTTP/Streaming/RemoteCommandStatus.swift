extension RemoteCommandResult {
    /// The `Status` that ends a command (channel 3, or the SPDY stream `error`).
    var statusJSON: [UInt8] {
        switch self {
        case .success: Array(#"{"metadata":{},"status":"Success"}"#.utf8)
        case .exited(let code):
            Array(
                (#"{"metadata":{},"status":"Failure","message":"command terminated with non-zero exit code: exit status \#(code)","#
                    + #""reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"\#(code)"}]}}"#).utf8)
        case .failed(let message):
            Array(
                (#"{"metadata":{},"status":"Failure","message":"# + Self.quoted("Internal error occurred: \(message)")
                    + #","reason":"InternalError","details":{"causes":[{"message":"# + Self.quoted(message) + #"}]},"code":500}"#).utf8)
        }
    }

    /// What protocols before v4 send instead: nothing for success, or the words alone.
    var statusText: [UInt8] {
        switch self {
        case .success: []
        case .exited(let code): Array("command terminated with non-zero exit code: exit status \(code)".utf8)
        case .failed(let message): Array(message.utf8)
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case let control where control.value < 0x20:
                result += "\\u00" + (control.value < 16 ? "0" : "") + String(control.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension TerminalSize {
    /// Reads `{"Width":80,"Height":24}`; nil where it is something else.
    init?(json bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(256), as: UTF8.self)
        func number(_ name: String) -> UInt16? {
            guard let key = text.lowercased().firstRange(of: "\"\(name)\"") else { return nil }
            let rest = text.lowercased()[key.upperBound...].drop { $0 == ":" || $0 == " " }
            return UInt16(rest.prefix { $0.isASCII && $0.isNumber })
        }
        guard let width = number("width"), let height = number("height") else { return nil }
        self.init(width: width, height: height)
    }
}
