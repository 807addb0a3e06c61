import KubeObject

/// Times as Go's `time` package speaks of them in messages.
enum GoTime {
    /// Go's zero time, 0001-01-01T00:00:00Z, which is written as null.
    static let zero = Timestamp(seconds: -62_135_596_800)

    /// Why `time.Parse` refuses a text: it names what is left of the text and the piece of the layout it should have matched.
    static func complaint(of text: String, layout: String) -> String {
        var rest = Substring(text)
        let head = "parsing time \(text.goQuoted) as \(layout.goQuoted)"
        for piece in ["2006", "-", "01", "-", "02", "T", "15", ":", "04", ":", "05"] {
            if let first = piece.first, !first.isNumber {
                guard rest.first == first else { return "\(head): cannot parse \(String(rest).goQuoted) as \(piece.goQuoted)" }
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix(piece.count)
            guard digits.count == piece.count, digits.allSatisfy(\.isASCIIDigit) else {
                return "\(head): cannot parse \(String(rest).goQuoted) as \(piece.goQuoted)"
            }
            if let range = outOfRange(piece, Int(digits) ?? 0) { return "parsing time \(text.goQuoted): \(range)" }
            rest = rest.dropFirst(piece.count)
        }
        if rest.first == "." || rest.first == "," { rest = rest.dropFirst().drop { $0.isASCIIDigit } }
        guard isZone(rest) else { return "\(head): cannot parse \(String(rest).goQuoted) as \"Z07:00\"" }
        let zoneLength = rest.first == "Z" ? 1 : 6
        if rest.count > zoneLength { return "parsing time \(text.goQuoted): extra text: \(String(rest.dropFirst(zoneLength)).goQuoted)" }
        return "parsing time \(text.goQuoted): day out of range"
    }

    private static func outOfRange(_ piece: String, _ number: Int) -> String? {
        switch piece {
        case "01": (1...12).contains(number) ? nil : "month out of range"
        case "02": (1...31).contains(number) ? nil : "day out of range"
        case "15": number < 24 ? nil : "hour out of range"
        case "04": number < 60 ? nil : "minute out of range"
        case "05": number < 60 ? nil : "second out of range"
        default: nil
        }
    }

    private static func isZone(_ text: Substring) -> Bool {
        if text.first == "Z" { return true }
        let zone = Array(text.prefix(6))
        return zone.count == 6 && (zone[0] == "+" || zone[0] == "-") && zone[3] == ":"
            && [1, 2, 4, 5].allSatisfy { zone[$0].isASCIIDigit }
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
