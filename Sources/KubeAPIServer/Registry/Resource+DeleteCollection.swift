import KubeClient
import KubeObject

extension Resource {
    /// Deletes all that is selected, one after another, and answers what it found.
    func deleteCollection(
        _ selection: Selection, _ options: ListOptions, _ deletion: Deletion, caller: inout Caller
    ) async throws(Status) -> ListPage {
        let page = try await list(selection, options)
        for object in page.objects {
            let value = present(object)
            do throws(Status) {
                _ = try await delete(namespace: value.namespace, name: value.name, deletion, caller: &caller)
            } catch {
                guard error.reason == .notFound else { throw error }
            }
        }
        return page
    }
}
