#!/usr/bin/env python3
"""Writes Sources/ContainerRuntime/Generated: the CRI v1 messages that a kubelet needs, as Swift structs.

Usage: scripts/generate-cri.py [path of protobuf-cri-v1.json]   (default: ../shared/api/protobuf-cri-v1.json)

Input are field numbers and types only. Out: one struct a message with its protobuf coding, all inside `enum CRI`.
Messages that no used call reaches (Windows, metrics descriptors, checkpoints) are left out.
"""
import json
import os
import re
import sys

here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
source = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "shared", "api", "protobuf-cri-v1.json")
target = os.path.join(here, "Sources", "ContainerRuntime", "Generated")
api = json.load(open(source))["runtime.v1"]
messages, enums, services = api["messages"], api["enums"], api["services"]
enums = {name.split(".")[-1]: cases for name, cases in enums.items()}

SKIPPED_CALLS = re.compile(r"^Stream|Checkpoint|Metric|^UpdateRuntimeConfig")
SKIPPED_TYPES = re.compile(r"^Windows|^Metric")
WRAPPERS = {"Int64Value": "int64", "UInt64Value": "uint64", "DoubleValue": "double", "UInt32Value": "uint32"}
SCALARS = {
    "string": ("String", '""'), "bool": ("Bool", "false"), "bytes": ("[UInt8]", "[]"), "double": ("Double", "0"),
    "int32": ("Int32", "0"), "int64": ("Int64", "0"), "uint32": ("UInt32", "0"), "uint64": ("UInt64", "0"),
}
# What an unknown number of a state is read as, so that a newer runtime never looks healthier than it is.
FALLBACK = {"PodSandboxState": "notReady", "ContainerState": "unknown"}
ENUM_PREFIXES = ("PROPAGATION_", "SANDBOX_", "CONTAINER_")
CASES = {"NOTREADY": "notReady"}
RENAMED = {"Protocol": "PortProtocol"}
KEYWORDS = {"protocol", "private", "default", "internal", "public", "operator"}


def skipped(field):
    return bool(SKIPPED_TYPES.match(field["type"]))


def camel(name):
    parts = name.split("_")
    tail = {"id": "ID", "ids": "IDs", "ip": "IP", "url": "URL"}
    return parts[0] + "".join(tail.get(p, p[:1].upper() + p[1:]) for p in parts[1:])


def case(name):
    for prefix in ENUM_PREFIXES:
        if name.startswith(prefix):
            name = name[len(prefix):]
    name = re.sub("_EVENT$", "", name)
    if name in CASES:
        return CASES[name]
    plain = camel(name.lower()) if name.upper() == name else name[0].lower() + name[1:]
    return f"`{plain}`" if plain in KEYWORDS else plain


def reachable():
    names, used_enums, queue = set(), set(), []
    for service in services.values():
        for call, shape in service.items():
            if not SKIPPED_CALLS.search(call):
                queue += [shape["request"], shape["response"]]
    while queue:
        name = queue.pop()
        if name in names:
            continue
        names.add(name)
        for field in messages[name]:
            kind = field["type"]
            if skipped(field) or kind in WRAPPERS:
                continue
            if kind in messages:
                queue.append(kind)
            elif kind in enums:
                used_enums.add(kind)
    return names, used_enums


class Field:
    def __init__(self, field):
        self.name, self.number = camel(field["name"]), field["number"]
        if self.name in KEYWORDS:
            self.name = f"`{self.name}`"
        kind, repeated = field["type"], field.get("repeated", False)
        scalar = WRAPPERS.get(kind, kind)
        self.coder = scalar if scalar in SCALARS else None
        if kind == "map<string,string>":
            self.type, self.default, self.coder = "[String: String]", "[:]", "map"
        elif kind in WRAPPERS:
            self.type, self.default, self.coder = SCALARS[scalar][0] + "?", "nil", "wrapped"
        elif kind in SCALARS:
            self.type, self.default = SCALARS[kind]
        elif kind in enums:
            self.type, self.default = RENAMED.get(kind, kind), "." + case(min(enums[kind], key=lambda c: enums[kind][c]))
            self.coder = "enumeration"
        else:
            self.type, self.default, self.coder = kind + "?", "nil", "message"
        if repeated:
            self.type, self.default = "[" + self.type.rstrip("?") + "]", "[]"


def wrap(prefix, items, suffix, indent):
    """One line where it fits in 120 columns, else filled lines."""
    line = " " * indent + prefix + ", ".join(items) + suffix
    if len(line) <= 120:
        return [line]
    lines, current = [" " * indent + prefix], " " * (indent + 4)
    for position, item in enumerate(items):
        piece = item + ("," if position + 1 < len(items) else "")
        if len(current) + len(piece) + 1 > 120 and current.strip():
            lines.append(current.rstrip())
            current = " " * (indent + 4)
        current += piece + " "
    return lines + [current.rstrip(), " " * indent + suffix]


def struct(name):
    fields = [Field(f) for f in messages[name] if not skipped(f)]
    if not fields:
        return [f"    public struct {name}: CRIMessage {{", "        public init() {}",
                "        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}", "    }"]
    lines = [f"    public struct {name}: CRIMessage {{"]
    lines += [f"        public var {f.name}: {f.type} = {f.default}" for f in fields]
    lines += ["", "        public init() {}"]
    lines += wrap("public init(", [f"{f.name}: {f.type} = {f.default}" for f in fields],
                  ") {", 8)
    lines += [f"            self.{f.name} = {f.name}" for f in fields] + ["        }", ""]
    lines.append("        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {")
    lines += [f"            try coder.field({f.number}, &{f.name})" for f in fields]
    lines += ["        }", "    }"]
    return lines


def enumeration(name):
    cases = sorted(enums[name].items(), key=lambda c: c[1])
    fallback = FALLBACK.get(name, case(cases[0][0]))
    name = RENAMED.get(name, name)
    lines = [f"    public enum {name}: Int32, CRIEnumeration {{"]
    lines += wrap("case", [(" " if i == 0 and len(cases) < 9 else "") + f"{case(c)} = {number}" for i, (c, number) in enumerate(cases)], "", 8)
    lines += [f"        public static let fallback = {name}.{fallback}", "    }"]
    return [line for line in lines if line.strip()]


def write(file, opening, blocks):
    body = "\n\n".join("\n".join(block) for block in blocks)
    with open(os.path.join(target, file), "w") as out:
        out.write(f"// {opening}\n// Written by scripts/generate-cri.py; change that, not this.\n\nextension CRI {{\n{body}\n}}\n")


names, used_enums = reachable()
calls = [n for n in messages if n in names and re.search("(Request|Response)$", n)]
image = re.compile("Image|Filesystem|Auth")
stats = re.compile("Stats|Usage|Network$")
rest = [n for n in messages if n in names and n not in calls]
os.makedirs(target, exist_ok=True)
write("CRIEnumerations.swift", "The enumerations of CRI v1.", [enumeration(n) for n in enums if n in used_enums])
write("CRICalls.swift", "Requests and responses of CRI v1 calls.", [struct(n) for n in calls])
write("CRIStats.swift", "What CRI v1 says about use of CPU, memory and disk.", [struct(n) for n in rest if stats.search(n)])
write("CRIContainers.swift", "Container messages of CRI v1.",
      [struct(n) for n in rest if not stats.search(n) and re.search("^(Linux)?Container|^Mount|^Device|^KeyValue|^CDI", n)])
write("CRIPods.swift", "Pod sandbox, image, runtime and shared messages of CRI v1.",
      [struct(n) for n in rest if not stats.search(n) and not re.search("^(Linux)?Container|^Mount|^Device|^KeyValue|^CDI", n)])
print(f"{len(names)} messages, {len(used_enums)} enumerations")
