"""Writes the schema table: one line a type, one word a field (the grammar is in Sources/KubeSchema/SchemaTable.swift)."""
import json

STRATEGIES = {"merge": "m", "replace": "r", "retainKeys": "k"}
LIST_TYPES = {"atomic": "a", "set": "s", "map": "m"}


def word(type_name, field):
    number = ".".join(str(n) for n in field.inline + [field.number])
    code = field.code
    package = type_name.rsplit(".", 1)[0] + "."
    if "#" + package in code and "." not in code.split("#" + package, 1)[1]:
        code = code.replace("#" + package, "#")
    parts = [field.name, number, code]
    attributes = []
    if field.pointer:
        attributes.append("*")
    if field.always:
        attributes.append("0")
    if field.omit_zero:
        attributes.append("z")
    if field.wrapped:
        attributes.append("w")
    if field.required:
        attributes.append("!")
    schema = field.schema or {}
    if "x-kubernetes-list-type" in schema:
        keys = schema.get("x-kubernetes-list-map-keys", [])
        attributes.append("L" + ",".join([LIST_TYPES[schema["x-kubernetes-list-type"]]] + keys))
    if "x-kubernetes-patch-strategy" in schema or "x-kubernetes-patch-merge-key" in schema:
        strategies = "".join(STRATEGIES[s] for s in schema.get("x-kubernetes-patch-strategy", "").split(",") if s)
        key = schema.get("x-kubernetes-patch-merge-key")
        attributes.append("P" + strategies + ("," + key if key else ""))
    if "x-kubernetes-map-type" in schema:
        attributes.append({"atomic": "A", "granular": "G"}[schema["x-kubernetes-map-type"]])
    if "default" in schema and schema["default"] != {}:
        attributes.append("=" + json.dumps(schema["default"], separators=(",", ":")))
    if field.go_type:
        attributes.append("~" + field.go_type)
    return ":".join(parts) + "".join(";" + a for a in attributes)


def line(type):
    words = [type.name]
    schema = type.schema
    if schema is None:
        words.append("@-")  # not published in OpenAPI
    else:
        if schema.get("x-kubernetes-map-type") == "atomic":
            words.append("@A")
        if "x-kubernetes-unions" in schema:
            words.append("@U" + json.dumps(schema["x-kubernetes-unions"], separators=(",", ":")))
    words += ["@E" + ".".join(str(n) for n in numbers) + "=" + name for numbers, name in type.embedded]
    words += [word(type.name, f) for f in type.fields]
    text = " ".join(words)
    assert "\n" not in text and all(w.count(" ") == 0 for w in words), text
    return text


def swift(facts):
    lines = sorted(line(t) for t in facts.types.values())
    return (
        "// Made by scripts/generate-api; do not edit.\n\n"
        "/// Every type of the API, a line each, ordered by name; `SchemaTable` says how to read it.\n"
        'let schemaTableText: StaticString = #"""\n' + "\n".join(lines) + '\n"""#\n')
