import KubeObject

/// What the server does specially for each built-in kind: the one list of the declarations in this folder.
///
/// A declaration is a function in its kind's file. It is given the kind with all generated facts filled in, in each
/// version that is served, and may change any of them. A kind without an entry is served with the facts alone.
enum KindDeclarations {
    static func declare(_ kind: inout Kind) {
        kind.shows([.name, .createdAt])
        all[GroupKind(kind.group, kind.kind)]?(&kind)
    }

    private static let all: [GroupKind: @Sendable (inout Kind) -> Void] = [
        GroupKind("", "Pod"): PodKind.declare,
        GroupKind("", "PodTemplate"): PodTemplateKind.declare,
        GroupKind("", "ReplicationController"): ReplicationControllerKind.declare,
        GroupKind("", "Service"): ServiceKind.declare,
        GroupKind("", "Endpoints"): EndpointsKind.declare,
        GroupKind("", "Namespace"): NamespaceKind.declare,
        GroupKind("", "Node"): NodeKind.declare,
        GroupKind("", "Secret"): SecretKind.declare,
        GroupKind("", "ConfigMap"): SimpleCoreKinds.declareConfigMap,
        GroupKind("", "ServiceAccount"): SimpleCoreKinds.declareServiceAccount,
        GroupKind("", "ResourceQuota"): SimpleCoreKinds.declareResourceQuota,
        GroupKind("", "LimitRange"): LimitRangeKind.declare,
        GroupKind("", "PersistentVolume"): PersistentVolumeKind.declare,
        GroupKind("", "PersistentVolumeClaim"): PersistentVolumeClaimKind.declare,
        GroupKind("", "Event"): EventKind.declare,
        GroupKind("events.k8s.io", "Event"): EventKind.declare,
        GroupKind("apps", "Deployment"): DeploymentKind.declare,
        GroupKind("apps", "ReplicaSet"): ReplicaSetKind.declare,
        GroupKind("apps", "StatefulSet"): StatefulSetKind.declare,
        GroupKind("apps", "DaemonSet"): DaemonSetKind.declare,
        GroupKind("apps", "ControllerRevision"): ControllerRevisionKind.declare,
        GroupKind("batch", "Job"): JobKind.declare,
        GroupKind("batch", "CronJob"): CronJobKind.declare,
        GroupKind("autoscaling", "HorizontalPodAutoscaler"): HorizontalPodAutoscalerKind.declare,
        GroupKind("policy", "PodDisruptionBudget"): PolicyKinds.declarePodDisruptionBudget,
        GroupKind("scheduling.k8s.io", "PriorityClass"): PolicyKinds.declarePriorityClass,
        GroupKind("node.k8s.io", "RuntimeClass"): PolicyKinds.declareRuntimeClass,
        GroupKind("coordination.k8s.io", "Lease"): PolicyKinds.declareLease,
        GroupKind("flowcontrol.apiserver.k8s.io", "FlowSchema"): PolicyKinds.declareFlowSchema,
        GroupKind("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"): PolicyKinds.declarePriorityLevelConfiguration,
        GroupKind("rbac.authorization.k8s.io", "Role"): RBACKinds.declareRole,
        GroupKind("rbac.authorization.k8s.io", "ClusterRole"): RBACKinds.declareRole,
        GroupKind("rbac.authorization.k8s.io", "RoleBinding"): RBACKinds.declareBinding,
        GroupKind("rbac.authorization.k8s.io", "ClusterRoleBinding"): RBACKinds.declareBinding,
        GroupKind("networking.k8s.io", "NetworkPolicy"): NetworkingKinds.declareNetworkPolicy,
        GroupKind("networking.k8s.io", "Ingress"): NetworkingKinds.declareIngress,
        GroupKind("networking.k8s.io", "IngressClass"): NetworkingKinds.declareIngressClass,
        GroupKind("networking.k8s.io", "IPAddress"): NetworkingKinds.declareIPAddress,
        GroupKind("networking.k8s.io", "ServiceCIDR"): NetworkingKinds.declareServiceCIDR,
        GroupKind("discovery.k8s.io", "EndpointSlice"): EndpointSliceKind.declare,
        GroupKind("storage.k8s.io", "StorageClass"): StorageKinds.declareStorageClass,
        GroupKind("storage.k8s.io", "CSIDriver"): StorageKinds.declareCSIDriver,
        GroupKind("storage.k8s.io", "CSINode"): StorageKinds.declareCSINode,
        GroupKind("storage.k8s.io", "CSIStorageCapacity"): StorageKinds.declareCSIStorageCapacity,
        GroupKind("storage.k8s.io", "VolumeAttachment"): StorageKinds.declareVolumeAttachment,
        GroupKind("storage.k8s.io", "VolumeAttributesClass"): StorageKinds.declareVolumeAttributesClass,
        GroupKind("resource.k8s.io", "ResourceClaim"): ResourceKinds.declareClaim,
        GroupKind("resource.k8s.io", "ResourceClaimTemplate"): ResourceKinds.declareClaimTemplate,
        GroupKind("resource.k8s.io", "ResourceSlice"): ResourceKinds.declareSlice,
        GroupKind("resource.k8s.io", "DeviceClass"): ResourceKinds.declareDeviceClass,
        GroupKind("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"): AdmissionKinds.declareValidatingWebhooks,
        GroupKind("admissionregistration.k8s.io", "MutatingWebhookConfiguration"): AdmissionKinds.declareMutatingWebhooks,
        GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"): AdmissionKinds.declarePolicy,
        GroupKind("admissionregistration.k8s.io", "MutatingAdmissionPolicy"): AdmissionKinds.declarePolicy,
        GroupKind("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"): AdmissionKinds.declareBinding,
        GroupKind("admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding"): AdmissionKinds.declareBinding,
        GroupKind("certificates.k8s.io", "CertificateSigningRequest"): CertificateSigningRequestKind.declare,
        GroupKind("apiregistration.k8s.io", "APIService"): APIServiceKind.declare,
        GroupKind("apiextensions.k8s.io", "CustomResourceDefinition"): CustomResourceDefinitionKind.declare,
    ]
}
