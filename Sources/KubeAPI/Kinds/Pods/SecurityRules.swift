import KubeObject

/// What security contexts must be.
enum SecurityRules {
    static func container(_ context: Place, usesHostUsers: Bool, _ found: inout Findings) {
        guard !context.isNull else { return }
        identities(context, &found)
        let procMount = context["procMount"]
        if !procMount.isNull {
            found.oneOf(procMount, ["Default", "Unmasked"])
            if usesHostUsers, procMount.text == "Unmasked" {
                found.invalid(procMount, "`hostUsers` must be false to use `Unmasked`")
            }
        }
        seccomp(context["seccompProfile"], &found)
        escalation(context, &found)
        WindowsRules.options(context["windowsOptions"], &found)
        appArmor(context["appArmorProfile"], &found)
    }

    private static func identities(_ context: Place, _ found: inout Findings) {
        for field in ["runAsUser", "runAsGroup"] where !context[field].isNull {
            for why in Names.userID(context[field].integer) { found.invalid(context[field], why) }
        }
    }

    private static func escalation(_ context: Place, _ found: inout Findings) {
        guard context["allowPrivilegeEscalation"].value.bool == false else { return }
        let shown = context.with(InternalForm.of(context.value, type: "api.core.v1.SecurityContext"))
        if context["privileged"].value.bool == true {
            found.invalid(shown, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true")
        }
        for capability in context["capabilities"]["add"].value.strings where capability == "CAP_SYS_ADMIN" {
            found.invalid(shown, "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN")
        }
    }

    static func pod(_ spec: Place, _ found: inout Findings) {
        let context = spec["securityContext"]
        if !context["fsGroup"].isNull {
            for why in Names.groupID(context["fsGroup"].integer) { found.invalid(context["fsGroup"], why) }
        }
        identities(context, &found)
        for group in context["supplementalGroups"].elements {
            for why in Names.groupID(group.integer) { found.invalid(group, why) }
        }
        if spec["shareProcessNamespace"].value.bool == true, spec["hostPID"].value.bool == true {
            found.invalid(
                context["shareProcessNamespace"].with(true), "ShareProcessNamespace and HostPID cannot both be enabled")
        }
        sysctls(context["sysctls"], spec, &found)
        if !context["fsGroupChangePolicy"].isNull { found.oneOf(context["fsGroupChangePolicy"], ["Always", "OnRootMismatch"]) }
        seccomp(context["seccompProfile"], &found)
        WindowsRules.options(context["windowsOptions"], &found)
        appArmor(context["appArmorProfile"], &found)
        if !context["supplementalGroupsPolicy"].isNull { found.oneOf(context["supplementalGroupsPolicy"], ["Merge", "Strict"]) }
        if !context["seLinuxChangePolicy"].isNull { found.oneOf(context["seLinuxChangePolicy"], ["MountOption", "Recursive"]) }
    }

    private static func sysctls(_ sysctls: Place, _ spec: Place, _ found: inout Findings) {
        var seen: Set<String> = []
        for sysctl in sysctls.elements {
            let name = sysctl["name"]
            if name.isZero {
                found.required(name)
            } else if !isSysctl(name.text) {
                found.invalid(
                    name,
                    #"must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$"#
                )
            } else if seen.contains(name.text) {
                found.duplicate(name)
            }
            seen.insert(name.text)
            let plain = name.text.split(separator: "/").joined(separator: ".")
            if spec["hostNetwork"].value.bool == true, plain.hasPrefix("net.") {
                found.invalid(name, "may not be specified when 'hostNetwork' is true")
            } else if spec["hostIPC"].value.bool == true, isOfIPC(plain) {
                found.invalid(name, "may not be specified when 'hostIPC' is true")
            }
        }
    }

    private static func isSysctl(_ name: String) -> Bool {
        let segments = name.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
        func isEnd(_ character: Character?) -> Bool { character.map { ("a"..."z").contains($0) || ("0"..."9").contains($0) } ?? false }
        return name.utf8.count <= 253
            && segments.allSatisfy { segment in
                isEnd(segment.first) && isEnd(segment.last) && segment.allSatisfy { isEnd($0) || $0 == "-" || $0 == "_" }
            }
    }

    private static func isOfIPC(_ name: String) -> Bool {
        name == "kernel.sem" || ["kernel.shm", "kernel.msg", "fs.mqueue."].contains { name.hasPrefix($0) }
    }

    static func seccomp(_ profile: Place, _ found: inout Findings) {
        guard !profile.isNull else { return }
        found.requireOneOf(
            profile["type"], ["Localhost", "RuntimeDefault", "Unconfined"], "type is required when seccompProfile is set")
        let file = profile["localhostProfile"]
        if profile["type"].text == "Localhost" {
            if file.isNull {
                found.required(file, "must be set when seccomp type is Localhost")
            } else {
                Paths.descending(file, &found)
            }
        } else if !file.isNull {
            found.invalid(
                file.with(["Type": .string(profile["type"].text), "LocalhostProfile": file.value]),
                "can only be set when seccomp type is Localhost")
        }
    }

    static func appArmor(_ profile: Place, _ found: inout Findings) {
        guard !profile.isNull else { return }
        let file = profile["localhostProfile"]
        switch profile["type"].text {
        case "Localhost":
            let text = file.text
            if file.isNull {
                found.required(file, "must be set when AppArmor type is Localhost")
            } else if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
                found.invalid(file, "must not be padded with whitespace")
            } else if text.isEmpty {
                found.required(file, "must be set when AppArmor type is Localhost")
            }
            if text.utf8.count > 4095 { found.add(.tooLong(file.path, 4095)) }
        case "RuntimeDefault", "Unconfined":
            if !file.isNull { found.invalid(file, "can only be set when AppArmor type is Localhost") }
        case "": found.required(profile["type"], "type is required when appArmorProfile is set")
        default: found.oneOf(profile["type"], ["Localhost", "RuntimeDefault", "Unconfined"])
        }
    }
}
