public import KubeHTTP
import KubeObject
import NIOHTTP1

/// A request's way through the server, straight down: who, what, may they, then the verb. Everything that fails on the way
/// is a `Status` and is answered in one place.
public struct Pipeline: HTTPHandler {
    let registry: Registry
    let authenticators: [any Authenticator]
    let authorizers: [any Authorizer]
    let pathHandlers: [any PathHandler]
    let dispatcher: Dispatcher
    let inFlight: InFlight
    let observer: (any RequestObserver)?
    let environment: Environment

    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let started = environment.now()
        let query = Query(request.query)
        guard let info = RequestInfo(method: request.method, encodedPath: request.path, query: query) else {
            return Responder(representation: .json, now: started).status(.badRequest("the path's escapes are not valid"))
        }
        observer?.began(info)
        var record = RequestRecord(info: info, started: started)
        var response: HTTPResponse
        do throws(Status) {
            response = try await handle(request, info, query, &record)
        } catch {
            response = Responder(representation: Self.errorRepresentation(request, query), now: started).status(error)
            if error.code == 401 { response.headers.replaceOrAdd(name: "WWW-Authenticate", value: "Bearer") }
        }
        response.headers.replaceOrAdd(name: "Audit-Id", value: request.headers.first(name: "Audit-Id") ?? environment.uuid())
        for warning in record.warnings { response.headers.add(name: "Warning", value: "299 - \(warning.goQuoted)") }
        record.code = response.status
        observer?.ended(record, at: environment.now())
        return response
    }

    /// An error is an object like any other; who can't read those is answered in plain sight.
    private static func errorRepresentation(_ request: HTTPRequest, _ query: Query) -> Representation {
        guard var representation = try? Negotiation.representation(request, query), representation.form == .object else {
            var readable = Representation.json
            readable.isPretty = true
            return readable
        }
        representation.form = .object
        return representation
    }

    private func handle(
        _ request: HTTPRequest, _ info: RequestInfo, _ query: Query, _ record: inout RequestRecord
    ) async throws(Status) -> HTTPResponse {
        let sender = try await authenticate(request)
        let user = try await impersonated(sender, request)
        record.user = user
        let isLong = dispatcher.isLongRunning(info)
        if !isLong { try inFlight.enter() }
        defer { if !isLong { inFlight.leave() } }
        var attributes = AccessAttributes(info, user)
        attributes.fieldSelector = query["fieldSelector"] ?? ""
        try await authorize(attributes)
        guard info.isResourceRequest, registry.servesGroup(info.group) else { return try await path(request, info, user) }
        let call = Call(http: request, info: info, query: query, user: user, now: record.started)
        return try await dispatcher.dispatch(call, warnings: &record.warnings)
    }

    private func path(_ request: HTTPRequest, _ info: RequestInfo, _ user: UserInfo) async throws(Status) -> HTTPResponse {
        guard let handler = pathHandlers.first(where: { $0.handles(info.path) }) else { throw .noSuchPath }
        return try await handler.respond(to: request, as: user)
    }

    private func authenticate(_ request: HTTPRequest) async throws(Status) -> UserInfo {
        for authenticator in authenticators {
            switch await authenticator.authenticate(request) {
            case .user(var user):
                if user.name != UserInfo.anonymous.name, !user.groups.contains("system:authenticated") {
                    user.groups.append("system:authenticated")
                }
                return user
            case .invalid: throw .unauthorized
            case .unknown: continue
            }
        }
        throw .unauthorized
    }

    private func impersonated(_ user: UserInfo, _ request: HTTPRequest) async throws(Status) -> UserInfo {
        guard let impersonation = try Impersonation(request, by: user) else { return user }
        for demand in impersonation.demands { try await authorize(demand) }
        return impersonation.user
    }

    /// Asks the authorizers in turn; who is allowed by none is refused.
    func authorize(_ attributes: AccessAttributes) async throws(Status) {
        var reasons: [String] = []
        for authorizer in authorizers {
            switch await authorizer.authorize(attributes) {
            case .allowed: return
            case .denied(let reason): throw .forbidden(attributes, reason)
            case .noOpinion(let reason): if !reason.isEmpty { reasons.append(reason) }
            }
        }
        throw .forbidden(attributes, reasons.joined(separator: ", "))
    }
}

/// One request, known and allowed.
struct Call: Sendable {
    var http: HTTPRequest
    var info: RequestInfo
    var query: Query
    var user: UserInfo
    var now: Timestamp
}

extension AccessAttributes {
    init(_ info: RequestInfo, _ user: UserInfo) {
        self.init(user: user, verb: info.verb, isResourceRequest: info.isResourceRequest)
        group = info.group
        version = info.version
        resource = info.resource
        subresource = info.subresource
        namespace = info.namespace
        name = info.name
        path = info.path
    }
}

extension Status {
    static let noSuchPath = Status(
        code: 404, reason: .notFound, message: "the server could not find the requested resource", details: Details())

    static let noSuchMethod = Status(
        code: 405, reason: .methodNotAllowed, message: "the server does not allow this method on the requested resource",
        details: Details())

    static func forbidden(_ attributes: AccessAttributes, _ reason: String) -> Status {
        let user = attributes.user.name.goQuoted
        var why: String
        if attributes.isResourceRequest {
            let resource = attributes.subresource.isEmpty ? attributes.resource : "\(attributes.resource)/\(attributes.subresource)"
            let place = attributes.namespace.isEmpty ? "at the cluster scope" : "in the namespace \(attributes.namespace.goQuoted)"
            why = "User \(user) cannot \(attributes.verb) resource \"\(resource)\" in API group \"\(attributes.group)\" \(place)"
        } else {
            why = "User \(user) cannot \(attributes.verb) path \(attributes.path.goQuoted)"
        }
        if !reason.isEmpty { why += ": \(reason)" }
        return .forbidden(GroupResource(attributes.group, attributes.resource), attributes.name, why)
    }
}
