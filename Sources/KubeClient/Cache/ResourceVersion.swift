/// A resource version that can be compared, as all of Kubernetes' own resources have them
/// (https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions, KEP-5504).
///
/// Text that is no decimal number counts as none.
public struct ResourceVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var number: UInt64

    public init(_ text: String) { number = UInt64(text) ?? 0 }

    public static let none = ResourceVersion("")

    public var description: String { number == 0 ? "" : String(number) }

    public static func < (left: ResourceVersion, right: ResourceVersion) -> Bool { left.number < right.number }
}
