import KubeAPI
import KubeClient
import KubeObject
import KubeStore

/// One page of a list, at one revision.
struct ListPage: Sendable {
    var objects: [StoredObject]
    var revision: Revision
    var continueToken = ""
    /// How many objects follow; nil where selectors make that unknown.
    var remaining: Int?
}

extension Resource {
    /// Lists what is selected. Without a resource version the answer shows every acknowledged write; `Exact` and pages
    /// after the first show the past, read from the store where the cache has moved on.
    func list(_ selection: Selection, _ options: ListOptions) async throws(Status) -> ListPage {
        try Self.check(options)
        let range = KeyRange(namespace: kind.isNamespaced ? selection.namespace : nil)
        if !options.continueToken.isEmpty {
            let token = try ContinueToken(parsing: options.continueToken)
            guard options.resourceVersion.isEmpty || options.resourceVersion == "0" else {
                throw .badRequest("specifying resource version is not allowed when using continue")
            }
            var options = options
            if options.resourceVersion == "0" { options.limit = 0 }
            return try await page(token, range, selection, options)
        }
        guard !options.resourceVersion.isEmpty else { return try await present(range, selection, options) }
        guard let revision = Revision.parsing(options.resourceVersion) else {
            throw .badRequest(
                "invalid resource version: resourceVersion: Invalid value: \"\(options.resourceVersion)\": strconv.ParseUint: parsing \"\(options.resourceVersion)\": invalid syntax"
            )
        }
        if revision > 0 { try await waitFor(revision) }
        let isExact =
            options.resourceVersionMatch == "Exact"
            || (options.resourceVersionMatch.isEmpty && options.limit > 0 && revision > 0)
        guard isExact else {
            var options = options
            // Any state will do, and the cache has all of it at hand: as upstream, the limit is passed over.
            if revision == 0 { options.limit = 0 }
            return try await present(range, selection, options)
        }
        return try await past(range, from: range.lower, at: revision, selection, options, isContinued: false)
    }

    /// The state the cache has now.
    private func present(_ range: KeyRange, _ selection: Selection, _ options: ListOptions) async throws(Status) -> ListPage {
        let reached = registry.pump.reached
        let (objects, changed) = storage.cache.snapshot()
        let revision = max(reached, changed)
        if let name = selection.name, selection.namespace != nil || !kind.isNamespaced {
            let object = objects[key(selection.namespace ?? "", name)]
            return ListPage(objects: object.map { selection.matches($0.value) ? [$0] : [] } ?? [], revision: revision)
        }
        return Self.page(of: objects, range, from: range.lower, selection, options.limit, revision)
    }

    private static func page(
        of objects: OrderedMap<StoredObject>, _ range: KeyRange, from start: String, _ selection: Selection, _ limit: Int,
        _ revision: Revision
    ) -> ListPage {
        guard limit > 0 || !selection.isEverything else {
            return ListPage(objects: objects.elements(from: start, to: range.upper), revision: revision)
        }
        let isEverything = selection.isEverything
        var found: [StoredObject] = []
        var next: String?
        objects.forEach(from: start, to: range.upper) { key, object in
            if limit > 0, found.count == limit {
                next = key
                return false
            }
            if isEverything || selection.matches(object.value) { found.append(object) }
            return true
        }
        guard let next, let last = found.last else { return ListPage(objects: found, revision: revision) }
        let remaining = isEverything ? objects.count(from: next, to: range.upper) : nil
        let token = ContinueToken(revision: revision, start: String(last.key.dropFirst(range.lower.count)) + "\0")
        return ListPage(objects: found, revision: revision, continueToken: token.text, remaining: remaining)
    }

    /// A page after the first.
    private func page(
        _ token: ContinueToken, _ range: KeyRange, _ selection: Selection, _ options: ListOptions
    ) async throws(Status) -> ListPage {
        let start = range.lower + token.start
        guard token.revision > 0 else {
            let (objects, changed) = storage.cache.snapshot()
            return Self.page(of: objects, range, from: start, selection, options.limit, max(registry.pump.reached, changed))
        }
        return try await past(range, from: start, at: token.revision, selection, options, isContinued: true)
    }

    /// A state of the past: the cache's own where nothing has changed since, else the store's.
    private func past(
        _ range: KeyRange, from start: String, at revision: Revision, _ selection: Selection, _ options: ListOptions,
        isContinued: Bool
    ) async throws(Status) -> ListPage {
        let (objects, changed) = storage.cache.snapshot()
        if changed <= revision { return Self.page(of: objects, range, from: start, selection, options.limit, revision) }
        var found: [StoredObject] = []
        var from: String = start
        while true {
            let wanted = options.limit > 0 ? options.limit - found.count : 0
            let part: (objects: [StoredObject], more: Int)
            do throws(StoreError) {
                part = try await storage.range(range, from: from, limit: wanted, at: revision)
            } catch .compacted {
                throw isContinued ? expired(start: String(start.dropFirst(range.lower.count))) : .tooOld(revision)
            } catch {
                throw Status(error)
            }
            found += selection.isEverything ? part.objects : part.objects.filter { selection.matches($0.value) }
            guard part.more > 0, let last = part.objects.last else { return ListPage(objects: found, revision: revision) }
            from = last.key + "\0"
            guard found.count >= options.limit else { continue }
            let token = ContinueToken(revision: revision, start: String(from.dropFirst(range.lower.count)))
            return ListPage(
                objects: found, revision: revision, continueToken: token.text,
                remaining: selection.isEverything ? part.more : nil)
        }
    }

    /// A token whose state is gone comes back with one that goes on with the newest state.
    private func expired(start: String) -> Status {
        var status = Status.expired(
            "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list."
        )
        status.metadata["continue"] = .string(ContinueToken(revision: -1, start: start).text)
        return status
    }
}

extension Resource {
    /// What upstream checks of a list's options.
    static func check(_ options: ListOptions) throws(Status) {
        var errors: [FieldError] = []
        let match = options.resourceVersionMatch
        if !match.isEmpty {
            if options.resourceVersion.isEmpty {
                errors.append(.forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided"))
            }
            if !options.continueToken.isEmpty {
                errors.append(.forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"))
            }
            if match != "Exact", match != "NotOlderThan" {
                errors.append(.notSupported("resourceVersionMatch", .string(match), ["Exact", "NotOlderThan", ""]))
            }
            if match == "Exact", options.resourceVersion == "0" {
                errors.append(.forbidden("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""))
            }
        }
        if options.sendInitialEvents != nil {
            errors.append(.forbidden("sendInitialEvents", "sendInitialEvents is forbidden for list"))
        }
        guard errors.isEmpty else { throw .invalid(GroupKind("meta.k8s.io", "ListOptions"), "", errors) }
    }
}

extension Status {
    static func tooOld(_ revision: Revision, oldest: Revision? = nil) -> Status {
        .expired("too old resource version: \(revision)" + (oldest.map { " (\($0))" } ?? ""))
    }
}
