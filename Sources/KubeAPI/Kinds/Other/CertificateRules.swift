import KubeObject

/// What certificate signing requests must be.
enum CertificateRules {
    private static let usages = [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment",
        "decipher only", "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel",
        "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime",
        "server auth", "signing", "timestamping",
    ]

    static func create(_ request: Place, _ found: inout Findings) {
        let spec = request["spec"]
        if !isPEM(spec["request"].text) { found.invalid(spec["request"], "PEM block type must be CERTIFICATE REQUEST") }
        if spec["usages"].isZero { found.required(spec["usages"]) }
        var seen: Set<String> = []
        for usage in spec["usages"].elements {
            if !usages.contains(usage.text) { found.oneOf(usage, usages) }
            if !seen.insert(usage.text).inserted { found.duplicate(usage) }
        }
        signer(spec["signerName"], &found)
        let seconds = spec["expirationSeconds"]
        if !seconds.isNull, seconds.integer < 600 {
            found.invalid(seconds, "may not specify a duration less than 600 seconds (10 minutes)")
        }
    }

    private static func isPEM(_ text: String) -> Bool {
        guard let bytes = Base64.decode(text) else { return false }
        let pem = String(decoding: bytes, as: UTF8.self)
        return pem.contains("-----BEGIN CERTIFICATE REQUEST-----") && pem.contains("-----END CERTIFICATE REQUEST-----")
    }

    private static func signer(_ signer: Place, _ found: inout Findings) {
        guard found.require(signer) else { return }
        if signer.text == "kubernetes.io/legacy-unknown" {
            return found.invalid(signer, "the legacy signerName is not allowed via this API version")
        }
        let parts = signer.text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            return found.invalid(signer, "must be a fully qualified domain and path of the form 'example.com/signer-name'")
        }
        for why in Names.dnsSubdomain(String(parts[0])) { found.invalid(signer, "validating label \"\(parts[0])\": \(why)") }
        if !parts[0].contains(".") { found.invalid(signer, "should be a domain with at least two segments separated by dots") }
        for why in Names.dnsSubdomain(String(parts[1])) { found.invalid(signer, why) }
    }

    /// Of `approval` and `status`: decisions are made once, and not both ways.
    static func conditions(_ new: Place, _ old: Value, _ found: inout Findings) {
        let conditions = new["status"]["conditions"]
        let decisions: Set<String> = ["Approved", "Denied", "Failed"]
        var seen: Set<String> = []
        for condition in conditions.elements {
            let type = condition["type"]
            if type.isZero { found.required(type) }
            if condition["status"].isZero {
                found.required(condition["status"])
            } else if decisions.contains(type.text) {
                found.oneOf(condition["status"], ["True"])
            } else {
                found.oneOf(condition["status"], ["True", "False", "Unknown"])
            }
            if seen.contains(type.text) { found.duplicate(type) }
            for (one, other) in [("Approved", "Denied"), ("Denied", "Approved")] where type.text == one && seen.contains(other) {
                found.invalid(conditions.with(type.value), "Approved and Denied conditions are mutually exclusive")
            }
            seen.insert(type.text)
        }
        for condition in old["status"]["conditions"].elements
        where decisions.contains(condition["type"].text) && !seen.contains(condition["type"].text) {
            found.forbidden(conditions, "updates may not remove a condition of type \"\(condition["type"].text)\"")
        }
    }
}
