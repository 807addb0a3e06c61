import KubeAPI
import KubeClient
import KubeObject

/// Which objects of a resource a request means: by namespace, labels and fields.
struct Selection: Sendable {
    var namespace: String?
    var labels: KubeObject.LabelSelector
    var fields: FieldSelector
    private let value: @Sendable (Value, String) -> String

    static func everything(in namespace: String?) -> Selection {
        Selection(namespace: namespace, labels: .everything, fields: .everything, value: { _, _ in "" })
    }

    private init(
        namespace: String?, labels: KubeObject.LabelSelector, fields: FieldSelector, value: @escaping @Sendable (Value, String) -> String
    ) {
        self.namespace = namespace
        self.labels = labels
        self.fields = fields
        self.value = value
    }

    /// Parses a request's selectors; a field that the kind doesn't offer is refused with upstream's words.
    init(kind: Kind, namespace: String?, labelSelector: String, fieldSelector: String) throws(Status) {
        do throws(ParseError) {
            labels = labelSelector.isEmpty ? .everything : try KubeObject.LabelSelector(parsing: labelSelector)
            fields = fieldSelector.isEmpty ? .everything : try FieldSelector(parsing: fieldSelector)
        } catch {
            throw .badRequest(error.message)
        }
        for requirement in fields.requirements where !Self.isCommon(requirement.field) && !kind.selectableFields.contains(requirement.field)
        {
            throw .badRequest(Self.unsupported(requirement.field, kind))
        }
        self.namespace = namespace?.isEmpty == true ? nil : namespace
        if self.namespace == nil, kind.isNamespaced, let selected = fields.exactValue(of: "metadata.namespace"), !selected.isEmpty {
            self.namespace = selected
        }
        value = kind.selectableValue
    }

    private static func isCommon(_ field: String) -> Bool { field == "metadata.name" || field == "metadata.namespace" }

    private static func unsupported(_ field: String, _ kind: Kind) -> String {
        switch (kind.group, kind.kind) {
        case ("batch", "Job"): "field label \"\(field)\" not supported for Job"
        case _ where kind.selectableFields.isEmpty && !ownMessage.contains(kind.groupVersionKind.groupKind):
            "\"\(field)\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
        default: "field label not supported: \(field)"
        }
    }

    /// Kinds without fields of their own that name the field alone.
    private static let ownMessage: Set<GroupKind> = [GroupKind("", "Node"), GroupKind("", "Namespace")]

    var isEverything: Bool { labels.isEmpty && fields.isEmpty }

    /// The only name it can match.
    var name: String? { fields.exactValue(of: "metadata.name") }

    func matches(_ object: Value) -> Bool {
        if !labels.isEmpty, !labels.matches(object.labels) { return false }
        guard !fields.isEmpty else { return true }
        return fields.matches { field in
            switch field {
            case "metadata.name": object.name
            case "metadata.namespace": object.namespace
            default: value(object, field)
            }
        }
    }
}
