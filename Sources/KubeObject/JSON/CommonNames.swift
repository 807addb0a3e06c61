/// Names, and a few longer values, that nearly every object has: one copy for all objects, found by their bytes.
///
/// Immutable once made, and shared by all parsers.
struct CommonNames: @unchecked Sendable {
    static let shared = CommonNames()

    private struct Slot {
        var bytes: UnsafePointer<UInt8>
        var count: Int
        var name: String
    }

    /// A power of two, some times as many as there are names.
    private static let size = 2048
    private let slots: UnsafeMutablePointer<Slot?>

    /// The one copy; nil of what is not common.
    @inline(__always)
    func find(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard let bytes = text.baseAddress, text.count > 0, text.count < 64 else { return nil }
        var place = Self.hash(bytes, text.count)
        while let slot = slots[place] {
            if slot.count == text.count, Self.isEqual(slot.bytes, bytes, text.count) { return slot.name }
            place = (place + 1) & (Self.size - 1)
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let ends = UInt(bytes[0]) | UInt(bytes[count / 2]) << 8 | UInt(bytes[count - 1]) << 16 | UInt(bytes[count / 4]) << 24
        return Int(((ends &+ UInt(count) << 32) &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }

    @inline(__always)
    private static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
        var place = 0
        while place + 8 <= count {
            guard left.loadUnaligned(fromByteOffset: place, as: UInt64.self) == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            else { return false }
            place += 8
        }
        while place < count {
            guard left.load(fromByteOffset: place, as: UInt8.self) == right.load(fromByteOffset: place, as: UInt8.self) else {
                return false
            }
            place += 1
        }
        return true
    }

    private init() {
        slots = .allocate(capacity: Self.size)
        slots.initialize(repeating: nil, count: Self.size)
        for name in Self.names {
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
            _ = bytes.initialize(from: name.utf8)
            guard let base = bytes.baseAddress else { continue }
            var place = Self.hash(base, bytes.count)
            while slots[place] != nil { place = (place + 1) & (Self.size - 1) }
            slots[place] = Slot(bytes: base, count: bytes.count, name: name)
        }
    }

    private static let names = [
        ".", "/dev/termination-log", "/var/run/secrets/kubernetes.io/serviceaccount", "ClusterFirstWithHostNet",
        "ContainersReady", "FallbackToLogsOnError", "PodReadyToStartContainers", "Port", "PreemptLowerPriority", "a",
        "accessModes", "action", "addresses", "allocationMode", "annotations", "apiGroup", "apiGroups", "apiVersion",
        "app.kubernetes.io/component", "app.kubernetes.io/instance", "app.kubernetes.io/managed-by", "app.kubernetes.io/name",
        "app.kubernetes.io/part-of", "app.kubernetes.io/version", "architecture", "args", "automountServiceAccountToken",
        "availableReplicas", "backoffLimit", "bootID", "capacity", "clusterIP", "clusterIPs", "code", "completionMode",
        "completions", "concurrencyPolicy", "conditions", "configMap", "containerPort", "containerRuntimeVersion",
        "containers", "count", "creationTimestamp", "daemonEndpoints", "data", "default-scheduler", "defaultMode",
        "desiredReplicas", "deviceClassName", "devices", "dnsPolicy", "downwardAPI", "effect", "enableServiceLinks", "env",
        "eventTime", "expirationSeconds", "f:a", "f:accessModes", "f:annotations", "f:apiVersion", "f:args",
        "f:automountServiceAccountToken", "f:backoffLimit", "f:capacity", "f:completionMode", "f:completions",
        "f:concurrencyPolicy", "f:containerPort", "f:containers", "f:data", "f:defaultMode", "f:dnsPolicy",
        "f:enableServiceLinks", "f:env", "f:failedJobsHistoryLimit", "f:failureThreshold", "f:finalizers", "f:hostPath",
        "f:image", "f:imagePullPolicy", "f:internalTrafficPolicy", "f:jobTemplate", "f:kind", "f:labels", "f:limits",
        "f:manualSelector", "f:maxReplicas", "f:maxSurge", "f:maxUnavailable", "f:metadata", "f:minReplicas", "f:name",
        "f:ownerReferences", "f:parallelism", "f:partition", "f:path", "f:periodSeconds",
        "f:persistentVolumeClaimRetentionPolicy", "f:persistentVolumeReclaimPolicy", "f:podManagementPolicy",
        "f:podReplacementPolicy", "f:policies", "f:port", "f:ports", "f:progressDeadlineSeconds", "f:protocol", "f:reason",
        "f:replicas", "f:requests", "f:resources", "f:restartPolicy", "f:revisionHistoryLimit", "f:rollingUpdate", "f:rules",
        "f:scaleTargetRef", "f:schedule", "f:schedulerName", "f:securityContext", "f:selectPolicy", "f:selector", "f:service",
        "f:sessionAffinity", "f:spec", "f:storage", "f:storageClassName", "f:strategy", "f:successThreshold",
        "f:successfulJobsHistoryLimit", "f:suspend", "f:targetPort", "f:template", "f:terminationGracePeriodSeconds",
        "f:terminationMessagePath", "f:terminationMessagePolicy", "f:timeoutSeconds", "f:type", "f:updateStrategy", "f:value",
        "f:volumeMode", "f:volumes", "f:whenDeleted", "f:whenScaled", "failedJobsHistoryLimit", "fieldPath", "fieldRef",
        "fieldsType", "finalizers", "generation", "groups", "hostPath", "image", "imagePullPolicy", "internalTrafficPolicy",
        "ipFamilies", "ipFamilyPolicy", "items", "jobTemplate", "kernelVersion", "key", "kind", "kube-controller-manager",
        "kube-root-ca.crt", "kubeProxyVersion", "kubectl.kubernetes.io/last-applied-configuration", "kubeletEndpoint",
        "kubeletVersion", "kubernetes.io/hostname", "kubernetes.io/metadata.name", "labels", "lastPhaseTransitionTime",
        "limits", "loadBalancer", "machineID", "managedFields", "manager", "manualSelector", "matchLabels", "maxReplicas",
        "maxSurge", "maxUnavailable", "metadata", "minReplicas", "mountPath", "name", "namespace", "namespaceSelector",
        "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable", "nodeInfo", "nodeName", "operatingSystem",
        "operation", "operator", "osImage", "ownerReferences", "parallelism", "partition", "path", "periodSeconds",
        "persistentVolumeClaimRetentionPolicy", "persistentVolumeReclaimPolicy", "phase", "pod-template-hash",
        "podManagementPolicy", "podReplacementPolicy", "policies", "port", "ports", "preemptionPolicy", "priority",
        "progressDeadlineSeconds", "projected", "protocol", "qosClass", "readOnly", "reason", "replicas", "reportingInstance",
        "requests", "resource", "resourceVersion", "resources", "restartPolicy", "revisionHistoryLimit", "rollingUpdate",
        "rules", "scaleTargetRef", "schedule", "schedulerName", "securityContext", "selectPolicy", "selector", "service",
        "serviceAccount", "serviceAccountName", "serviceAccountToken", "serviceName", "sessionAffinity", "source", "sources",
        "spec", "status", "storage", "storageClassName", "strategy", "successfulJobsHistoryLimit", "suspend", "systemUUID",
        "taints", "target", "targetPort", "template", "terminationGracePeriodSeconds", "terminationMessagePath",
        "terminationMessagePolicy", "time", "timeoutSeconds", "tolerationSeconds", "tolerations", "type", "uid",
        "updateStrategy", "username", "value", "values", "volumeMode", "volumeMounts", "volumes", "whenDeleted", "whenScaled",
    ]
}
