import KubeAPI
public import KubeObject

/// Gives claims that name no class the default one.
public struct DefaultStorageClass: AdmissionPlugin {
    public let name = "DefaultStorageClass"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("persistentvolumeclaims") }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let claim = request.object, claim["spec"]["storageClassName"].isNull,
            claim.annotations["volume.beta.kubernetes.io/storage-class"] == nil
        else { return }
        let classes = reader.objects(GroupResource("storage.k8s.io", "storageclasses"), namespace: nil)
        let marks = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"]
        let found = DefaultClass.newest(classes, marks: marks)
        if let found { request.object?["spec"]["storageClassName"] = .string(found.name) }
    }
}

/// Gives ingresses that name no class the default one.
public struct DefaultIngressClass: AdmissionPlugin {
    public let name = "DefaultIngressClass"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("ingresses", group: "networking.k8s.io") }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let ingress = request.object, ingress["spec"]["ingressClassName"].isNull,
            ingress.annotations["kubernetes.io/ingress.class"] == nil
        else { return }
        let classes = reader.objects(GroupResource("networking.k8s.io", "ingressclasses"), namespace: nil)
        let found = DefaultClass.newest(classes, marks: ["ingressclass.kubernetes.io/is-default-class"])
        if let found { request.object?["spec"]["ingressClassName"] = .string(found.name) }
    }
}

enum DefaultClass {
    /// Of several default classes the newest, of equally new ones the first by name.
    static func newest(_ classes: [Value], marks: [String]) -> Value? {
        classes.filter { object in marks.contains { object.annotations[$0]?.string == "true" } }
            .min { left, right in
                let times = (left["metadata"]["creationTimestamp"].text, right["metadata"]["creationTimestamp"].text)
                return times.0 == times.1 ? left.name < right.name : times.0 > times.1
            }
    }
}

/// Volumes, claims and classes in use stay until they are not.
public struct StorageObjectInUseProtection: AdmissionPlugin {
    public let name = "StorageObjectInUseProtection"

    public init() {}

    private static func finalizer(_ request: AdmissionRequest) -> String? {
        switch (request.kind.group, request.kind.resource) {
        case ("", "persistentvolumes"): "kubernetes.io/pv-protection"
        case ("", "persistentvolumeclaims"): "kubernetes.io/pvc-protection"
        case ("storage.k8s.io", "volumeattributesclasses"): "kubernetes.io/vac-protection"
        default: nil
        }
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.operation == .create && request.subresource.isEmpty && Self.finalizer(request) != nil
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let finalizer = Self.finalizer(request), let finalizers = request.object?.finalizers,
            !finalizers.contains(finalizer)
        else { return }
        request.object?["metadata"]["finalizers"] = .array((finalizers + [finalizer]).map { .string($0) })
    }
}

/// Claims grow only where their class allows it.
public struct PersistentVolumeClaimResize: AdmissionPlugin {
    public let name = "PersistentVolumeClaimResize"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.updates("persistentvolumeclaims") }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let new = request.object, let old = request.oldObject else { return }
        func size(_ claim: Value) -> Quantity { PodResources.list(claim["spec"]["resources"]["requests"])["storage"] ?? .zero }
        guard size(new) > size(old) else { return }
        guard old["status"]["phase"] == "Bound" else {
            throw request.forbidden("Only bound persistent volume claims can be expanded")
        }
        let name = new["spec"]["storageClassName"].text
        let found = reader.object(GroupResource("storage.k8s.io", "storageclasses"), namespace: "", name: name)
        guard found?["allowVolumeExpansion"].bool == true else {
            throw request.forbidden(
                "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize")
        }
    }
}
