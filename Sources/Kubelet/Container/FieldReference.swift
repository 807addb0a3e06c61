import KubeObject

/// What `fieldRef` and `resourceFieldRef` stand for (https://kubernetes.io/docs/concepts/workloads/pods/downward-api/).
struct FieldReference {
    var pod: Value
    var hostAddresses: [String]
    var podAddresses: [String]
    /// What a container may use that has no limit of its own.
    var allocatable: [String: Quantity]

    func field(_ reference: Value) throws(ContainerConfigError) -> String {
        let path = reference.text("fieldPath")
        switch path {
        case "spec.nodeName": return pod["spec"].text("nodeName")
        case "spec.serviceAccountName": return pod["spec"].text("serviceAccountName")
        case "status.hostIP": return hostAddresses.first ?? ""
        case "status.hostIPs": return hostAddresses.joined(separator: ",")
        case "status.podIP": return podAddresses.first ?? ""
        case "status.podIPs": return podAddresses.joined(separator: ",")
        case "metadata.name": return pod.name
        case "metadata.namespace": return pod.namespace
        case "metadata.uid": return pod.uid
        case "metadata.labels": return Self.lines(pod.labels)
        case "metadata.annotations": return Self.lines(pod.annotations)
        default: break
        }
        for (prefix, members) in [("metadata.labels['", pod.labels), ("metadata.annotations['", pod.annotations)]
        where path.hasPrefix(prefix) && path.hasSuffix("']") {
            return members[String(path.dropFirst(prefix.count).dropLast(2))]?.string ?? ""
        }
        throw ContainerConfigError("unsupported fieldPath: \(path)")
    }

    /// `key="value"` a line, ordered by key.
    private static func lines(_ members: Object) -> String {
        members.sorted().map { "\($0.key)=\(($0.value.string ?? "").goQuoted)" }.joined(separator: "\n")
    }

    func resource(_ reference: Value, of container: Value) throws(ContainerConfigError) -> String {
        var subject = container
        let name = reference.text("containerName")
        if !name.isEmpty {
            guard let found = (pod.containers + pod.initContainers).first(where: { $0.nameMember == name }) else {
                throw ContainerConfigError("container \(name) not found")
            }
            subject = found
        }
        let divisor = Quantity.of(reference["divisor"]).flatMap { $0.isZero ? nil : $0 } ?? Quantity(1)
        let parts = reference.text("resource").split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "limits" || parts[0] == "requests" else {
            throw ContainerConfigError("unsupported container resource : \(reference.text("resource"))")
        }
        var amount = Quantity.of(subject["resources"][parts[0]][parts[1]])
        if parts[0] == "limits", amount?.isZero ?? true { amount = allocatable[parts[1]] }
        // A request that isn't given is the limit, as the API server defaults it; without either it is nothing.
        if parts[0] == "requests", amount == nil { amount = Quantity.of(subject["resources"]["limits"][parts[1]]) }
        let value = amount ?? .zero
        return String(parts[1] == "cpu" ? Self.divide(value.milliValue, divisor.milliValue) : Self.divide(value.value, divisor.value))
    }

    private static func divide(_ value: Int64, _ divisor: Int64) -> Int64 {
        guard divisor > 0 else { return value }
        return (value + divisor - 1) / divisor
    }
}
