public import ContainerRuntime
import KubeClient
import KubeObject
import Logging

/// What the workers of one node share.
struct PodHost: Sendable {
    var configuration: KubeletConfiguration
    var paths: KubeletPaths
    var client: any Client
    var runtime: any ContainerRuntime
    var environment: Environment
    var recorder: EventRecorder
    var volumes: any PodVolumes
    var objects: ReferencedObjects
    var timers: TimerWheel
    var prober: Prober
    var puller: ImagePuller
    var machine: MachineInfo
    var services: @Sendable () async -> [Value]
    var cgroups: (any PodCgroups)?
    /// Whether files are written at all (not on a simulated node).
    var usesDisk: Bool
    /// Why pods can't get a network yet; nil when they can.
    var networkProblem: @Sendable () async -> String?
    var log = Logger(label: "kubelet")

    static let pods = GroupVersionResource("", "v1", "pods")

    func record(_ event: PodEvent, about pod: Value) {
        let reference = ObjectReference(
            apiVersion: "v1", kind: "Pod", namespace: pod.namespace, name: pod.name, uid: pod.uid,
            resourceVersion: pod.resourceVersion, fieldPath: event.fieldPath)
        recorder.record(Event(reference, event.isWarning ? .warning : .normal, reason: event.reason, message: event.message))
    }

    func fields(for pod: Value, addresses: [String]) -> FieldReference {
        FieldReference(
            pod: pod, hostAddresses: configuration.nodeAddresses, podAddresses: addresses,
            allocatable: machine.allocatable(reserved: configuration.reserved))
    }
}

/// The cgroups that pods are accounted in. Where a kubelet has none, the runtime decides by itself.
public protocol PodCgroups: Sendable {
    /// Makes or updates a pod's cgroup, and answers what sandboxes name as `cgroup_parent`.
    func prepare(pod uid: String, qosClass: String, resources: CRI.LinuxContainerResources) async throws -> String
    func remove(pod uid: String) async
}
