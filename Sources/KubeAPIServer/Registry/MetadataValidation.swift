import KubeObject

/// What upstream checks of every object's metadata
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/).
enum MetadataValidation {
    static let maximumAnnotationBytes = 256 * 1024
    static let orphanFinalizer = "orphan"
    static let foregroundFinalizer = "foregroundDeletion"

    /// Of a new object, its name generated.
    static func create(
        _ object: Value, isNamespaced: Bool, validateName: (_ name: String, _ isPrefix: Bool) -> [String]
    ) -> [FieldError] {
        let metadata = object["metadata"]
        var errors: [FieldError] = []
        if let prefix = metadata["generateName"].string, !prefix.isEmpty {
            errors += validateName(prefix, true).map { .invalid("metadata.generateName", .string(prefix), $0) }
        }
        if object.name.isEmpty {
            errors.append(.required("metadata.name", "name or generateName is required"))
        } else {
            errors += validateName(object.name, false).map { .invalid("metadata.name", .string(object.name), $0) }
        }
        return errors + common(metadata, isNamespaced: isNamespaced)
    }

    private static func common(_ metadata: Value, isNamespaced: Bool) -> [FieldError] {
        var errors: [FieldError] = []
        let namespace = metadata["namespace"].string ?? ""
        if isNamespaced {
            if namespace.isEmpty {
                errors.append(.required("metadata.namespace"))
            } else {
                errors += Names.dnsLabel(namespace).map { .invalid("metadata.namespace", .string(namespace), $0) }
            }
        } else if !namespace.isEmpty {
            errors.append(.forbidden("metadata.namespace", "not allowed on this type"))
        }
        if let generation = metadata["generation"].integer, generation < 0 {
            errors.append(.invalid("metadata.generation", .integer(generation), "must be greater than or equal to 0"))
        }
        return errors + labels(metadata["labels"], "metadata.labels") + annotations(metadata["annotations"], "metadata.annotations")
            + owners(metadata["ownerReferences"].array ?? []) + finalizers(metadata["finalizers"].array ?? [])
    }

    private static let standardFinalizers: Set<String> = ["kubernetes", orphanFinalizer, foregroundFinalizer]

    /// What the built-in kinds ask of finalizers besides: a domain, or a name that is known.
    static func unqualifiedFinalizers(_ object: Value) -> [FieldError] {
        object.finalizers.enumerated().compactMap { index, name in
            guard !name.contains("/"), !standardFinalizers.contains(name) else { return nil }
            return .invalid(
                "metadata.finalizers[\(index)]", .string(name),
                "name is neither a standard finalizer name nor is it fully qualified")
        }
    }

    /// Of an update, before the kind's own checks.
    static func update(_ new: Value, _ old: Value) -> [FieldError] {
        let metadata = new["metadata"]
        let before = old["metadata"]
        var errors: [FieldError] = []
        if old.deletionTimestamp != nil {
            let extra = Set(new.finalizers).subtracting(old.finalizers).sorted()
            if !extra.isEmpty {
                let list = extra.map { "\"\($0)\"" }.joined(separator: ", ")
                errors.append(
                    .forbidden(
                        "metadata.finalizers",
                        "no new finalizers can be added if the object is being deleted, found new finalizers []string{\(list)}"))
            }
        }
        if new.resourceVersion.isEmpty {
            errors.append(.invalid("metadata.resourceVersion", "", "must be specified for an update"))
        }
        let generation = metadata["generation"].integer ?? 0
        if generation < before["generation"].integer ?? 0 {
            errors.append(.invalid("metadata.generation", .integer(generation), "must not be decremented"))
        }
        for field in ["name", "namespace", "uid"] where (metadata[field].string ?? "") != (before[field].string ?? "") {
            errors.append(.invalid("metadata.\(field)", .string(metadata[field].string ?? ""), "field is immutable"))
        }
        for field in ["creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"] where metadata[field] != before[field] {
            errors.append(.invalid("metadata.\(field)", metadata[field], "field is immutable"))
        }
        return errors + labels(metadata["labels"], "metadata.labels") + annotations(metadata["annotations"], "metadata.annotations")
            + owners(metadata["ownerReferences"].array ?? [])
    }

    static func labels(_ labels: Value, _ path: String) -> [FieldError] {
        (labels.object ?? [:]).flatMap { entry -> [FieldError] in
            let value = entry.value.string ?? ""
            return Names.qualifiedName(entry.key).map { .invalid(path, .string(entry.key), $0) }
                + Names.labelValue(value).map { .invalid(path, .string(value), $0) }
        }
    }

    static func annotations(_ annotations: Value, _ path: String) -> [FieldError] {
        let members = annotations.object ?? [:]
        var errors = members.flatMap { entry in
            Names.qualifiedName(entry.key.lowercased()).map { FieldError.invalid(path, .string(entry.key), $0) }
        }
        let size = members.reduce(0) { $0 + $1.key.utf8.count + ($1.value.string ?? "").utf8.count }
        if size > maximumAnnotationBytes { errors.append(.tooLong(path, maximumAnnotationBytes)) }
        return errors
    }

    private static func owners(_ references: [Value]) -> [FieldError] {
        let path = "metadata.ownerReferences"
        var errors: [FieldError] = []
        var controller: String?
        for reference in references {
            let version = GroupVersion(apiVersion: reference.apiVersion)?.version ?? ""
            if version.isEmpty { errors.append(.invalid("\(path).apiVersion", .string(reference.apiVersion), "version must not be empty")) }
            for field in ["kind", "name", "uid"] where (reference[field].string ?? "").isEmpty {
                errors.append(.invalid("\(path).\(field)", "", "must not be empty"))
            }
            if reference.apiVersion == "v1", reference.kind == "Event" {
                errors.append(.invalid(path, reference, "/v1, Kind=Event is disallowed from being an owner"))
            }
            guard reference["controller"].bool == true else { continue }
            let name = "\(reference.kind)/\(reference["name"].string ?? "")"
            if let controller {
                errors.append(
                    .invalid(
                        path, .array(references),
                        "Only one reference can have Controller set to true. Found \"true\" in references for \(controller) and \(name)"))
            } else {
                controller = name
            }
        }
        return errors
    }

    private static func finalizers(_ finalizers: [Value]) -> [FieldError] {
        let names = finalizers.compactMap(\.string)
        var errors = names.flatMap { name in
            Names.qualifiedName(name).map { FieldError.invalid("metadata.finalizers", .string(name), $0) }
        }
        if names.contains(orphanFinalizer), names.contains(foregroundFinalizer) {
            errors.append(
                .invalid(
                    "metadata.finalizers", .array(finalizers),
                    "finalizer \(orphanFinalizer) and \(foregroundFinalizer) cannot be both set"))
        }
        return errors
    }
}
