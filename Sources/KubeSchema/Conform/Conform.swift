public import KubeObject

extension Schema {
    /// What a pass over a decoded object found.
    public struct Findings: Sendable {
        /// Paths of names that came twice in the text, as the decoder reports them.
        public var duplicateFields: [String]
        /// What strict decoding objects to, in the text's order, at most 100: `unknown field "spec.foo"`.
        public internal(set) var strict: [String] = []
        /// Why the object can't be decoded at all, as Go's decoder says it; the first reason counts.
        public internal(set) var failure: String?
        let origin: Origin

        /// Where the value comes from, which decides whose words failures are told in.
        public enum Origin: Sendable, Hashable {
            /// A text that was decoded: Go's JSON decoder.
            case text
            /// A tree that a strategic merge patch made: upstream's converter of unstructured objects.
            case tree
        }

        public init(duplicateFields: [String] = [], origin: Origin = .text) {
            self.duplicateFields = duplicateFields
            self.origin = origin
        }

        /// The refusal of an object that can't be decoded, nil where it can.
        public func refusal(strictly: Bool, kind: String, version: String) -> Status? {
            guard let reason = failure ?? (strictly && !strict.isEmpty ? strictMessage : nil) else { return nil }
            return .badRequest("\(kind) in version \"\(version)\" cannot be handled as a \(kind): \(reason)")
        }

        /// The refusal of a patch whose outcome can't be decoded, nil where it can; `patch` is how upstream prints the patch.
        public func refusal(strictly: Bool, patch: String) -> Status? {
            guard let reason = failure ?? (strictly && !strict.isEmpty ? strictMessage : nil) else { return nil }
            return .invalid(GroupKind("", ""), "", [.invalid("patch", .string(patch), reason)])
        }

        /// `strict decoding error: unknown field "a", duplicate field "b"`.
        public var strictMessage: String { "strict decoding error: \(strict.joined(separator: ", "))" }
    }

    /// Makes a decoded value what upstream's decoding into Go types and encoding again would make of it.
    ///
    /// Unknown fields are reported and dropped; values of a wrong type are reported; nulls and zero values are dropped
    /// or filled in as the fields' `presence` says; times, quantities and base64 are brought to their canonical form;
    /// fields come in the schema's order and map members by name. A value that conforms already stays as it is, at no cost
    /// but the walk.
    public func conform(_ value: inout Value, reporting findings: inout Findings) {
        var pass = ConformPass(findings)
        if case .some(let changed) = pass.change(value, to: self, goType: nil) { value = changed }
        findings = pass.reported
    }

    /// The same for a value made in this process, where there is nobody to report to.
    public func conform(_ value: inout Value) {
        var findings = Findings()
        conform(&value, reporting: &findings)
    }
}
