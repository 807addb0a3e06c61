import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

extension Value {
    /// With a time in place of each that the recording left out.
    fileprivate var withTimes: Value {
        switch self {
        case .string("<time>"): "2026-01-02T03:04:05Z"
        case .array(let elements): .array(elements.map(\.withTimes))
        case .object(let members): .object(Object(members.map { ($0.key, $0.value.withTimes) }))
        default: self
        }
    }
}

extension Schema {
    /// With `y` and `n` where the schema wants a string: our YAML reads them as upstream does, the recorder's doesn't.
    fileprivate func withWords(_ value: Value) -> Value {
        switch value {
        case .bool(let bool) where scalar == .string: .string(bool ? "y" : "n")
        case .array(let elements): .array(elements.map { (element ?? self).withWords($0) })
        case .object(let members):
            .object(
                Object(
                    members.map { entry in
                        let name = entry.key == "true" ? "y" : entry.key == "false" ? "n" : entry.key
                        let field = name.hasPrefix("$") ? String(name.split(separator: "/").last ?? "") : name
                        return (name, (member(field) ?? .any).withWords(entry.value))
                    }))
        default: value
        }
    }
}

/// Strategic merge patches as upstream's API server answered them, without a server: patch, conform, default, compare.
@Suite("recorded strategic merge patches", .enabled(if: Shared.isThere, "needs ../shared"))
struct RecordedPatchTests {
    struct Recorded: Sendable, CustomTestStringConvertible {
        var name: String
        var kind: Kind
        var patch: Value
        var before: Value
        var answer: Value
        var testDescription: String { name }
    }

    /// Cases whose outcome takes an allocator or an admission plug-in.
    private static let doneByAdmission = [
        "strategic-service-type-external-name", "strategic-service-cluster-ip-null", "strategic-pod-toleration-without-the-old",
    ]

    static let recorded: [Recorded] = {
        guard let cases = Shared.file("golden/cases/patch.yaml"), let answers = Shared.file("golden/answers/patch.json"),
            let cases = try? YAML.decode(cases), let answers = (try? JSON.decode(answers))?.withTimes
        else { return [] }
        var result: [Recorded] = []
        for recordedCase in cases.array ?? [] {
            let name = recordedCase["name"].string ?? ""
            var before = Value.null
            for (step, answer) in zip(recordedCase["steps"].array ?? [], answers["patch/\(name)"].array ?? []) {
                let groupVersion = GroupVersion(apiVersion: before.apiVersion) ?? GroupVersion("", "")
                let isWhole = !(step["do"].string ?? "").hasSuffix("/status") && !doneByAdmission.contains(name)
                if step["type"].string == "application/strategic-merge-patch+json", step["raw"].isNull, isWhole,
                    let kind = Kind.builtIn(GroupVersionKind(groupVersion.group, groupVersion.version, before.kind))
                {
                    result.append(
                        Recorded(name: name, kind: kind, patch: kind.schema.withWords(step["body"]), before: before, answer: answer["body"])
                    )
                }
                before = answer["body"]
            }
        }
        return result
    }()

    @Test("a patch has upstream's outcome", arguments: recorded)
    func outcome(_ recorded: Recorded) {
        let message = recorded.answer["message"].string ?? ""
        do throws(Status) {
            var after = try StrategicMergePatch.apply(recorded.patch, to: recorded.before, schema: recorded.kind.schema)
            var findings = Schema.Findings(origin: .tree)
            recorded.kind.schema.conform(&after, reporting: &findings)
            if let refusal = findings.refusal(strictly: message.contains("strict"), patch: recorded.patch.goDescription) { throw refusal }
            recorded.kind.applyDefaults(&after)
            recorded.kind.schema.conform(&after)
            guard recorded.answer.kind != "Status" else {
                // Refused later, by validation or because of who it is.
                let isLater = message.contains("is invalid:") && !message.hasPrefix(" ") || !message.contains("patch")
                #expect(isLater, "\(message)")
                return
            }
            for part in ["spec", "data", "subsets", "secrets", "imagePullSecrets"] { #expect(after[part] == recorded.answer[part]) }
            for part in ["labels", "annotations", "finalizers"] {
                #expect(after["metadata"][part] == recorded.answer["metadata"][part])
            }
        } catch {
            #expect(error.message == message)
            #expect(Int64(error.code) == recorded.answer["code"].integer)
        }
    }
}
