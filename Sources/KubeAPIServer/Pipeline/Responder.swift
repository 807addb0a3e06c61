import KubeHTTP
import KubeObject
import KubeStore
import NIOHTTP1

/// Turns what a verb answers into an HTTP response in the form the client asked for, from stored bytes where possible.
struct Responder: Sendable {
    var representation: Representation
    var now: Timestamp

    /// Below this a list is sent whole, above piece by piece.
    static let pieceBytes = 128 * 1024

    func response(_ code: Int, _ answer: Answer, _ resource: Resource) throws(Status) -> HTTPResponse {
        switch representation.form {
        case .object:
            if case .stored(let object) = answer, representation.encoding == .json, !representation.isPretty {
                return json(code, object.json)
            }
            return encoded(code, answer.value)
        case .table, .partialObject:
            let value = answer.value
            guard value.kind != "Status" || resource.kind.kind == "Status" else { return encoded(code, value) }
            return encoded(code, transformed(value, resource))
        case .partialObjectList:
            guard answer.value.kind != "Status" else { return encoded(code, answer.value) }
            throw Status(
                code: 406, reason: .notAcceptable,
                message: "you requested PartialObjectMetadataList, but the requested object is not a list (\(resource.kind.goType))")
        }
    }

    func transformed(_ value: Value, _ resource: Resource, withColumns: Bool = true) -> Value {
        switch representation.form {
        case .table(let version):
            return Table(resource.kind, version: version, includeObject: representation.includeObject, now: now)
                .value([value], metadata: ["resourceVersion": value["metadata"]["resourceVersion"]], withColumns: withColumns)
        case .partialObject(let version), .partialObjectList(let version): return Table.partial(value, version: version)
        case .object: return value
        }
    }

    func encoded(_ code: Int, _ value: Value) -> HTTPResponse {
        HTTPResponse(status: code, headers: headers, body: .bytes(bytes(value)))
    }

    func status(_ status: Status) -> HTTPResponse {
        var response = encoded(status.code, status.value)
        if let seconds = status.details?.retryAfterSeconds, seconds > 0 {
            response.headers.replaceOrAdd(name: "Retry-After", value: String(seconds))
        }
        return response
    }

    func bytes(_ value: Value) -> [UInt8] {
        switch representation.encoding {
        case .json: representation.isPretty ? PrettyJSON.encode(value) : JSON.encode(value)
        case .yaml: Array(YAML.encode(value).utf8)
        }
    }

    private func json(_ code: Int, _ bytes: [UInt8]) -> HTTPResponse {
        HTTPResponse(status: code, headers: headers, body: .bytes(bytes))
    }

    private var headers: HTTPHeaders {
        ["Content-Type": representation.contentType, "Cache-Control": "no-cache, private"]
    }
}

extension Responder {
    /// A list: its items are the stored bytes, sent piece by piece when it is large.
    func response(_ page: ListPage, _ resource: Resource) throws(Status) -> HTTPResponse {
        var metadata: Object = ["resourceVersion": .string(String(page.revision))]
        if !page.continueToken.isEmpty { metadata["continue"] = .string(page.continueToken) }
        if let remaining = page.remaining, remaining > 0 { metadata["remainingItemCount"] = .integer(Int64(remaining)) }
        let kind = resource.kind
        switch representation.form {
        case .table(let version):
            let table = Table(kind, version: version, includeObject: representation.includeObject, now: now)
            return encoded(200, table.value(page.objects.map(resource.present), metadata: .object(metadata), withColumns: true))
        case .partialObjectList(let version):
            return encoded(
                200,
                [
                    "kind": "PartialObjectMetadataList", "apiVersion": .string("meta.k8s.io/\(version)"),
                    "metadata": .object(metadata),
                    "items": page.objects.isEmpty
                        ? .null : .array(page.objects.map { Table.partial(resource.present($0), version: version) }),
                ])
        case .partialObject:
            throw Status(
                code: 406, reason: .notAcceptable,
                message: "you requested PartialObjectMetadata, but the requested object is a list (\(kind.goType)List)")
        case .object:
            let isPlain = kind.storage == nil && representation.encoding == .json && !representation.isPretty
            guard isPlain else { return encoded(200, list(page, resource, metadata)) }
            return stream(page.objects, head: head(kind.kind, kind.groupVersionKind.apiVersion, metadata))
        }
    }

    private func list(_ page: ListPage, _ resource: Resource, _ metadata: Object) -> Value {
        let kind = resource.kind
        let items = page.objects.map { object in
            var value = resource.present(object)
            value["kind"] = .null
            value["apiVersion"] = .null
            return value
        }
        return [
            "kind": .string(kind.kind + "List"), "apiVersion": .string(kind.groupVersionKind.apiVersion),
            "metadata": .object(metadata), "items": .array(items),
        ]
    }

    private func head(_ kind: String, _ apiVersion: String, _ metadata: Object) -> [UInt8] {
        var bytes = Array(#"{"kind":"\#(kind)List","apiVersion":"\#(apiVersion)","metadata":"#.utf8)
        JSON.encode(.object(metadata), into: &bytes)
        bytes.append(contentsOf: #","items":["#.utf8)
        return bytes
    }

    private func stream(_ objects: [StoredObject], head: [UInt8]) -> HTTPResponse {
        let size = objects.reduce(head.count + 2) { $0 + $1.json.count + 1 }
        guard size > Self.pieceBytes else {
            var bytes = head
            bytes.reserveCapacity(size)
            for (position, object) in objects.enumerated() { Self.append(object, isFirst: position == 0, to: &bytes) }
            bytes.append(contentsOf: "]}".utf8)
            return json(200, bytes)
        }
        return HTTPResponse(
            status: 200, headers: headers,
            body: .stream { writer in
                var piece = head
                for (position, object) in objects.enumerated() {
                    Self.append(object, isFirst: position == 0, to: &piece)
                    if piece.count >= Self.pieceBytes {
                        try await writer.write(piece)
                        piece.removeAll(keepingCapacity: true)
                    }
                }
                piece.append(contentsOf: "]}".utf8)
                try await writer.write(piece)
            })
    }

    private static func append(_ object: StoredObject, isFirst: Bool, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "{"))
        bytes.append(contentsOf: object.item)
    }
}
