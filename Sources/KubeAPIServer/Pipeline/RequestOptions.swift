import KubeClient
import KubeObject

/// The options of a request as its query (and for deletions its body) gives them, checked as upstream does.
enum RequestOptions {
    enum Operation: String { case create = "CreateOptions", update = "UpdateOptions", patch = "PatchOptions" }

    static func write(_ operation: Operation, _ query: Query, isApply: Bool = false) throws(Status) -> WriteOptions {
        var options = WriteOptions()
        options.fieldManager = query["fieldManager"] ?? ""
        options.fieldValidation = query["fieldValidation"] ?? ""
        let force = try boolean(query, "force")
        options.force = force ?? false
        var errors: [FieldError] = []
        if operation == .patch {
            if isApply {
                if options.fieldManager.isEmpty { errors.append(.required("fieldManager", "is required for apply patch")) }
            } else if force != nil {
                errors.append(.forbidden("force", "may not be specified for non-apply patch"))
            }
        }
        errors += checkManager(options.fieldManager)
        options.dryRun = dryRun(query.all("dryRun").map { .string($0) }, &errors)
        if !["", "Ignore", "Strict", "Warn"].contains(options.fieldValidation) {
            errors.append(.notSupported("fieldValidation", .string(options.fieldValidation), ["", "Ignore", "Strict", "Warn"]))
        }
        guard errors.isEmpty else { throw .invalid(GroupKind("meta.k8s.io", operation.rawValue), "", errors) }
        return options
    }

    private static func checkManager(_ manager: String) -> [FieldError] {
        var errors: [FieldError] = []
        if manager.utf8.count > 128 { errors.append(.tooLong("fieldManager", 128)) }
        for (position, scalar) in manager.unicodeScalars.enumerated() where !scalar.isPrintable {
            let hex = String(scalar.value, radix: 16, uppercase: true)
            let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            errors.append(.invalid("fieldManager", .string(manager), "invalid character U+\(code) (at position \(position))"))
        }
        return errors
    }

    private static func dryRun(_ values: [Value], _ errors: inout [FieldError]) -> Bool {
        guard !values.isEmpty else { return false }
        if !values.allSatisfy({ $0 == "All" }) { errors.append(.notSupported("dryRun", .array(values), ["All"])) }
        return true
    }

    static func list(_ query: Query) throws(Status) -> ListOptions {
        var options = ListOptions()
        options.labelSelector = query["labelSelector"] ?? ""
        options.fieldSelector = query["fieldSelector"] ?? ""
        options.resourceVersion = query["resourceVersion"] ?? ""
        options.resourceVersionMatch = query["resourceVersionMatch"] ?? ""
        options.limit = Int(try integer(query, "limit") ?? 0)
        options.continueToken = query["continue"] ?? ""
        options.timeoutSeconds = try integer(query, "timeoutSeconds").map(Int.init)
        options.allowWatchBookmarks = try boolean(query, "allowWatchBookmarks") ?? false
        options.sendInitialEvents = try boolean(query, "sendInitialEvents")
        return options
    }

    static func deletion(_ query: Query, body: Value) throws(Status) -> Deletion {
        var deletion = Deletion()
        var errors: [FieldError] = []
        if body.isNull {
            deletion.gracePeriodSeconds = try integer(query, "gracePeriodSeconds")
            deletion.propagationPolicy = query["propagationPolicy"]
            deletion.orphanDependents = try boolean(query, "orphanDependents")
            deletion.uid = query["uid"]
            deletion.resourceVersion = query["resourceVersion"]
            deletion.dryRun = dryRun(query.all("dryRun").map { .string($0) }, &errors)
        } else {
            deletion.gracePeriodSeconds = body["gracePeriodSeconds"].integer
            deletion.propagationPolicy = body["propagationPolicy"].string
            deletion.orphanDependents = body["orphanDependents"].bool
            deletion.uid = body["preconditions"]["uid"].string
            deletion.resourceVersion = body["preconditions"]["resourceVersion"].string
            deletion.dryRun = dryRun(body["dryRun"].array ?? [], &errors)
        }
        deletion.optionErrors = errors
        return deletion
    }

    static func integer(_ query: Query, _ name: String) throws(Status) -> Int64? {
        guard let text = query[name], !text.isEmpty else { return nil }
        if let value = Int64(text) { return value }
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        throw .badRequest("strconv.ParseInt: parsing \(text.goQuoted): \(isNumber ? "value out of range" : "invalid syntax")")
    }

    /// As upstream's conversion: absent is nil, `false` and `0` in any case are false, everything else is true.
    static func boolean(_ query: Query, _ name: String) throws(Status) -> Bool? {
        guard let text = query[name] else { return nil }
        return Query.isTrue(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool { properties.generalCategory != .control && value != 0xFFFD && value >= 0x20 }
}
