public import KubeObject

/// A volume of a pod as its containers can mount it.
public struct MountedVolume: Sendable, Hashable {
    public var path: String
    /// Whether containers must not write to it, whatever they ask for.
    public var isReadOnly: Bool
    /// A group that its processes need beside their own.
    public var group: Int64?

    public init(path: String, isReadOnly: Bool = false, group: Int64? = nil) {
        self.path = path
        self.isReadOnly = isReadOnly
        self.group = group
    }
}

/// A volume that can't be set up, in upstream's words: what the event `FailedMount` says.
public struct VolumeError: Error, Hashable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
    public init(volume: String, _ why: String) { description = "MountVolume.SetUp failed for volume \"\(volume)\" : \(why)" }
}

/// Sets up the volumes of the pods of one node, and keeps their content as it should be.
public protocol PodVolumes: Sendable {
    /// Sets up all volumes of a pod, or what is missing of them. May be repeated, and is after each restart.
    func mount(_ pod: Value) async throws(VolumeError)
    /// Brings content up to date: of changed objects, labels and annotations, and of tokens that grow old.
    /// Answers when it wants to be called again at the latest.
    func refresh(_ pod: Value) async throws(VolumeError) -> Timestamp?
    func volumes(of uid: String) async -> [String: MountedVolume]
    /// The host path of a `subPath` of a volume for one container, made where it is missing and safe to mount.
    func subPath(_ subPath: String, of volume: String, pod: Value, container: String, index: Int) async throws(VolumeError) -> String
    func unmount(_ uid: String) async throws(VolumeError)
    /// Removes what is left of pods that are not in `uids`.
    func removeOrphans(except uids: Set<String>) async
}

/// Volumes of a node that has no disk: there, and empty. For simulations.
public struct SimulatedVolumes: PodVolumes {
    public init() {}

    public func mount(_ pod: Value) async throws(VolumeError) {}
    public func refresh(_ pod: Value) async throws(VolumeError) -> Timestamp? { nil }
    public func volumes(of uid: String) async -> [String: MountedVolume] { [:] }
    public func subPath(_ subPath: String, of volume: String, pod: Value, container: String, index: Int) async throws(VolumeError) -> String
    {
        "/simulated/\(volume)/\(subPath)"
    }
    public func unmount(_ uid: String) async throws(VolumeError) {}
    public func removeOrphans(except uids: Set<String>) async {}
}
