"""Reads the facts about the API: protobuf numbers, OpenAPI schemas, discovery, and what only the Go types decide."""
import glob
import json
import os
import re

GO_TYPES = os.path.join(os.path.dirname(__file__), "go-types.txt")
PREFIX = "io.k8s."
META = "apimachinery.pkg.apis.meta.v1."

# Types whose JSON is no plain object: the table's code of each, and its name in OpenAPI.
LEAVES = {
    "apimachinery.pkg.api.resource.Quantity": "q",
    "apimachinery.pkg.util.intstr.IntOrString": "o",
    META + "Time": "t",
    META + "MicroTime": "u",
    META + "Duration": "n",
    META + "FieldsV1": "f",
    "apimachinery.pkg.runtime.RawExtension": "x",
    "apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON": "j",
    "apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool": "B",
    "apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray": "R",
    "apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray": "S",
}
SCALARS = {"string": "s", "bool": "b", "int32": "i", "int64": "l", "double": "d", "bytes": "y"}
# A list of strings that has a protobuf message (and Go type) of its own.
STRING_LISTS = ("ExtraValue", "Verbs", "PodSignatureItems")
GO_SCALARS = {"s": "string", "b": "bool", "i": "int32", "l": "int64", "d": "float64", "y": "[]uint8"}


class Field:
    """One field of a type, as the table has it."""

    def __init__(self, name, number, code):
        self.name, self.number, self.code = name, number, code
        self.inline = []  # numbers of the embedded messages around it, outermost first
        self.schema = None  # its OpenAPI schema, where one is published
        self.required = False
        self.pointer = self.always = self.omit_zero = False
        self.go_type = None
        self.wrapped = False  # a list of strings with a message of its own around it
        self.declaring = None  # the type or embedded message that declares it


class Type:
    def __init__(self, name):
        self.name, self.fields, self.schema = name, [], None
        self.has_type_meta = False
        self.embedded = []  # (numbers, Go name) of the embedded messages


def load(path):
    with open(path) as file:
        return json.load(file)


def without_prose(node):
    if isinstance(node, dict):
        return {k: without_prose(v) for k, v in node.items() if not (k == "description" and isinstance(v, str))}
    return [without_prose(n) for n in node] if isinstance(node, list) else node


def short(name):
    """`io.k8s.api.core.v1.Pod` and `k8s.io.api.core.v1.Pod` as the table names them: `api.core.v1.Pod`."""
    name = name.lstrip(".")
    for prefix in (PREFIX, "k8s.io."):
        if name.startswith(prefix):
            name = name[len(prefix):]
    return name.replace("_", "-")


class Facts:
    def __init__(self, shared):
        self.schemas = {}
        for path in sorted(glob.glob(f"{shared}/api/openapi-v3/*.json")):
            for name, schema in load(path).get("components", {}).get("schemas", {}).items():
                self.schemas[short(name)] = without_prose(schema)
        self.messages = {}
        for package, content in load(f"{shared}/api/protobuf-kubernetes.json").items():
            for name, fields in content.get("messages", {}).items():
                self.messages[short(f"{package}.{name}")] = (package, fields)
        self.go = read_go_types()
        self.types = {}
        roots = [n for n in self.schemas if self.code_of(n) is None]
        roots += [n for n, (marks, _) in self.go.items() if "@" in marks]
        for name in sorted(roots):
            self.reach(name)

    def code_of(self, name):
        """The code of a type that is no object, else None."""
        name = name.replace("apiextensions.v1beta1.", "apiextensions.v1.") if "apiextensions.v1beta1.JSON" in name else name
        if name in LEAVES:
            return LEAVES[name]
        if name.endswith(".JSONSchemaProps"):
            return None
        if name.rsplit(".", 1)[-1] in STRING_LISTS:
            return "[s"
        schema = self.schemas.get(name)
        if schema is not None and schema.get("type") != "object":
            return "x"
        return None

    def reach(self, name):
        if name in self.types:
            return
        type = self.types[name] = Type(name)
        type.schema = self.schemas.get(name)
        marks, tokens = self.go.get(name, (set(), {}))
        properties = (type.schema or {}).get("properties", {})
        type.has_type_meta = "@" in marks or ("kind" in properties and "apiVersion" in properties and name not in self.messages)
        if "kind" in properties and "apiVersion" in properties and not any(
                f["name"] == "kind" for f in self.messages.get(name, (0, []))[1]):
            type.has_type_meta = True
        if type.has_type_meta:
            for meta in ("kind", "apiVersion"):
                field = Field(meta, 0, "s")
                field.schema = properties.get(meta)
                type.fields.append(field)
        if name in self.messages:
            self.add_message_fields(type, name, [])
        else:
            for property in order_of(properties):
                if type.has_type_meta and property in ("kind", "apiVersion"):
                    continue
                self.add(type, Field(property, 0, self.openapi_code(properties[property])), name)
        missing = set(properties) - {f.name for f in type.fields}
        if missing:
            raise SystemExit(f"{name}: no protobuf field for {sorted(missing)}; add its JSON name to go-types.txt")

    def add_message_fields(self, type, message, inline):
        package, fields = self.messages[message]
        renames = {t["proto"]: json_name for json_name, t in self.go.get(message, (0, {}))[1].items() if t["proto"]}
        for fact in fields:
            target, code = self.protobuf_code(package, fact)
            name = renames.get(fact["name"], fact["name"])
            if name.startswith("-"):  # embedded: its fields are this type's
                type.embedded.append((inline + [fact["number"]], target.rsplit(".", 1)[-1]))
                self.add_message_fields(type, target, inline + [fact["number"]])
                continue
            field = Field(name, fact["number"], code)
            field.wrapped = target is not None and code == "[s" and not fact.get("repeated")
            field.inline = inline
            self.add(type, field, message)

    def add(self, type, field, declaring):
        field.declaring = declaring
        field.schema = (type.schema or {}).get("properties", {}).get(field.name)
        if type.schema is not None and field.schema is None:
            raise SystemExit(f"{type.name}.{field.name}: protobuf has it, OpenAPI has not; add it to go-types.txt")
        field.required = field.name in (type.schema or {}).get("required", [])
        default = (field.schema or {}).get("default")
        if field.code[0] == "#":
            field.pointer = default != {}
            field.always = not field.pointer
        elif field.code[0] in "[{y":
            field.always = field.required
        elif field.code[0] in "qotux":
            field.always = True
        elif field.code[0] in "jBRSf":
            field.pointer = True
        else:
            field.always = default in ("", 0, False) and default is not None
        token = self.go.get(declaring, (0, {}))[1].get(field.name)
        if token:
            marks = token["marks"]
            if "*" in marks:
                field.pointer, field.always = True, False
            if "v" in marks:
                field.pointer, field.always = False, field.code[0] in "#qotux"
            if "0" in marks:
                field.always = True
            if "-" in marks:
                field.always = False
            if "z" in marks:
                field.omit_zero, field.always = True, False
            field.go_type = token["go"]
        type.fields.append(field)

    def protobuf_code(self, package, fact):
        """The message a field refers to, if any, and the field's code."""
        kind = fact["type"]
        if kind.startswith("map<"):
            target, code = self.single_code(package, kind[4:-1].split(",", 1)[1])
            return target, "{" + code
        target, code = self.single_code(package, kind)
        return target, ("[" if fact.get("repeated") else "") + code

    def single_code(self, package, kind):
        if kind in SCALARS:
            return None, SCALARS[kind]
        name = short(kind) if kind.startswith(".") else short(f"{package}.{kind}")
        code = self.code_of(name)
        if code is None:
            if name not in self.messages:
                raise SystemExit(f"unknown message {name}")
            self.reach(name)
            code = "#" + name
        return name, code

    def openapi_code(self, schema):
        reference = schema.get("$ref") or (schema.get("allOf") or [{}])[0].get("$ref")
        if reference:
            name = short(reference.rsplit("/", 1)[-1])
            code = self.code_of(name)
            if code is None:
                self.reach(name)
                code = "#" + name
            return code
        kind = schema.get("type")
        if kind == "array":
            return "[" + self.openapi_code(schema["items"])
        if kind == "object":
            return "{" + self.openapi_code(schema.get("additionalProperties", {"type": "string"}))
        if kind == "string":
            return "y" if schema.get("format") == "byte" else "s"
        return {"integer": "l" if schema.get("format") == "int64" else "i", "boolean": "b", "number": "d"}.get(kind, "x")


# Types without protobuf: the order of their fields in Go.
ORDER = ["kind", "apiVersion", "metadata", "spec", "status", "items"]


def order_of(properties):
    return sorted(properties, key=lambda n: ORDER.index(n) if n in ORDER else len(ORDER))


def read_go_types():
    """`go-types.txt`: by type, its marks and its fields' marks (see the file's head)."""
    result = {}
    with open(GO_TYPES) as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            name, *tokens = line.split()
            marks = set()
            if name.startswith("@"):
                name, marks = name[1:], {"@"}
            fields = {}
            for token in tokens:
                match = re.fullmatch(r"([^*!:~=]+)(?:=([^*:~]+))?(?::([*0vz-]+))?(?:~(.+))?", token)
                fields[match[1] if match[1] != "-" else f"-{match[2]}"] = {
                    "proto": match[2], "marks": match[3] or "", "go": match[4]}
            result[name] = (marks, fields)
    return result
