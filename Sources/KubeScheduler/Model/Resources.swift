public import KubeAPI
import KubeObject

/// Amounts of what nodes have and pods ask for.
public struct Resources: Sendable, Hashable {
    /// Thousandths of a core.
    public var milliCPU: Int64 = 0
    /// Bytes.
    public var memory: Int64 = 0
    /// Bytes.
    public var ephemeralStorage: Int64 = 0
    public var pods: Int64 = 0
    /// Extended resources and huge pages, by name.
    public var scalars: [String: Int64] = [:]

    public init() {}

    public init(_ list: PodResources.List) {
        for (name, quantity) in list {
            switch name {
            case "cpu": milliCPU = quantity.milliValue
            case "memory": memory = quantity.value
            case "ephemeral-storage": ephemeralStorage = quantity.value
            case "pods": pods = quantity.value
            default: scalars[name] = quantity.value
            }
        }
    }

    static func += (left: inout Resources, right: Resources) { left.add(right, sign: 1) }
    static func -= (left: inout Resources, right: Resources) { left.add(right, sign: -1) }

    private mutating func add(_ other: Resources, sign: Int64) {
        milliCPU += sign * other.milliCPU
        memory += sign * other.memory
        ephemeralStorage += sign * other.ephemeralStorage
        pods += sign * other.pods
        for (name, amount) in other.scalars { scalars[name, default: 0] += sign * amount }
    }
}
