"""Writes the typed views: a struct a type with an accessor a field, over the helpers in Sources/KubeAPI/Views/."""
from facts import META
import kinds

# Extra types that in-process code handles though no served resource holds them.
EXTRA = [
    "api.autoscaling.v1.Scale", "api.policy.v1.Eviction", "api.authentication.v1.TokenRequest", "api.core.v1.Binding",
    META + "LabelSelector", META + "ListMeta", META + "Condition",
]
# Types that KubeObject has by hand or that hold nothing to see.
HAND_WRITTEN = {META + "Status"}
# Names that Swift or the rooms below have taken.
TAKEN = {
    "Status", "DeleteOptions", "ListOptions", "Duration", "Kind", "Column", "Subresource", "Environment", "Value", "Object",
    "LabelSelector", "IPAddress", "JSONPatch", "Event", "EventSource", "ObjectReference",
}
KEYWORDS = {
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
    "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
    "where", "while", "Type", "Protocol",
}
SCALARS = {
    "s": "String?", "b": "Bool?", "i": "Int64?", "l": "Int64?", "d": "Double?", "y": "[UInt8]?", "q": "Quantity?",
    "o": "IntOrString?", "t": "Timestamp?", "u": "Timestamp?", "n": "String?", "f": "Value", "x": "Value", "j": "Value",
    "B": "Value", "R": "Value", "S": "Value",
}
LABELS = {"u": "micro: ", "y": "bytes: "}
ELEMENTS = {"s": "[String]", "i": "[Int64]", "l": "[Int64]", "b": "[Bool]"}
MAPS = {"s": "StringMap", "q": "ResourceList", "y": "StringMap"}


def targets(code):
    return code.lstrip("[{")[1:] if "#" in code else None


class Names:
    """Swift names of the types in view: the bare name to the preferred type, the others with group and version before."""

    def __init__(self, facts, top):
        self.names = {}
        wanted = list(top) + EXTRA
        reached = []
        while wanted:
            name = wanted.pop(0)
            if name in reached or name in HAND_WRITTEN:
                continue
            reached.append(name)
            wanted += [t for t in (targets(f.code) for f in facts.types[name].fields) if t]
        rank = lambda n: (n not in top, not n.startswith("api.core.v1."), reached.index(n))
        for name in sorted(reached, key=rank):
            group, version, bare = name.rsplit(".", 3)[1:]
            if bare in TAKEN or bare in self.names.values():
                group = {"meta": "Meta"}.get(group, group[0].upper() + group[1:])
                bare = group + version[0].upper() + version[1:] + bare
            self.names[name] = bare
        self.reached = reached


def swift_type(code, names):
    if code[0] == "#":
        return names[code[1:]] if code[1:] in names else "Value"
    if code[0] == "[":
        if code[1] == "#":
            return f"ViewList<{names[code[2:]]}>" if code[2:] in names else "[Value]"
        return ELEMENTS.get(code[1:], "[Value]")
    if code[0] == "{":
        if code[1] == "#":
            return f"ViewMap<{names[code[2:]]}>"
        return MAPS.get(code[1:], "Value")
    return SCALARS[code]


def swift_name(json_name):
    if json_name.startswith("$"):
        json_name = json_name[1:] if json_name != "$schema" else "schemaURI"
    words = json_name.split("-")
    name = words[0] + "".join(w[0].upper() + w[1:] for w in words[1:])
    if name in ("tree",):
        name += "Field"
    return f"`{name}`" if name in KEYWORDS else name


def struct(type, names, top):
    kind = top.get(type.name)
    swift = names.names[type.name]
    lines = [f"public struct {swift}: {'KubernetesObject' if kind else 'ObjectView'} {{"]
    lines.append("    public var tree: Value")
    lines.append("    public init(_ tree: Value) { self.tree = tree }")
    if kind:
        group, version = kind["group"], kind["version"]
        lines.append(f'    public static let groupVersionKind = GroupVersionKind("{group}", "{version}", "{kind["kind"]}")')
        lines.append(f'    public static let groupVersionResource = GroupVersionResource("{group}", "{version}", "{kind["resource"]}")')
        lines.append(f'    public static let isNamespaced = {"true" if kind["namespaced"] else "false"}')
    for field in type.fields:
        if field.number == 0 and field.name in ("kind", "apiVersion") and type.has_type_meta:
            continue
        kind_of = swift_type(field.code, names.names)
        place = f'self[{LABELS.get(field.code, "")}"{field.name}"]'
        lines.append(
            f"    public var {swift_name(field.name)}: {kind_of} {{ get {{ {place} }} _modify {{ yield &{place} }} }}")
    lines.append("}")
    return "\n".join(lines)


def swift(facts, shared):
    """The text of each file by its name."""
    top = {k["type"]: k for k in kinds.served(facts, shared)}
    names = Names(facts, top)
    files = {}
    for name in sorted(names.reached):
        group, version = name.rsplit(".", 3)[1:3]
        file = group[0].upper() + group[1:] + version[0].upper() + version[1:]
        files.setdefault(file, []).append(struct(facts.types[name], names, top))
    head = "// Made by scripts/generate-api; do not edit.\n\npublic import KubeObject\n\n"
    return {f"Views/{file}.swift": head + "\n\n".join(structs) + "\n" for file, structs in files.items()}
