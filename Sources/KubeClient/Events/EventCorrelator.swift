internal import KubeObject

/// Decides what becomes of each event: a new object, a higher count of one that was written, one for many that are
/// alike, or nothing. Pure; all its memory is bounded.
///
/// As upstream: events that differ only in their message become one "(combined from similar events)" from the tenth on
/// within ten minutes; the same event counts up; of one source about one object 25 at once and then one in five
/// minutes are let through.
struct EventCorrelator {
    enum Decision: Equatable {
        case create(Record)
        /// Count up the event of this name.
        case update(Record)
        case drop
    }

    /// What is written of an event.
    struct Record: Equatable {
        var key: Key
        var event: Event
        var name: String
        var count: Int
        var first: Timestamp
        var last: Timestamp
    }

    struct Key: Hashable {
        var regarding: ObjectReference
        var type: Event.EventType
        var reason: String
        var action: String
        /// Nil stands for all messages of an aggregate.
        var message: String?
    }

    private struct Similar {
        var messages: Set<String> = []
        var last: Timestamp
    }

    private struct Bucket {
        var tokens: Double
        var at: Timestamp
    }

    struct Limits {
        var similar = 10
        var similarInterval = Duration.seconds(600)
        var burst = 25.0
        var refillPerSecond = 1.0 / 300
        var memory = 4096
    }

    private let limits: Limits
    private var lastName: UInt64 = 0
    private var similar: RecentMap<Key, Similar>
    private var written: RecentMap<Key, Record>
    private var buckets: RecentMap<Key, Bucket>

    init(limits: Limits = Limits()) {
        self.limits = limits
        similar = RecentMap(limit: limits.memory)
        written = RecentMap(limit: limits.memory)
        buckets = RecentMap(limit: limits.memory)
    }

    mutating func decide(_ event: Event, now: Timestamp) -> Decision {
        var event = event
        let key = aggregate(&event, now)
        var record = Record(key: key, event: event, name: "", count: 1, first: now, last: now)
        let previous = written[key]
        if let previous {
            record.name = previous.name
            record.count = previous.count + 1
            record.first = previous.first
        } else {
            record.name = name(event.regarding.name, now)
        }
        written[key] = record
        guard takeToken(event, now) else { return .drop }
        return previous == nil ? .create(record) : .update(record)
    }

    /// Forgets an event that could not be written, so that the next of its kind is made anew.
    mutating func forget(_ record: Record) {
        written[record.key] = nil
    }

    private mutating func aggregate(_ event: inout Event, _ now: Timestamp) -> Key {
        var key = Key(
            regarding: event.regarding, type: event.type, reason: event.reason, action: event.action, message: nil)
        key.regarding.resourceVersion = ""
        var record = similar[key] ?? Similar(last: now)
        if now.microseconds - record.last.microseconds > limits.similarInterval.microseconds {
            record.messages = []
        }
        record.messages.insert(event.message)
        record.last = now
        if record.messages.count >= limits.similar {
            record.messages.remove(event.message)
            similar[key] = record
            event.message = "(combined from similar events): \(event.message)"
            return key
        }
        similar[key] = record
        key.message = event.message
        return key
    }

    private mutating func takeToken(_ event: Event, _ now: Timestamp) -> Bool {
        var regarding = event.regarding
        regarding.resourceVersion = ""
        regarding.fieldPath = ""
        let key = Key(regarding: regarding, type: event.type, reason: "", action: "", message: nil)
        var bucket = buckets[key] ?? Bucket(tokens: limits.burst, at: now)
        let passed = Double(max(0, now.microseconds - bucket.at.microseconds)) / 1_000_000
        bucket.tokens = min(limits.burst, bucket.tokens + passed * limits.refillPerSecond)
        bucket.at = now
        let isFree = bucket.tokens >= 1
        if isFree { bucket.tokens -= 1 }
        buckets[key] = bucket
        return isFree
    }

    /// The object's name and the time in hexadecimal nanoseconds, no two alike, within the bound of a name.
    private mutating func name(_ object: String, _ now: Timestamp) -> String {
        lastName = max(lastName &+ 1, UInt64(bitPattern: now.microseconds) &* 1000)
        let suffix = "." + String(lastName, radix: 16)
        return String(object.prefix(253 - suffix.utf8.count)) + suffix
    }
}

/// A dictionary that forgets what was longest not written when it is full.
struct RecentMap<Key: Hashable, Element> {
    private var current: [Key: Element] = [:]
    private var older: [Key: Element] = [:]
    private let limit: Int

    init(limit: Int) { self.limit = max(2, limit) }

    /// Two generations: when the younger is half of the limit it becomes the older, and that one is forgotten.
    subscript(_ key: Key) -> Element? {
        get { current[key] ?? older[key] }
        set {
            older[key] = nil
            current[key] = newValue
            guard current.count >= limit / 2 else { return }
            older = current
            current = [:]
        }
    }
}
