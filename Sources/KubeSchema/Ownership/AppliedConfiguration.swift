import KubeObject

/// Checks that an applied configuration is of its schema, with upstream's messages.
enum AppliedConfiguration {
    /// Throws what is wrong, one line each where it is more than one thing.
    static func check(_ value: Value, _ schema: Schema) throws(ParseError) {
        let errors = errors(of: value, schema)
        guard !errors.isEmpty else { return }
        let lines = errors.map(\.description)
        throw ParseError(lines.count == 1 ? lines[0] : "errors:\n" + lines.map { "  " + $0 }.joined(separator: "\n"))
    }

    private static func errors(of value: Value, _ schema: Schema) -> [OwnershipError] {
        switch schema.shape {
        case .scalar(let scalar): return mismatch(value, scalar).map { [OwnershipError($0)] } ?? []
        case .alternative: return []
        case .object(let reference): return errors(of: value, .type(reference.type))
        case .map(let element, _): return errors(of: value, .uniform(element))
        case .list(let element, let type): return errors(of: value, element, type)
        }
    }

    private static func mismatch(_ value: Value, _ scalar: Schema.Scalar) -> String? {
        guard !value.isNull else { return nil }
        switch scalar {
        case .boolean: return value.bool == nil ? "expected boolean, got \(value.goPointer)" : nil
        case .int32, .int64, .double:
            return value.double == nil ? "expected numeric (int or float), got \(value.goTypeName)" : nil
        case .string, .bytes, .duration:
            return value.string == nil ? "expected string, got &value.valueUnstructured{Value:\(value.goSource)}" : nil
        case .quantity, .intOrString, .time, .microTime:
            return value.object != nil || value.array != nil ? "expected any scalar, got \(value.goPointer)" : nil
        case .fields, .rawExtension, .any: return nil
        }
    }

    private static func errors(of value: Value, _ members: MemberSchemas) -> [OwnershipError] {
        guard !value.isNull else { return [] }
        guard case .object(let object) = value else { return [OwnershipError("expected map, got \(value.goPointer)")] }
        var result: [OwnershipError] = []
        for entry in object {
            guard let schema = members.schema(of: entry.key) else {
                // What comes after an unknown member is not looked at.
                result.append(OwnershipError("field not declared in schema").under(.field(entry.key)))
                break
            }
            result += errors(of: entry.value, schema).map { $0.under(.field(entry.key)) }
        }
        return result
    }

    private static func errors(of value: Value, _ element: Schema, _ type: Schema.ListType) -> [OwnershipError] {
        guard !value.isNull else { return [] }
        guard case .array(let list) = value else { return [OwnershipError("expected list, got \(value.goPointer)")] }
        let keys: [String]
        switch type {
        case .unspecified, .atomic:
            return list.enumerated().flatMap { index, item in errors(of: item, element).map { $0.under(.index(index)) } }
        case .set: keys = []
        case .map(let names): keys = names
        }
        var result: [OwnershipError] = []
        var seen: Set<PathElement> = []
        for (index, item) in list.enumerated() {
            do throws(OwnershipError) {
                let name = try element.pathElement(of: item, keys: keys)
                if !seen.insert(name).inserted { result.append(OwnershipError("duplicate entries for key \(name)")) }
                result += errors(of: item, element).map { $0.under(name) }
            } catch {
                return result + [OwnershipError("element \(index): \(error.message)")]
            }
        }
        return result
    }
}

extension Value {
    /// The live object with an applied configuration laid over it; elements of lists keep the live order where the
    /// configuration doesn't say another.
    func merging(_ config: Value, _ schema: Schema) throws(OwnershipError) -> Value {
        if sharesStorage(with: config) { return self }
        switch schema.ownedShape(config, self) {
        case .leaf: return config
        case .map(let members):
            // A null configuration leaves what is there; giving it up is told from ownership.
            guard case .object(let applied) = config else { return object?.isEmpty == false ? self : config }
            guard case .object(var merged) = self else { return config }
            if applied.isEmpty, merged.isEmpty { return config }
            for entry in applied {
                guard let before = merged[entry.key], let schema = members.schema(of: entry.key) else {
                    merged[entry.key] = entry.value
                    continue
                }
                do throws(OwnershipError) {
                    merged[entry.key] = try before.merging(entry.value, schema)
                } catch {
                    throw error.under(.field(entry.key))
                }
            }
            return .object(merged)
        case .list(let schema, let keys):
            guard case .array(let applied) = config else { return array?.isEmpty == false ? self : config }
            guard case .array(let live) = self, !live.isEmpty else { return config }
            return try Self.merged(live, applied, schema, keys)
        }
    }

    private static func merged(
        _ liveList: [Value], _ appliedList: [Value], _ schema: Schema, _ keys: [String]
    ) throws(OwnershipError) -> Value {
        let (live, applied) = (try IndexedList(liveList, schema, keys), try IndexedList(appliedList, schema, keys))
        let ambiguous = live.duplicates
        var shared = applied.elements.filter { live.position(of: $0) != nil }[...]
        var nextShared = shared.popFirst()
        var taken: Set<PathElement> = []
        var result: [Value] = []
        func take(_ place: Int) throws(OwnershipError) {
            let element = applied.elements[place]
            taken.insert(element)
            let before = ambiguous.contains(element) ? nil : live.position(of: element).map { live.values[$0] }
            result.append(try before?.merging(applied.values[place], schema) ?? applied.values[place])
            if element == nextShared { nextShared = shared.popFirst() }
        }
        var (left, right) = (0, 0)
        while left < live.elements.count || right < applied.elements.count {
            if left < live.elements.count {
                let element = live.elements[left]
                if applied.position(of: element) == nil {
                    result.append(live.values[left])
                    left += 1
                    continue
                }
                if right < applied.elements.count {
                    if element == applied.elements[right] {
                        try take(right)
                        left += 1
                        right += 1
                        continue
                    }
                    // Shared, but not the one whose turn it is in the configuration's order.
                    if let nextShared, nextShared != element {
                        left += 1
                        continue
                    }
                } else {
                    // Taken already.
                    left += 1
                    continue
                }
            }
            if right < applied.elements.count {
                try take(right)
                right += 1
            }
        }
        return .array(result)
    }
}
