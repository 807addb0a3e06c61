"""Writes the table of served resources, from what upstream's discovery answers (Sources/KubeAPI/KindTable.swift reads it)."""
from facts import load


def discovered(shared):
    """(group, version, resource) of everything that upstream serves by default, in the order it answers."""
    answers = load(f"{shared}/golden/answers/discovery.json")
    for case in ("discovery/aggregated-api", "discovery/aggregated-apis"):
        for group in answers[case][0]["body"]["items"]:
            for version in group["versions"]:
                for resource in version["resources"]:
                    yield group["metadata"].get("name", ""), version["version"], resource


def schema_names(facts):
    """The type's name by group, version and kind."""
    names = {}
    for name, schema in facts.schemas.items():
        gvks = schema.get("x-kubernetes-group-version-kind", [])
        if len(gvks) == 1:
            names[tuple(gvks[0][k] for k in ("group", "version", "kind"))] = name
    return names


def served(facts, shared):
    names = schema_names(facts)
    for group, version, resource in discovered(shared):
        kind = resource["responseKind"]["kind"]
        yield {
            "group": group, "version": version, "kind": kind, "resource": resource["resource"],
            "singular": resource["singularResource"], "namespaced": resource["scope"] == "Namespaced",
            "verbs": resource["verbs"], "short": resource.get("shortNames", []),
            "categories": resource.get("categories", []), "type": names[(group, version, kind)],
            "subresources": [
                (s["subresource"], s["responseKind"].get("group") or group, s["responseKind"].get("version") or version,
                 s["responseKind"]["kind"], s["verbs"]) for s in resource.get("subresources", [])],
        }




ALL_VERBS = "create,delete,deletecollection,get,list,patch,update,watch"


def storage_hash(shared, group, version, resource):
    """The hash by which discovery tells clients that the stored version changed."""
    path = f"apis__{group}__{version}" if group else f"api__{version}"
    for entry in load(f"{shared}/api/discovery/{path}.json")["resources"]:
        if entry["name"] == resource:
            return entry.get("storageVersionHash", "")
    return ""


def swift(facts, shared):
    lines = []
    for kind in served(facts, shared):
        words = [
            f"{kind['group']}/{kind['version']}", kind["kind"], kind["resource"], kind["singular"],
            "N" if kind["namespaced"] else "C", ",".join(kind["verbs"]).replace(ALL_VERBS, "*"), ",".join(kind["short"]),
            ",".join(kind["categories"]), storage_hash(shared, kind["group"], kind["version"], kind["resource"]), kind["type"]]
        words += [f"{name}:{group}/{version}:{k}:{','.join(verbs)}" for name, group, version, k, verbs in kind["subresources"]]
        lines.append("|".join(words))
    return (
        "// Made by scripts/generate-api; do not edit.\n\n"
        "/// Every resource that is served by default, a line each, in discovery's order; `KindTable` says how to read it.\n"
        'let kindTableText = #"""\n' + "\n".join(lines) + '\n"""#\n')
