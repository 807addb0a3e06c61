import KubeAPI
import KubeObject

/// On which nodes a DaemonSet's pods are to be, which are to be made and deleted, and the status. Pure.
struct DaemonSetPlan {
    static let hashLabel = "controller-revision-hash"
    static let generationLabel = "pod-template-generation"

    /// The nodes that get a pod.
    private(set) var create: [String] = []
    private(set) var delete: [Pod] = []
    private(set) var status: DaemonSetStatus
    /// When a pod becomes available by mere time.
    private(set) var next: Duration?

    private let set: DaemonSet
    private let hash: String
    private let now: Timestamp
    private var wanted: [String] = []
    private var misplaced = 0
    private var byNode: [String: [Pod]]

    init(_ set: DaemonSet, nodes: [Value], pods: [Pod], hash: String, now: Timestamp) {
        self.set = set
        self.hash = hash
        self.now = now
        status = set.status
        byNode = Dictionary(grouping: pods, by: Self.node)
        let template = Self.template(of: set)
        for node in nodes.sorted(by: { $0.name < $1.name }) { place(node, template["spec"]) }
        // Pods of nodes that are gone are the pod collector's.
        if set.tree.deletionTimestamp == nil { rollUpdate() } else { (create, delete) = ([], []) }
        count()
    }

    /// The node a pod is on, or is made for.
    static func node(of pod: Pod) -> String {
        if let name = pod.spec.nodeName, !name.isEmpty { return name }
        let terms = pod.tree.at("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")["nodeSelectorTerms"]
        for term in terms.array ?? [] {
            for field in term["matchFields"].array ?? [] where field["key"].string == "metadata.name" {
                return field["values"][0].string ?? ""
            }
        }
        return ""
    }

    private mutating func place(_ node: Value, _ spec: Value) {
        let name = node.name
        let taints = node["spec"]["taints"].array ?? []
        let tolerations = spec["tolerations"].array ?? []
        let isSelected = NodeMatch.selects(spec, node)
        let mayRun = isSelected && NodeMatch.tolerates(tolerations, taints, effects: ["NoSchedule", "NoExecute"])
        let mayStay = isSelected && NodeMatch.tolerates(tolerations, taints, effects: ["NoExecute"])
        let present = byNode[name] ?? []
        let standing = present.filter { !$0.isTerminating }
        if mayRun { wanted.append(name) } else if !standing.isEmpty { misplaced += 1 }
        guard mayRun || mayStay else {
            delete += standing
            return
        }
        // A failed pod is replaced by a new one on its node.
        let ended = standing.filter(\.isTerminated)
        delete += ended
        let live = standing.filter { !$0.isTerminated }.sorted { Value.isOlder($0.tree, $1.tree) }
        let surge = maxSurge > 0 ? live.filter { !isCurrent($0) }.count : 0
        if live.isEmpty, mayRun, ended.isEmpty, present.isEmpty { create.append(name) }
        if live.count > 1, surge == 0 { delete += live.filter { !$0.isScheduled || $0.tree.uid != live[0].tree.uid } }
    }

    private func isCurrent(_ pod: Pod) -> Bool { pod.metadata.labels[Self.hashLabel] == hash }
    private func isAvailable(_ pod: Pod) -> Bool { pod.isAvailable(minReadySeconds: set.spec.minReadySeconds ?? 0, now: now) }

    private var maxSurge: Int { scaled(set.spec.updateStrategy.rollingUpdate.maxSurge) ?? 0 }

    private func scaled(_ value: IntOrString?) -> Int? {
        value.flatMap { try? $0.scaled(to: wanted.count, rounding: .up) }
    }

    /// Replaces pods of older revisions: those that are not available at once, others as far as unavailability allows; or, with
    /// a surge, by first adding the new one.
    private mutating func rollUpdate() {
        guard set.spec.updateStrategy.type != "OnDelete" else { return }
        let surge = maxSurge
        let limit = max(surge > 0 ? 0 : 1, scaled(set.spec.updateStrategy.rollingUpdate.maxUnavailable) ?? (surge > 0 ? 0 : 1))
        var unavailable = 0
        var candidates: [Pod] = []
        var surging = 0
        var toSurge: [String] = []
        for node in wanted {
            let live = (byNode[node] ?? []).filter { !$0.isTerminating && !$0.isTerminated }
            let old = live.filter { !isCurrent($0) }
            let new = live.filter(isCurrent)
            if surge > 0 {
                if old.isEmpty { continue }
                if new.contains(where: isAvailable) {
                    delete += old
                } else if !new.isEmpty {
                    surging += 1
                } else if old.contains(where: isAvailable) {
                    toSurge.append(node)
                } else {
                    delete += old
                }
                continue
            }
            if !live.contains(where: isAvailable) { unavailable += 1 }
            for pod in old {
                if isAvailable(pod) { candidates.append(pod) } else { delete.append(pod) }
            }
        }
        create += toSurge.prefix(max(0, surge - surging))
        if surge == 0 { delete += candidates.prefix(max(0, limit - unavailable)) }
        var seen: Set<String> = []
        delete = delete.filter { seen.insert($0.tree.uid).inserted }
    }

    private mutating func count() {
        var (current, ready, available, updated) = (0, 0, 0, 0)
        for node in wanted {
            let live = (byNode[node] ?? []).filter { !$0.isTerminating }.sorted { Value.isOlder($0.tree, $1.tree) }
            guard let first = live.first else { continue }
            current += 1
            if first.isReady { ready += 1 }
            if isAvailable(first) { available += 1 }
            if live.contains(where: isCurrent) { updated += 1 }
            let waits = live.compactMap { $0.availability(minReadySeconds: set.spec.minReadySeconds ?? 0, now: now) }.filter { $0 > .zero }
            if let wait = waits.min() { next = min(next ?? wait, wait) }
        }
        func nonzero(_ number: Int) -> Int64? { number == 0 ? nil : Int64(number) }
        status.currentNumberScheduled = Int64(current)
        status.numberMisscheduled = Int64(misplaced)
        status.desiredNumberScheduled = Int64(wanted.count)
        status.numberReady = Int64(ready)
        status.observedGeneration = set.metadata.generation
        status.updatedNumberScheduled = nonzero(updated)
        status.numberAvailable = nonzero(available)
        status.numberUnavailable = nonzero(wanted.count - available)
    }

    /// The template with the tolerations that every daemon has.
    static func template(of set: DaemonSet) -> Value {
        var template = set.spec.template.tree
        var tolerations = template["spec"]["tolerations"].array ?? []
        var added = [
            ("node.kubernetes.io/not-ready", "NoExecute"), ("node.kubernetes.io/unreachable", "NoExecute"),
            ("node.kubernetes.io/disk-pressure", "NoSchedule"), ("node.kubernetes.io/memory-pressure", "NoSchedule"),
            ("node.kubernetes.io/pid-pressure", "NoSchedule"), ("node.kubernetes.io/unschedulable", "NoSchedule"),
        ]
        if template["spec"]["hostNetwork"].bool == true { added.append(("node.kubernetes.io/network-unavailable", "NoSchedule")) }
        for (key, effect) in added {
            let toleration: Value = ["key": .string(key), "operator": "Exists", "effect": .string(effect)]
            tolerations.removeAll { $0["key"].string == key && $0["effect"].string == effect }
            tolerations.append(toleration)
        }
        template["spec"]["tolerations"] = .array(tolerations)
        return template
    }

    /// The pod for a node; the scheduler puts it there.
    static func pod(of set: DaemonSet, node: String, hash: String) -> Value {
        var template = template(of: set)
        template["metadata"]["labels"][hashLabel] = .string(hash)
        template["metadata"]["labels"][generationLabel] = .string(
            set.metadata.annotations["deprecated.daemonset.template.generation"] ?? String(set.metadata.generation ?? 1))
        let term: Value = ["matchFields": [["key": "metadata.name", "operator": "In", "values": [.string(node)]]]]
        template["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"] = ["nodeSelectorTerms": [term]]
        return PodControl.pod(from: template, owner: set.tree)
    }
}
