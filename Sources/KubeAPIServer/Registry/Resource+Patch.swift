import KubeAPI
import KubeClient
import KubeObject
import KubeSchema
import Synchronization

/// A patch as a request brings it, and what was odd about its text.
struct PatchBody: Sendable {
    var patch: Patch
    /// `duplicate field "spec.replicas"` and the like, for strict clients.
    var strictErrors: [String] = []
}

extension Resource {
    /// Changes an object by a patch; an apply patch may make it.
    func patch(
        _ body: PatchBody, namespace: String, name: String, subresource: String = "", options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Updated {
        let isApply = body.patch.kind == .apply
        let modification = Modification(
            namespace: namespace, name: name, subresource: subresource, allowsCreate: isApply && subresource.isEmpty,
            ownsFields: isApply)
        let told = Warnings()
        let agent = caller.agent
        let updated = try await modify(modification, options: options, caller: &caller) { current throws(Status) in
            var warnings: [String] = []
            defer { told.set(warnings) }
            var new =
                isApply
                ? try applied(body, to: current, subresource: subresource, options: options, agent: agent, &warnings)
                : try patched(body, current, options, &warnings)
            try checkName(new, name)
            try checkNamespace(&new, namespace)
            kind.applyDefaults(&new)
            return new
        }
        caller.warnings = told.all + caller.warnings
        return updated
    }

    private func patched(
        _ body: PatchBody, _ current: Value, _ options: WriteOptions, _ warnings: inout [String]
    ) throws(Status) -> Value {
        let result = try Patching(kind: kind.groupVersionKind, schema: kind.schema).apply(body, to: current, options: options, &warnings)
        if result.isNull { throw .badRequest("Invalid JSON Patch") }
        return result
    }

    private func applied(
        _ body: PatchBody, to current: Value, subresource: String, options: WriteOptions, agent: String, _ warnings: inout [String]
    ) throws(Status) -> Value {
        var config = body.patch.body
        if !current.isNull, config.uid.isEmpty == false, config.uid != current.uid {
            throw .conflict(
                groupResource, current.name, "Precondition failed: UID in precondition: \(config.uid), UID in object meta: \(current.uid)")
        }
        if config.name.isEmpty, !current.isNull { config["metadata"]["name"] = .string(current.name) }
        var result = try fieldManager(subresource).apply(
            live: current.isNull ? nil : current, config: config,
            manager: FieldManager.managerName(options.fieldManager, userAgent: agent), force: options.force, now: environment.now())
        let managed = result["metadata"]["managedFields"]
        var findings = Schema.Findings()
        kind.schema.conform(&result, reporting: &findings)
        if let refusal = findings.refusal(strictly: false, kind: kind.kind, version: kind.version) { throw refusal }
        result["metadata"]["managedFields"] = managed
        warnings += body.strictErrors
        return result
    }
}

/// What a patch of any type makes of an object.
struct Patching: Sendable {
    var kind: GroupVersionKind
    var schema: Schema

    func apply(_ body: PatchBody, to current: Value, options: WriteOptions, _ warnings: inout [String]) throws(Status) -> Value {
        var result: Value
        switch body.patch.kind {
        case .json: result = try JSONPatch.apply(body.patch.body, to: current)
        case .merge: result = try MergePatch.apply(body.patch.body, to: current)
        case .strategic: result = try StrategicMergePatch.apply(body.patch.body, to: current, schema: schema)
        case .apply: throw .badRequest("an apply patch is no change of an object")
        }
        guard result.object != nil else { return .null }
        if result.kind.isEmpty { result["kind"] = .string(kind.kind) }
        if result.apiVersion.isEmpty { result["apiVersion"] = .string(kind.apiVersion) }
        let isTree = body.patch.kind == .strategic
        let shown = isTree ? body.patch.body.goDescription : Self.shown(result, body.patch)
        if let mismatch = BodyDecoder.mismatch(result, kind) {
            throw .invalid(GroupKind("", ""), "", [.invalid("patch", .string(shown), mismatch)])
        }
        var findings = Schema.Findings(origin: isTree ? .tree : .text)
        let managed = result["metadata"]["managedFields"]
        schema.conform(&result, reporting: &findings)
        if managed == [] { result["metadata"]["managedFields"] = managed }
        if let refusal = findings.refusal(strictly: false, patch: shown) { throw refusal }
        let strict = body.strictErrors + findings.strict
        guard !strict.isEmpty else { return result }
        switch options.fieldValidation {
        case "Ignore": break
        case "Strict":
            throw .invalid(
                GroupKind("", ""), "",
                [.invalid("patch", .string(shown), "strict decoding error: \(strict.joined(separator: ", "))")])
        default: warnings += strict
        }
        return result
    }

    /// The patched object as upstream shows it: members in order of name where the patch reached, else as they were.
    private static func shown(_ patched: Value, _ patch: Patch) -> String {
        let reached = patch.kind == .json ? self.reached(patch.body) : patch.body
        return String(decoding: JSON.encode(sorted(patched, where: reached)), as: UTF8.self)
    }

    private static func sorted(_ value: Value, where reached: Value) -> Value {
        guard let members = value.object, reached.object != nil else { return value }
        var result = members.sorted()
        result.mapValues { key, member in member = sorted(member, where: reached[key]) }
        return .object(result)
    }

    /// The objects on the ways of a JSON patch's operations.
    private static func reached(_ operations: Value) -> Value {
        var result: Value = .object([:])
        for operation in operations.array ?? [] {
            let path = (operation["path"].string ?? "").split(separator: "/").dropLast()
                .map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
            reach(path[...], &result)
        }
        return result
    }

    private static func reach(_ path: ArraySlice<String>, _ tree: inout Value) {
        guard let first = path.first else { return }
        if tree[first].object == nil { tree[first] = .object([:]) }
        reach(path.dropFirst(), &tree[first])
    }
}

/// The warnings of the last attempt of a write that may be made several times.
final class Warnings: Sendable {
    private let warnings = Mutex<[String]>([])
    func set(_ all: [String]) { warnings.withLock { $0 = all } }
    var all: [String] { warnings.withLock { $0 } }
}
