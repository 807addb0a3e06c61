/// What this binary is.
enum Version {
    /// The Kubernetes API that is spoken, with our own name behind it, as `/version` and nodes say it.
    static let git = "v1.36.0+apus.\(own)"
    static let own = "0.1.0"
    static let text = "apus \(own) (Kubernetes \(git))"
}
