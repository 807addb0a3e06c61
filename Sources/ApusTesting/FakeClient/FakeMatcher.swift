internal import KubeClient
internal import KubeObject

/// A request's label and field selectors; a field is selected by its path.
struct FakeMatcher {
    private let labels: LabelSelector
    private let fields: FieldSelector

    init(_ options: ListOptions) throws(Status) {
        do {
            labels = try LabelSelector(parsing: options.labelSelector)
            fields = try FieldSelector(parsing: options.fieldSelector)
        } catch {
            throw Status.badRequest(error.message)
        }
    }

    func matches(_ object: Value) -> Bool {
        labels.matches(object.labels)
            && fields.matches { field in
                var value = object
                for step in field.split(separator: ".") { value = value[String(step)] }
                return value.string ?? ""
            }
    }
}
