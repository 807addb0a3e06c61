/// Why a container can't be configured, in upstream's words: what `CreateContainerConfigError` says.
struct ContainerConfigError: Error, Hashable, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
