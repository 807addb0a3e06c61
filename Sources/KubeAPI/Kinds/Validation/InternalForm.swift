import KubeObject
import KubeSchema

/// An object as upstream holds it inside, which is what its messages show: every field, by its Go name.
enum InternalForm {
    /// `value` as of a type: absent fields are there with their zero value.
    static func of(_ value: Value, _ schema: Schema?) -> Value {
        guard let schema else { return value }
        switch schema.shape {
        case .object(let reference): return object(value, reference.type)
        case .list(let element, _):
            guard let elements = value.array else { return .null }
            return .array(elements.map { of($0, element) })
        case .map(let element, _):
            guard let members = value.object else { return .null }
            return .object(Object(members.sorted().map { ($0.key, of($0.value, element)) }))
        default: return value
        }
    }

    private static func object(_ value: Value, _ type: ObjectType) -> Value {
        // Types of the API machinery are one and the same inside and outside.
        guard !type.name.hasPrefix("apimachinery.") else { return value }
        return .object(
            Object(
                type.fields.map { field in
                    let member = value[field.name]
                    return (goName(field.name), member.isNull ? zero(field) : of(member, field.schema))
                }))
    }

    private static func zero(_ field: Field) -> Value {
        if field.presence == .whenSet || field.presence == .nullWhenUnset { return .null }
        switch field.schema.shape {
        case .object(let reference): return object(.null, reference.type)
        case .scalar(let scalar):
            switch scalar {
            case .string: return ""
            case .boolean: return false
            case .int32, .int64, .intOrString: return 0
            case .quantity: return "0"
            default: return .null
            }
        default: return .null
        }
    }

    private static let exceptions = [
        "tcpSocket": "TCPSocket", "httpGet": "HTTPGet", "httpHeaders": "HTTPHeaders", "uid": "UID", "tty": "TTY", "nfs": "NFS",
        "iscsi": "ISCSI", "rbd": "RBD", "csi": "CSI", "fc": "FC", "cephfs": "CephFS", "storageos": "StorageOS",
        "gcePersistentDisk": "GCEPersistentDisk", "awsElasticBlockStore": "AWSElasticBlockStore", "qosClass": "QOSClass",
        "grpc": "GRPC", "os": "OS", "cel": "CEL", "setHostnameAsFQDN": "SetHostnameAsFQDN", "cidrs": "CIDRs",
        "podCIDRs": "PodCIDRs", "targetWWNs": "TargetWWNs", "wwids": "WWIDs", "nonResourceURLs": "NonResourceURLs",
    ]
    private static let acronyms = ["api": "API", "dns": "DNS", "url": "URL", "ip": "IP", "ca": "CA", "se": "SE"]

    /// `dnsPolicy` as `DNSPolicy`.
    static func goName(_ name: String) -> String {
        if let exception = exceptions[name] { return exception }
        for (prefix, upper) in acronyms where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            if rest.isEmpty || rest.first?.isUppercase == true { return upper + rest }
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// A built-in type of that name in a value's place: `api.apps.v1.DaemonSetUpdateStrategy`.
    static func of(_ value: Value, type: String) -> Value { of(value, Schema.builtIn.schema(type)) }
}
