import KubeObject

/// `certificates.k8s.io/v1 CertificateSigningRequest`.
enum CertificateSigningRequestKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(CertificateRules.create)
        kind.checksUpdate { _, _, _ in }
        kind.checksStatus(CertificateRules.conditions)
        kind.shows(PolicyTables.certificateRequests)
        kind.countsGeneration = false
        kind.prepareForCreate = { $0["status"] = .object([:]) }
        kind.prepareForUpdate = { new, old in
            new["spec"] = old["spec"]
            new["status"] = old["status"]
        }
        kind.selectableFields = ["spec.signerName"]
        kind.selectableValue = { object, _ in object["spec"]["signerName"].text }
        kind.prepareForSubresourceUpdate = { subresource, new, old in
            let status = new["status"]
            new["spec"] = old["spec"]
            guard subresource == "approval" else { return keepDecisions(&new, old) }
            new["status"] = old["status"]
            new["status"]["conditions"] = status["conditions"]
        }
    }

    /// Only `approval` adds and removes `Approved` and `Denied`.
    private static func keepDecisions(_ new: inout Value, _ old: Value) {
        let decisions: Set<String> = ["Approved", "Denied"]
        var conditions = new["status"]["conditions"].elements.filter { !decisions.contains($0["type"].text) }
        conditions = old["status"]["conditions"].elements.filter { decisions.contains($0["type"].text) } + conditions
        if !conditions.isEmpty { new["status"]["conditions"] = .array(conditions) }
    }
}
