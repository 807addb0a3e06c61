/// The one error of the API: what upstream calls `metav1.Status`.
///
/// Everything that fails on its way through the server ends as a `Status`, is sent as one, and is read back as one
/// by clients. Success answers (of a delete) have the same shape.
public struct Status: Error, Sendable, Hashable {
    /// The HTTP status code.
    public var code: Int
    public var reason: Reason
    public var message: String
    public var details: Details?
    /// `metadata` of the answer: `remainingItemCount` and the like; usually empty.
    public var metadata: Object = [:]

    public struct Reason: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
        public var rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }

        public static let unknown: Reason = ""
        public static let unauthorized: Reason = "Unauthorized"
        public static let forbidden: Reason = "Forbidden"
        public static let notFound: Reason = "NotFound"
        public static let alreadyExists: Reason = "AlreadyExists"
        public static let conflict: Reason = "Conflict"
        public static let gone: Reason = "Gone"
        public static let invalid: Reason = "Invalid"
        public static let serverTimeout: Reason = "ServerTimeout"
        public static let storeReadError: Reason = "StorageReadError"
        public static let timeout: Reason = "Timeout"
        public static let tooManyRequests: Reason = "TooManyRequests"
        public static let badRequest: Reason = "BadRequest"
        public static let methodNotAllowed: Reason = "MethodNotAllowed"
        public static let notAcceptable: Reason = "NotAcceptable"
        public static let requestEntityTooLarge: Reason = "RequestEntityTooLarge"
        public static let unsupportedMediaType: Reason = "UnsupportedMediaType"
        public static let internalError: Reason = "InternalError"
        public static let expired: Reason = "Expired"
        public static let serviceUnavailable: Reason = "ServiceUnavailable"
    }

    public struct Details: Sendable, Hashable {
        public var name: String
        public var group: String
        /// The resource or kind the error speaks of, as upstream fills it.
        public var kind: String
        public var uid: String
        public var causes: [Cause]
        public var retryAfterSeconds: Int

        public init(
            name: String = "", group: String = "", kind: String = "", uid: String = "", causes: [Cause] = [],
            retryAfterSeconds: Int = 0
        ) {
            self.name = name
            self.group = group
            self.kind = kind
            self.uid = uid
            self.causes = causes
            self.retryAfterSeconds = retryAfterSeconds
        }
    }

    public struct Cause: Sendable, Hashable {
        public var reason: String
        public var message: String
        public var field: String

        public init(reason: String, message: String, field: String = "") {
            self.reason = reason
            self.message = message
            self.field = field
        }
    }

    public init(code: Int, reason: Reason, message: String, details: Details? = nil) {
        self.code = code
        self.reason = reason
        self.message = message
        self.details = details
    }

    public var isSuccess: Bool { code < 400 }
}

extension Status: CustomStringConvertible {
    public var description: String { message }
}

extension Status {
    public static func notFound(_ resource: GroupResource, _ name: String) -> Status {
        Status(
            code: 404, reason: .notFound, message: "\(resource) \"\(name)\" not found",
            details: Details(name: name, group: resource.group, kind: resource.resource))
    }

    public static func alreadyExists(_ resource: GroupResource, _ name: String) -> Status {
        Status(
            code: 409, reason: .alreadyExists, message: "\(resource) \"\(name)\" already exists",
            details: Details(name: name, group: resource.group, kind: resource.resource))
    }

    /// A write that met another one: `Operation cannot be fulfilled on …`.
    public static func conflict(_ resource: GroupResource, _ name: String, _ why: String = Status.modified) -> Status {
        Status(
            code: 409, reason: .conflict, message: "Operation cannot be fulfilled on \(resource) \"\(name)\": \(why)",
            details: Details(name: name, group: resource.group, kind: resource.resource))
    }

    public static let modified = "the object has been modified; please apply your changes to the latest version and try again"

    public static func invalid(_ kind: GroupKind, _ name: String, _ errors: [FieldError]) -> Status {
        Status(
            code: 422, reason: .invalid, message: "\(kind) \"\(name)\" is invalid: \(FieldError.message(errors))",
            details: Details(
                name: name, group: kind.group, kind: kind.kind,
                causes: errors.map { Cause(reason: $0.type.reason, message: $0.body, field: $0.field) }))
    }

    public static func forbidden(_ resource: GroupResource, _ name: String, _ why: String) -> Status {
        let message =
            name.isEmpty
            ? (resource.resource.isEmpty ? "forbidden: \(why)" : "\(resource) is forbidden: \(why)")
            : "\(resource) \"\(name)\" is forbidden: \(why)"
        return Status(
            code: 403, reason: .forbidden, message: message,
            details: Details(name: name, group: resource.group, kind: resource.resource))
    }

    public static let unauthorized = Status(code: 401, reason: .unauthorized, message: "Unauthorized")

    public static func badRequest(_ message: String) -> Status {
        Status(code: 400, reason: .badRequest, message: message)
    }

    public static func internalError(_ message: String) -> Status {
        Status(
            code: 500, reason: .internalError, message: "Internal error occurred: \(message)",
            details: Details(causes: [Cause(reason: "", message: message)]))
    }

    /// The revision asked for is no longer kept: list again.
    public static func expired(_ message: String) -> Status {
        Status(code: 410, reason: .expired, message: message)
    }

    public static func methodNotAllowed(_ resource: GroupResource, _ action: String) -> Status {
        Status(
            code: 405, reason: .methodNotAllowed, message: "\(action) is not supported on resources of kind \"\(resource)\"",
            details: Details(group: resource.group, kind: resource.resource))
    }

    public static func tooManyRequests(_ message: String, retryAfterSeconds: Int) -> Status {
        Status(
            code: 429, reason: .tooManyRequests, message: message,
            details: Details(retryAfterSeconds: retryAfterSeconds))
    }

    public static func timeout(_ message: String, retryAfterSeconds: Int = 0) -> Status {
        Status(
            code: 504, reason: .timeout, message: "Timeout: \(message)",
            details: Details(retryAfterSeconds: retryAfterSeconds))
    }

    public static func requestEntityTooLarge(_ message: String) -> Status {
        Status(code: 413, reason: .requestEntityTooLarge, message: "Request entity is too large: \(message)")
    }

    public static func serviceUnavailable(_ message: String) -> Status {
        Status(code: 503, reason: .serviceUnavailable, message: message)
    }
}

extension Status {
    /// The `v1` `Status` object.
    public var value: Value {
        var value: Value = ["kind": "Status", "apiVersion": "v1", "metadata": .object(metadata)]
        value["status"] = isSuccess ? "Success" : "Failure"
        if !message.isEmpty { value["message"] = .string(message) }
        if reason != .unknown { value["reason"] = .string(reason.rawValue) }
        if let details { value["details"] = details.value }
        value["code"] = .integer(Int64(code))
        return value
    }

    /// Reads a `v1` `Status` object; nil where the value is none.
    public init?(_ value: Value) {
        guard value["kind"].string == "Status" else { return nil }
        self.init(
            code: Int(value["code"].integer ?? (value["status"].string == "Success" ? 200 : 500)),
            reason: Reason(rawValue: value["reason"].string ?? ""),
            message: value["message"].string ?? "",
            details: value["details"].object.map { _ in Details(value["details"]) })
        metadata = value["metadata"].object ?? [:]
    }
}

extension Status.Details {
    var value: Value {
        var value: Value = .object([:])
        if !name.isEmpty { value["name"] = .string(name) }
        if !group.isEmpty { value["group"] = .string(group) }
        if !kind.isEmpty { value["kind"] = .string(kind) }
        if !uid.isEmpty { value["uid"] = .string(uid) }
        if !causes.isEmpty {
            value["causes"] = .array(
                causes.map { cause in
                    var value: Value = .object([:])
                    if !cause.reason.isEmpty { value["reason"] = .string(cause.reason) }
                    if !cause.message.isEmpty { value["message"] = .string(cause.message) }
                    if !cause.field.isEmpty { value["field"] = .string(cause.field) }
                    return value
                })
        }
        if retryAfterSeconds != 0 { value["retryAfterSeconds"] = .integer(Int64(retryAfterSeconds)) }
        return value
    }

    init(_ value: Value) {
        self.init(
            name: value["name"].string ?? "", group: value["group"].string ?? "", kind: value["kind"].string ?? "",
            uid: value["uid"].string ?? "",
            causes: (value["causes"].array ?? []).map {
                Status.Cause(
                    reason: $0["reason"].string ?? "", message: $0["message"].string ?? "", field: $0["field"].string ?? "")
            },
            retryAfterSeconds: Int(value["retryAfterSeconds"].integer ?? 0))
    }
}
