import KubeObject
import KubeStore

extension Resource {
    /// The object as every acknowledged write left it.
    func get(namespace: String, name: String, resourceVersion: String = "") async throws(Status) -> StoredObject {
        if !resourceVersion.isEmpty, resourceVersion != "0" {
            guard let revision = Revision.parsing(resourceVersion) else {
                throw .badRevision(resourceVersion)
            }
            try await waitFor(revision)
        }
        guard let object = storage.cache.object(key(namespace, name)) else { throw .notFound(groupResource, name) }
        return object
    }

    /// Waits a little for a revision that a client has seen elsewhere; one far ahead is refused.
    func waitFor(_ revision: Revision) async throws(Status) {
        let pump = registry.pump
        guard revision > pump.reached else { return }
        let current: Revision
        do throws(StoreError) {
            current = try await registry.store.currentRevision()
            try await registry.store.requestProgress()
        } catch {
            throw Status(error)
        }
        guard revision <= current else { throw .tooLargeResourceVersion(revision, current: current) }
        try await pump.wait(for: revision)
    }
}

extension Revision {
    /// A resource version as upstream reads it: an unsigned number.
    static func parsing(_ text: String) -> Revision? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Revision(text)
    }
}

extension Status {
    /// A resource version that is no unsigned number of 64 bits.
    static func badRevision(_ text: String) -> Status {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        let why = isNumber ? "value out of range" : "invalid syntax"
        return Status(
            code: 500, reason: .unknown,
            message: "resourceVersion: Invalid value: \(text.goQuoted): strconv.ParseUint: parsing \(text.goQuoted): \(why)")
    }
}
