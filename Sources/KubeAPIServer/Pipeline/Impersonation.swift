import KubeHTTP
import KubeObject

/// Acting as somebody else (https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation):
/// each part of the other identity must be allowed by the verb `impersonate`.
struct Impersonation: Sendable {
    var user: UserInfo
    /// What must be allowed, one after another.
    var demands: [AccessAttributes]

    private static let serviceAccountPrefix = "system:serviceaccount:"

    /// Nil where the request doesn't ask for it.
    init?(_ request: HTTPRequest, by user: UserInfo) throws(Status) {
        let headers = request.headers
        let name = headers.first(name: "Impersonate-User") ?? ""
        let groups = headers["Impersonate-Group"]
        let uid = headers.first(name: "Impersonate-Uid") ?? ""
        let extra = headers.filter { $0.name.lowercased().hasPrefix("impersonate-extra-") }
        guard !name.isEmpty || !groups.isEmpty || !uid.isEmpty || !extra.isEmpty else { return nil }
        guard !name.isEmpty else {
            let shown = groups.isEmpty ? "[]string(nil)" : "[]string{\(groups.map(\.goQuoted).joined(separator: ", "))}"
            throw .badRequest(
                "requested &user.DefaultInfo{Name:\"\", UID:\(uid.goQuoted), Groups:\(shown), Extra:map[string][]string(nil)} without impersonating a user name"
            )
        }
        var result = UserInfo(name: name, uid: uid, groups: groups)
        var demands: [AccessAttributes] = []
        func demand(_ resource: String, group: String = "", namespace: String = "", name: String, subresource: String = "") {
            var attributes = AccessAttributes(user: user, verb: "impersonate", isResourceRequest: true)
            attributes.group = group
            attributes.version = "v1"
            attributes.resource = resource
            attributes.subresource = subresource
            attributes.namespace = namespace
            attributes.name = name
            demands.append(attributes)
        }
        let account =
            name.hasPrefix(Self.serviceAccountPrefix)
            ? name.dropFirst(Self.serviceAccountPrefix.count).split(separator: ":", omittingEmptySubsequences: false) : []
        // What is no possible account's name is a user like any other.
        if account.count == 2, Names.dnsLabel(String(account[0])).isEmpty, Names.dnsSubdomain(String(account[1]), isPrefix: false).isEmpty {
            demand("serviceaccounts", namespace: String(account[0]), name: String(account[1]))
            if groups.isEmpty { result.groups = ["system:serviceaccounts", "system:serviceaccounts:\(account[0])"] }
        } else {
            demand("users", name: name)
        }
        for group in groups { demand("groups", name: group) }
        for header in extra {
            let key = (PercentEncoding.decode(header.name.dropFirst("impersonate-extra-".count).lowercased().utf8) ?? "")
            result.extra[key, default: []].append(header.value)
            demand("userextras", group: "authentication.k8s.io", name: header.value, subresource: key)
        }
        if !uid.isEmpty { demand("uids", group: "authentication.k8s.io", name: uid) }
        let anonymous = name == UserInfo.anonymous.name
        let marker = anonymous ? "system:unauthenticated" : "system:authenticated"
        if !result.groups.contains(marker), !result.groups.contains("system:unauthenticated") { result.groups.append(marker) }
        self.user = result
        self.demands = demands
    }
}
