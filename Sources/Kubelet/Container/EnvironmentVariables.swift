import KubeObject

/// A container's environment: what services there are, `envFrom`, then `env`, each able to use those before it.
struct EnvironmentVariables {
    var pod: Value
    var container: Value
    var fields: FieldReference
    var services: [Value]
    /// Config maps and secrets that the container names, by name; nil where there is none of the name.
    var configMaps: [String: Value?]
    var secrets: [String: Value?]

    /// In order of their first mention, services last.
    func make() throws(ContainerConfigError) -> [(name: String, value: String)] {
        let links = pod["spec"]["enableServiceLinks"].bool ?? true
        let service = ServiceEnvironment.variables(services, namespace: pod.namespace, enableServiceLinks: links)
        var names: [String] = []
        var values: [String: String] = [:]
        func set(_ name: String, _ value: String) {
            if values[name] == nil { names.append(name) }
            values[name] = value
        }
        for source in container["envFrom"].array ?? [] {
            for (name, value) in try all(of: source) { set(source.text("prefix") + name, value) }
        }
        for variable in container["env"].array ?? [] {
            let text = variable.text("value")
            if !text.isEmpty || variable["valueFrom"].isNull {
                set(variable.nameMember, Expansion.expand(text) { values[$0] ?? service[$0] })
            } else if let value = try value(from: variable["valueFrom"]) {
                set(variable.nameMember, value)
            }
        }
        var result = names.map { (name: $0, value: values[$0] ?? "") }
        for name in service.keys.sorted() where values[name] == nil { result.append((name, service[name] ?? "")) }
        return result
    }

    private func all(of source: Value) throws(ContainerConfigError) -> [(String, String)] {
        if !source["configMapRef"].isNull {
            guard let object = try configMap(source["configMapRef"]) else { return [] }
            return (object["data"].object ?? [:]).sorted().map { ($0.key, $0.value.string ?? "") }
        }
        guard !source["secretRef"].isNull, let object = try secret(source["secretRef"]) else { return [] }
        return (object["data"].object ?? [:]).sorted().map { ($0.key, Self.text($0.value)) }
    }

    private func value(from source: Value) throws(ContainerConfigError) -> String? {
        if !source["fieldRef"].isNull { return try fields.field(source["fieldRef"]) }
        if !source["resourceFieldRef"].isNull { return try fields.resource(source["resourceFieldRef"], of: container) }
        if !source["configMapKeyRef"].isNull {
            let reference = source["configMapKeyRef"]
            guard let object = try configMap(reference) else { return nil }
            if let value = object["data"][reference.text("key")].string { return value }
            return try missing(reference, "ConfigMap")
        }
        if !source["secretKeyRef"].isNull {
            let reference = source["secretKeyRef"]
            guard let object = try secret(reference) else { return nil }
            if !object["data"][reference.text("key")].isNull { return Self.text(object["data"][reference.text("key")]) }
            return try missing(reference, "Secret")
        }
        return ""
    }

    private func missing(_ reference: Value, _ kind: String) throws(ContainerConfigError) -> String? {
        if reference.flag("optional") { return nil }
        throw ContainerConfigError("couldn't find key \(reference.text("key")) in \(kind) \(pod.namespace)/\(reference.nameMember)")
    }

    private func configMap(_ reference: Value) throws(ContainerConfigError) -> Value? {
        if let found = configMaps[reference.nameMember] ?? nil { return found }
        if reference.flag("optional") { return nil }
        throw ContainerConfigError("configmap \"\(reference.nameMember)\" not found")
    }

    private func secret(_ reference: Value) throws(ContainerConfigError) -> Value? {
        if let found = secrets[reference.nameMember] ?? nil { return found }
        if reference.flag("optional") { return nil }
        throw ContainerConfigError("secret \"\(reference.nameMember)\" not found")
    }

    private static func text(_ value: Value) -> String {
        String(decoding: Base64.decode(value.string ?? "") ?? [], as: UTF8.self)
    }

    /// The config maps and secrets a container's environment names.
    static func references(_ container: Value) -> (configMaps: [String], secrets: [String]) {
        var configMaps: [String] = []
        var secrets: [String] = []
        for source in container["envFrom"].array ?? [] {
            if !source["configMapRef"].isNull { configMaps.append(source["configMapRef"].nameMember) }
            if !source["secretRef"].isNull { secrets.append(source["secretRef"].nameMember) }
        }
        for variable in container["env"].array ?? [] {
            let source = variable["valueFrom"]
            if !source["configMapKeyRef"].isNull { configMaps.append(source["configMapKeyRef"].nameMember) }
            if !source["secretKeyRef"].isNull { secrets.append(source["secretKeyRef"].nameMember) }
        }
        return (configMaps, secrets)
    }
}
