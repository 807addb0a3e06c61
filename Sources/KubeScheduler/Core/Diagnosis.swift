/// Why no node would do, node by node: data for the event, the condition, preemption, and whoever asks "why".
public struct Diagnosis: Sendable {
    /// How many nodes there are.
    public var nodeCount: Int
    /// What each node that was looked at was rejected for, and by which plug-in.
    public var rejections: [String: (plugin: String, rejection: Rejection)] = [:]
    /// Said of all nodes at once before any was looked at.
    public var preparation: (plugin: String, rejection: Rejection)?
    /// Nodes that a plug-in ruled out by name, without looking.
    public var excluded = 0
    public var postFilterMessage = ""

    public init(nodeCount: Int) { self.nodeCount = nodeCount }

    /// The plug-ins whose mind has to change.
    public var plugins: Set<String> {
        var names = Set(rejections.values.map(\.plugin))
        if let preparation { names.insert(preparation.plugin) }
        if excluded > 0 { names.insert("NodeAffinity") }
        return names
    }

    /// `0/3 nodes are available: 1 Insufficient cpu, 2 node(s) were unschedulable. preemption: …`
    public var message: String {
        var text = "0/\(nodeCount) nodes are available:"
        if let preparation {
            text += " \(preparation.rejection.reasons.joined(separator: ", "))."
        } else {
            var counts: [String: Int] = [:]
            for (_, rejection) in rejections.values { for reason in rejection.reasons { counts[reason, default: 0] += 1 } }
            if excluded > 0 { counts["node(s) didn't satisfy plugin(s) [NodeAffinity]", default: 0] += excluded }
            let parts = counts.map { "\($0.value) \($0.key)" }.sorted()
            if !parts.isEmpty { text += " \(parts.joined(separator: ", "))." }
        }
        if !postFilterMessage.isEmpty { text += " \(postFilterMessage)" }
        return text
    }
}
