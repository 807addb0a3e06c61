import KubeAPI
import KubeObject

/// A `meta.k8s.io` `Table`: what kubectl prints, a row an object
/// (https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables).
struct Table: Sendable {
    private let kind: Kind
    private let version: String
    private let includeObject: String
    private let now: Timestamp

    init(_ kind: Kind, version: String, includeObject: String, now: Timestamp) {
        self.kind = kind
        self.version = version
        self.includeObject = includeObject
        self.now = now
    }

    /// `withColumns`: a watch's later events leave the definitions out.
    func value(_ objects: [Value], metadata: Value, withColumns: Bool) -> Value {
        [
            "kind": "Table", "apiVersion": .string("meta.k8s.io/\(version)"), "metadata": metadata,
            "columnDefinitions": withColumns ? .array(kind.columns.map(definition)) : .null,
            "rows": .array(objects.map(row)),
        ]
    }

    private func definition(_ column: Column) -> Value {
        [
            "name": .string(column.name), "type": .string(column.type), "format": .string(column.format),
            "description": "", "priority": .integer(Int64(column.priority)),
        ]
    }

    private func row(_ object: Value) -> Value {
        var row: Object = ["cells": .array(kind.cells(object, now))]
        let conditions = kind.rowConditions(object)
        if !conditions.isEmpty { row["conditions"] = .array(conditions) }
        switch includeObject {
        case "None": row["object"] = .some(.null)
        case "Object": row["object"] = object
        default: row["object"] = Self.partial(object, version: version)
        }
        return .object(row)
    }

    /// The object's metadata alone.
    static func partial(_ object: Value, version: String) -> Value {
        ["kind": "PartialObjectMetadata", "apiVersion": .string("meta.k8s.io/\(version)"), "metadata": object["metadata"]]
    }
}

extension Kind {
    /// The Go type that upstream's messages name.
    var goType: String { group.isEmpty ? "*core.\(kind)" : "*\(group.prefix { $0 != "." }).\(kind)" }
}
