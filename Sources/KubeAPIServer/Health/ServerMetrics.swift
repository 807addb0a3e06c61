#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
public import KubeHTTP
public import KubeObject
import Synchronization

/// Counts requests, and answers `/metrics` with that and what else an operator looks at.
public final class ServerMetrics: RequestObserver, PathHandler {
    private struct RequestLabels: Hashable, Sendable {
        var verb: String
        var group: String
        var version: String
        var resource: String
        var subresource: String
        var scope: String

        var pairs: [(String, String)] {
            [
                ("component", "apiserver"), ("group", group), ("resource", resource), ("scope", scope), ("subresource", subresource),
                ("verb", verb), ("version", version),
            ]
        }
    }

    private struct Series: Sendable {
        var codes: [Int: Int] = [:]
        var durations = Histogram()
    }

    private struct State: Sendable {
        var requests: [RequestLabels: Series] = [:]
        var mutating = 0
        var reading = 0
    }

    /// Series beyond are counted as `other`: a stranger's paths can't fill the memory.
    private static let maximumSeries = 4096

    private let state = Mutex(State())
    private let reader: any ObjectReader
    private let started: Timestamp

    public init(reader: any ObjectReader, started: Timestamp) {
        self.reader = reader
        self.started = started
    }

    public func began(_ info: RequestInfo) {
        state.withLock { state in
            if Self.isMutating(info.verb) { state.mutating += 1 } else { state.reading += 1 }
        }
    }

    public func ended(_ record: RequestRecord, at now: Timestamp) {
        let info = record.info
        var labels = RequestLabels(
            verb: info.verb.uppercased(), group: info.group, version: info.version, resource: info.resource, subresource: info.subresource,
            scope: !info.isResourceRequest ? "" : !info.name.isEmpty ? "resource" : info.namespace.isEmpty ? "cluster" : "namespace")
        let seconds = Double((now - record.started).components.seconds) + Double((now - record.started).components.attoseconds) / 1e18
        state.withLock { state in
            if Self.isMutating(info.verb) { state.mutating -= 1 } else { state.reading -= 1 }
            if state.requests.count >= Self.maximumSeries, state.requests[labels] == nil {
                labels = RequestLabels(verb: "OTHER", group: "", version: "", resource: "other", subresource: "", scope: "")
            }
            state.requests[labels, default: Series()].codes[record.code, default: 0] += 1
            if info.verb != "watch" { state.requests[labels]?.durations.observe(seconds) }
        }
    }

    private static func isMutating(_ verb: String) -> Bool {
        !["get", "list", "watch", "head", "options"].contains(verb)
    }

    public func handles(_ path: String) -> Bool { path == "/metrics" }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        var text = MetricsText()
        writeRequests(to: &text)
        writeObjects(to: &text)
        writeProcess(to: &text)
        return HTTPResponse(
            status: 200, headers: ["Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-cache, private"],
            body: .bytes(Array(text.text.utf8)))
    }

    private func writeRequests(to text: inout MetricsText) {
        let state = state.withLock { $0 }
        let requests = state.requests.sorted { ($0.key.group, $0.key.resource, $0.key.verb) < ($1.key.group, $1.key.resource, $1.key.verb) }
        text.begin(
            "apiserver_request_total", "counter",
            "Counter of apiserver requests broken out for each verb, group, version, resource, scope, component, and HTTP response code.")
        for (labels, series) in requests {
            for (code, count) in series.codes.sorted(by: { $0.key < $1.key }) {
                text.sample("apiserver_request_total", [("code", String(code)), ("dry_run", "")] + labels.pairs, Double(count))
            }
        }
        text.begin(
            "apiserver_request_duration_seconds", "histogram",
            "Response latency distribution in seconds for each verb, group, version, resource, subresource, scope and component.")
        for (labels, series) in requests where labels.verb != "WATCH" {
            series.durations.write("apiserver_request_duration_seconds", [("dry_run", "")] + labels.pairs, to: &text)
        }
        text.begin("apiserver_current_inflight_requests", "gauge", "Current number of requests that are handled, by kind.")
        text.sample("apiserver_current_inflight_requests", [("request_kind", "mutating")], Double(state.mutating))
        text.sample("apiserver_current_inflight_requests", [("request_kind", "readOnly")], Double(state.reading))
    }

    private func writeObjects(to text: inout MetricsText) {
        var seen: Set<GroupResource> = []
        text.begin("apiserver_storage_objects", "gauge", "Number of stored objects at the time of last check split by kind.")
        for kind in reader.kinds where kind.verbs.contains("list") && seen.insert(kind.groupResource).inserted {
            text.sample(
                "apiserver_storage_objects", [("resource", kind.groupResource.description)],
                Double(reader.objects(kind.groupResource, namespace: nil).count))
        }
    }

    private func writeProcess(to text: inout MetricsText) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        text.begin("process_cpu_seconds_total", "counter", "Total user and system CPU time spent in seconds.")
        text.sample("process_cpu_seconds_total", seconds(usage.ru_utime) + seconds(usage.ru_stime))
        if let pages = Self.residentPages() {
            text.begin("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.")
            text.sample("process_resident_memory_bytes", Double(pages * sysconf(Int32(_SC_PAGESIZE))))
        }
        text.begin("process_start_time_seconds", "gauge", "Start time of the process since unix epoch in seconds.")
        text.sample("process_start_time_seconds", Double(started.microseconds) / 1e6)
        text.begin("kubernetes_build_info", "gauge", "A metric with a constant '1' value labeled by major and minor version.")
        text.sample("kubernetes_build_info", [("major", "1"), ("minor", "36"), ("compiler", "swiftc")], 1)
    }

    /// The second number of `/proc/self/statm`.
    private static func residentPages() -> Int? {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let words = bytes[..<count].split(separator: 32)
        return words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
    }
}
