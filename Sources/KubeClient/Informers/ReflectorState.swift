/// Where an informer is on its way from nothing to a live cache.
///
/// `idle → listing → watching`; a watch that ends in peace goes on from its last resource version; a failure backs
/// off and tries the same again; 410 (`Gone`, `Expired`) lists anew. Cancelling its task stops it.
public enum ReflectorState: Sendable, Hashable {
    /// Not started.
    case idle
    /// Reading everything, by LIST or as a stream of initial events.
    case listing
    /// Following changes after this resource version.
    case watching(resourceVersion: String)
    /// The last request failed for this reason; waits before the next.
    case backingOff(reason: String)
    case stopped
}
