import KubeObject
import KubePKI

/// The file named by `--config`: the same names as the flags. What it doesn't know is an error.
struct ConfigurationFile {
    private let members: Object
    private let path: String

    static let none = ConfigurationFile(members: [:], path: "")

    private static let names: Set<String> = [
        "data-dir", "log-level", "bind-address", "secure-port", "advertise-address", "tls-san", "service-cidr", "cluster-cidr",
        "write-kubeconfig", "token-auth-file", "projected-config-map", "disable-controllers", "disable-scheduler", "node-name", "node-ip",
        "node-label", "container-runtime-endpoint", "plain-registry", "cluster-domain",
    ]

    private init(members: Object, path: String) {
        self.members = members
        self.path = path
    }

    init(path: String?) throws(SettingsError) {
        guard let path else {
            self = .none
            return
        }
        let read: String?
        do throws(PKIError) {
            read = try SecureFiles.read(path)
        } catch {
            throw SettingsError("--config: \(error)")
        }
        guard let text = read else { throw SettingsError("--config: there is no file \(path)") }
        let value: Value
        do {
            value = try YAML.decode(text)
        } catch {
            throw SettingsError("\(path): \(error)")
        }
        guard let members = value.object ?? (value.isNull ? [:] : nil) else {
            throw SettingsError("\(path) holds no mapping of names to values")
        }
        if let unknown = members.keys.first(where: { !Self.names.contains($0) }) {
            throw SettingsError("\(path): there is no setting \"\(unknown)\"; the names are those of the flags in `apus up --help`")
        }
        self.init(members: members, path: path)
    }

    func string(_ name: String) throws(SettingsError) -> String? {
        switch members[name] {
        case nil, .null?: return nil
        case .string(let text)?: return text
        case .integer(let number)?: return "\(number)"
        default: throw SettingsError("\(path): \(name) must be text")
        }
    }

    func integer(_ name: String) throws(SettingsError) -> Int? {
        guard let value = members[name], !value.isNull else { return nil }
        guard let number = value.integer else { throw SettingsError("\(path): \(name) must be a number") }
        return Int(number)
    }

    func bool(_ name: String) throws(SettingsError) -> Bool {
        guard let value = members[name], !value.isNull else { return false }
        guard let bool = value.bool else { throw SettingsError("\(path): \(name) must be true or false") }
        return bool
    }

    func strings(_ name: String) throws(SettingsError) -> [String] {
        switch members[name] {
        case nil, .null?: return []
        case .string(let text)?: return [text]
        case .array(let elements)?:
            let texts = elements.compactMap(\.string)
            guard texts.count == elements.count else { throw SettingsError("\(path): \(name) must be a list of texts") }
            return texts
        default: throw SettingsError("\(path): \(name) must be a list of texts")
        }
    }
}

/// A setting that can't be used. Says which, and what would be right.
struct SettingsError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
