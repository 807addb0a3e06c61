import KubeAPI
import KubeObject

/// What plug-ins ask of a request.
extension AdmissionRequest {
    func isAbout(_ resource: String, group: String = "") -> Bool {
        kind.resource == resource && kind.group == group
    }

    /// Whether it makes an object of a resource, not one of its subresources.
    func creates(_ resource: String, group: String = "") -> Bool {
        operation == .create && subresource.isEmpty && isAbout(resource, group: group)
    }

    func updates(_ resource: String, group: String = "") -> Bool {
        operation == .update && subresource.isEmpty && isAbout(resource, group: group)
    }

    /// The refusal of this request, with upstream's words around the reason.
    func forbidden(_ why: String) -> Status {
        .forbidden(kind.groupResource, shownName, why)
    }

    /// The object's name, or what one will be made from.
    var shownName: String {
        if !name.isEmpty { return name }
        guard let object else { return "Unknown" }
        let texts = [object.name, object["metadata"]["generateName"].text]
        return texts.first { !$0.isEmpty } ?? "Unknown"
    }

    /// Several reasons in one, as upstream aggregates them.
    static func aggregated(_ reasons: [String]) -> String {
        var seen: Set<String> = []
        let distinct = reasons.filter { seen.insert($0).inserted }
        return distinct.count == 1 ? distinct[0] : "[\(distinct.joined(separator: ", "))]"
    }
}
