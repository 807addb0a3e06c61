/// The keys of a resource that belong to one namespace, or all of them.
struct KeyRange: Sendable, Hashable {
    var lower = ""
    var upper: String?

    init(namespace: String?) {
        guard let namespace, !namespace.isEmpty else { return }
        lower = namespace + "/"
        // The character after `/`.
        upper = namespace + "0"
    }
}
