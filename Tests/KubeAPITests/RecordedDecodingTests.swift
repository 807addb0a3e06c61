import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

/// Bodies that upstream's API server refused to decode, and what it said.
@Suite("recorded refusals of bodies", .enabled(if: Shared.isThere, "needs ../shared"))
struct RecordedDecodingTests {
    struct Recorded: Sendable, CustomTestStringConvertible {
        var name: String
        var body: String
        var isStrict: Bool
        var message: String
        var testDescription: String { name }
    }

    /// JSON bodies of new objects whose kind is the expected one.
    static let recorded: [Recorded] = {
        guard let cases = Shared.file("golden/cases/decoding.yaml"), let answers = Shared.file("golden/answers/decoding.json"),
            let cases = try? YAML.decode(cases), let answers = try? JSON.decode(answers)
        else { return [] }
        var result: [Recorded] = []
        for recordedCase in cases.array ?? [] {
            let name = recordedCase["name"].string ?? ""
            for (step, answer) in zip(recordedCase["steps"].array ?? [], answers["decoding/\(name)"].array ?? []) {
                let method = step["do"].string ?? ""
                let message = answer["body"]["message"].string ?? ""
                guard method.hasPrefix("POST"), let body = step["raw"].string, body.hasPrefix("{"),
                    message.contains(" cannot be handled as a ")
                else { continue }
                let isOtherKind = message.contains("unknown conversion") || message.contains("is registered for version")
                if isOtherKind { continue }
                result.append(Recorded(name: name, body: body, isStrict: method.contains("fieldValidation=Strict"), message: message))
            }
        }
        return result
    }()

    /// Numbers that are no 64-bit integers: how they were written is lost when the message is made.
    private static let lost = ["type-exponent-for-int", "type-huge-number"]

    @Test("a body is refused in upstream's words", arguments: recorded)
    func refusal(_ recorded: Recorded) throws {
        if Self.lost.contains(recorded.name) { return }
        let decoded = try JSON.decodeReportingDuplicates(recorded.body.utf8)
        let kindName = recorded.message.split(separator: " ")[0]
        let kind = try #require(Kind.builtIn.first { $0.kind == kindName && $0.version == "v1" && $0.group != "events.k8s.io" })
        var value = decoded.value
        var findings = Schema.Findings(duplicateFields: decoded.duplicateFields)
        kind.schema.conform(&value, reporting: &findings)
        let refusal = findings.refusal(strictly: recorded.isStrict, kind: kind.kind, version: kind.version)
        let expected = recorded.message.replacingTime
        #expect(refusal?.message == expected)
    }
}

extension String {
    /// The recording leaves out what looks like a time, also in a layout.
    fileprivate var replacingTime: String {
        guard let range = firstRange(of: "<time>07:00") else { return self }
        return replacingCharacters(range, "2006-01-02T15:04:05Z07:00")
    }

    private func firstRange(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return Optional.none
    }

    private func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
