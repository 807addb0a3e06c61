import KubeObject

/// What the server does specially for each built-in kind: the one list of the declarations in this folder.
///
/// A declaration is a function in a file of its own, `Kinds/<Group>/<Kind>.swift`:
///
///     extension Kind {
///         static func pod(_ kind: inout Kind) {
///             kind.applyDefaults = { … }
///         }
///     }
///
/// and an entry here, by group, version and kind. It is given the kind with all generated facts filled in and may
/// change any of them. A kind without an entry is served with the facts alone.
enum KindDeclarations {
    typealias Declaration = @Sendable (inout Kind) -> Void

    static let all: [GroupVersionKind: Declaration] = [:]
}
