import KubeAPI
public import KubeObject

/// Gives every pod a service account, and the account's token, the cluster's CA and the namespace as a volume.
public struct ServiceAccountAdmission: AdmissionPlugin {
    public let name = "ServiceAccount"
    private let reader: any ObjectReader
    private let environment: Environment
    private let projectedConfigMaps: [DefaultAdmission.ProjectedConfigMap]

    static let mountPath = "/var/run/secrets/kubernetes.io/serviceaccount"
    static let volumePrefix = "kube-api-access-"
    static let mirrorAnnotation = "kubernetes.io/config.mirror"
    /// An hour and what kubelets need to notice that a token was meant to expire.
    static let tokenSeconds: Int64 = 3607

    public init(
        reader: any ObjectReader, environment: Environment, projectedConfigMaps: [DefaultAdmission.ProjectedConfigMap] = []
    ) {
        self.reader = reader
        self.environment = environment
        self.projectedConfigMaps = projectedConfigMaps
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("pods") }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard var pod = request.object else { return }
        guard pod.annotations[Self.mirrorAnnotation] == nil else { return try checkMirror(request, pod) }
        if pod["spec"]["serviceAccountName"].isZero {
            pod["spec"]["serviceAccountName"] = "default"
            pod["spec"]["serviceAccount"] = "default"
        }
        let account = try await find(request, pod["spec"]["serviceAccountName"].text)
        if pod["spec"]["automountServiceAccountToken"].bool ?? account["automountServiceAccountToken"].bool ?? true {
            mountToken(&pod)
        }
        if pod["spec"]["imagePullSecrets"].isZero, !account["imagePullSecrets"].isZero {
            pod["spec"]["imagePullSecrets"] = .array(account["imagePullSecrets"].elements.map { ["name": $0["name"]] })
        }
        request.object = pod
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let pod = request.object, pod.annotations[Self.mirrorAnnotation] == nil else { return }
        let account = try await find(request, pod["spec"]["serviceAccountName"].text)
        guard let flag = account.annotations["kubernetes.io/enforce-mountable-secrets"]?.string,
            ["1", "t", "T", "true", "TRUE", "True"].contains(flag)
        else { return }
        let references = SecretReferences(account: account)
        if let reason = references.firstForbidden(in: pod) { throw request.forbidden(reason) }
    }

    private func find(_ request: AdmissionRequest, _ name: String) async throws(Status) -> Value {
        // The controller that makes `default` may be a moment behind the namespace; any other may be a moment ahead of the cache.
        let attempts = name == "default" ? 20 : 3
        let pause: Duration = name == "default" ? .milliseconds(75) : .milliseconds(10)
        for attempt in 0..<attempts {
            let found = reader.object(GroupResource("", "serviceaccounts"), namespace: request.namespace, name: name)
            if let found { return found }
            guard attempt + 1 < attempts, (try? await environment.sleep(pause)) != nil else { break }
        }
        throw request.forbidden(
            "error looking up service account \(request.namespace)/\(name): serviceaccount \"\(name)\" not found")
    }

    private func checkMirror(_ request: AdmissionRequest, _ pod: Value) throws(Status) {
        if !pod["spec"]["serviceAccountName"].isZero {
            throw request.forbidden("a mirror pod may not reference service accounts")
        }
        let volumes = pod["spec"]["volumes"].elements
        if volumes.contains(where: { !$0["secret"].isNull }) || !SecretReferences.ofContainers(pod).isEmpty {
            throw request.forbidden("a mirror pod may not reference secrets")
        }
        let projections = volumes.flatMap { $0["projected"]["sources"].elements }
        if projections.contains(where: { !$0["serviceAccountToken"].isNull }) {
            throw request.forbidden("a mirror pod may not use ServiceAccountToken volume projections")
        }
    }

    private func mountToken(_ pod: inout Value) {
        let own = pod["spec"]["volumes"].elements.map { $0["name"].text }.first { $0.hasPrefix(Self.volumePrefix) }
        let volume = own ?? Self.volumePrefix + environment.nameSuffix()
        let mount: Value = ["name": .string(volume), "readOnly": true, "mountPath": .string(Self.mountPath)]
        var isNeeded = false
        pod.change("spec") { spec in
            for list in ["initContainers", "containers"] {
                spec.changeEach(list) { container in
                    let mounts = container["volumeMounts"].elements
                    guard !mounts.contains(where: { $0["mountPath"].text == Self.mountPath }) else { return }
                    container["volumeMounts"] = .array(mounts + [mount])
                    isNeeded = true
                }
            }
            guard own == nil, isNeeded else { return }
            spec["volumes"] = .array(spec["volumes"].elements + [["name": .string(volume), "projected": tokenSource]])
        }
    }

    private var tokenSource: Value {
        var sources: [Value] = [
            ["serviceAccountToken": ["expirationSeconds": .integer(Self.tokenSeconds), "path": "token"]],
            Self.configMap("kube-root-ca.crt", key: "ca.crt"),
            ["downwardAPI": ["items": [["path": "namespace", "fieldRef": ["apiVersion": "v1", "fieldPath": "metadata.namespace"]]]]],
        ]
        sources += projectedConfigMaps.map { Self.configMap($0.name, key: $0.key) }
        return ["sources": .array(sources), "defaultMode": 0o644]
    }

    private static func configMap(_ name: String, key: String) -> Value {
        ["configMap": ["name": .string(name), "items": [["key": .string(key), "path": .string(key)]]]]
    }
}

/// The secrets that the pods of an account may use, where the account says so.
struct SecretReferences {
    private var account: String
    private var mountable: Set<String>
    private var pullable: Set<String>

    init(account: Value) {
        self.account = account.name
        mountable = Set(account["secrets"].elements.map { $0["name"].text })
        pullable = Set(account["imagePullSecrets"].elements.map { $0["name"].text })
    }

    struct Reference {
        var secret: String
        var place: String
    }

    /// What the environment of containers refers to.
    static func ofContainers(_ pod: Value) -> [Reference] {
        let lists = [("initContainers", "init container"), ("containers", "container")]
        return lists.flatMap { list, word in
            pod["spec"][list].elements.flatMap { container -> [Reference] in
                let name = "\(word) \(container["name"].text)"
                let variables = container["env"].elements.compactMap { variable -> Reference? in
                    let secret = variable["valueFrom"]["secretKeyRef"]
                    if secret.isNull { return nil }
                    return Reference(secret: secret["name"].text, place: "\(name) with envVar \(variable["name"].text)")
                }
                let sources = container["envFrom"].elements.compactMap { source -> Reference? in
                    let secret = source["secretRef"]
                    return secret.isNull ? nil : Reference(secret: secret["name"].text, place: "\(name) with envFrom")
                }
                return variables + sources
            }
        }
    }

    func firstForbidden(in pod: Value) -> String? {
        let why = "is not allowed because service account \(account) does not reference that"
        for volume in pod["spec"]["volumes"].elements where !volume["secret"].isNull {
            let secret = volume["secret"]["secretName"].text
            if !mountable.contains(secret) { return "volume with secret.secretName=\"\(secret)\" \(why) secret" }
        }
        for reference in Self.ofContainers(pod) where !mountable.contains(reference.secret) {
            return "\(reference.place) referencing secret.secretName=\"\(reference.secret)\" \(why) secret"
        }
        for (index, secret) in pod["spec"]["imagePullSecrets"].elements.enumerated() where !pullable.contains(secret["name"].text) {
            return "imagePullSecrets[\(index)].name=\"\(secret["name"].text)\" \(why) imagePullSecret"
        }
        return nil
    }
}
