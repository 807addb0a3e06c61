import ContainerRuntime
import KubeObject

/// Notices what happens to the node's containers: by the runtime's events where it tells any, else by listing them
/// every second while something runs; in both cases by a listing now and then, for what was missed.
actor RuntimeWatcher {
    /// Of one container or sandbox, what a listing shows.
    private struct Item: Equatable {
        var uid: String
        var isContainer: Bool
        var state: Int32
    }

    private let runtime: any ContainerRuntime
    private let environment: Environment
    private let onChange: @Sendable (Set<String>) async -> Void
    private var items: [String: Item] = [:]
    private(set) var hasListed = false
    private var hasEvents = false
    private var listsAgain = false
    private var isListing = false
    private var eager: Task<Void, Never>?

    init(runtime: any ContainerRuntime, environment: Environment, onChange: @escaping @Sendable (Set<String>) async -> Void) {
        self.runtime = runtime
        self.environment = environment
        self.onChange = onChange
    }

    /// The pods that the runtime holds anything of.
    var uids: Set<String> { Set(items.values.map(\.uid)) }

    var runningUIDs: Set<String> {
        Set(items.values.filter { $0.isContainer && $0.state == CRI.ContainerState.running.rawValue }.map(\.uid))
    }

    /// Lists until cancelled.
    func run() async {
        while !Task.isCancelled {
            await list()
            try? await environment.sleep(period)
        }
    }

    private var period: Duration {
        if hasEvents { return .seconds(20) }
        return items.isEmpty ? .seconds(5) : .seconds(1)
    }

    /// Follows the runtime's events until cancelled.
    func follow() async {
        while !Task.isCancelled {
            hasEvents = true
            do {
                try await runtime.watchEvents { [weak self] event in await self?.take(event) }
            } catch let error as RuntimeError where error.code == .unimplemented {
                hasEvents = false
                return
            } catch {
                // What happens meanwhile is found by listing, every second now.
                hasEvents = false
                await list()
                try? await environment.sleep(.seconds(1))
            }
        }
        eager?.cancel()
        await eager?.value
    }

    /// An event may come before the runtime's own answers show what it tells of: look again a little later.
    private func lookAgain() {
        guard eager == nil else { return }
        eager = Task {
            for wait in [Duration.milliseconds(150), .milliseconds(850)] {
                guard (try? await environment.sleep(wait)) != nil else { break }
                await list()
            }
            eager = nil
        }
    }

    private func take(_ event: RuntimeEvent) async {
        let found = items[event.containerID] ?? event.podSandboxID.flatMap { items[$0] }
        if let found, event.kind != .created {
            await onChange([found.uid])
            if event.kind == .stopped { lookAgain() }
        } else {
            await list()
        }
    }

    /// One listing; calls that come meanwhile share the next one.
    func list() async {
        listsAgain = true
        guard !isListing else { return }
        isListing = true
        defer { isListing = false }
        while listsAgain, !Task.isCancelled {
            listsAgain = false
            await listOnce()
        }
    }

    private func listOnce() async {
        guard let sandboxes = try? await runtime.podSandboxes(nil), let containers = try? await runtime.containers(nil) else { return }
        var seen: [String: Item] = [:]
        for sandbox in sandboxes {
            guard let uid = sandbox.labels[RuntimeLabels.podUID] else { continue }
            seen[sandbox.id] = Item(uid: uid, isContainer: false, state: sandbox.state.rawValue)
        }
        for container in containers {
            guard let uid = container.labels[RuntimeLabels.podUID] else { continue }
            seen[container.id] = Item(uid: uid, isContainer: true, state: container.state.rawValue)
        }
        var changed: Set<String> = []
        for (id, item) in seen where items[id] != item { changed.insert(item.uid) }
        for (id, item) in items where seen[id] == nil { changed.insert(item.uid) }
        items = seen
        let isFirst = !hasListed
        hasListed = true
        if !changed.isEmpty, !isFirst { await onChange(changed) }
    }
}
