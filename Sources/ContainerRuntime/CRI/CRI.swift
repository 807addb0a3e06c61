/// The messages of the Container Runtime Interface, `runtime.v1` (k8s.io/cri-api). Field names are CRI's in camel
/// case; numbers that may be absent (`Int64Value`) are optional; Windows messages are left out.
public enum CRI {}

public protocol CRIMessage: ProtobufMessage, Equatable {}

public protocol CRIEnumeration: ProtobufEnumeration, CaseIterable, Hashable {}
