import KubeObject

/// What Windows options must be, and what pods of one operating system may not have of the other.
enum WindowsRules {
    static func options(_ options: Place, _ found: inout Findings) {
        guard !options.isNull else { return }
        let name = options["gmsaCredentialSpecName"]
        if !name.isNull { found.dnsSubdomain(name) }
        let spec = options["gmsaCredentialSpec"]
        if !spec.isNull {
            if spec.text.isEmpty { found.invalid(spec, "gmsaCredentialSpec cannot be an empty string") }
            if spec.text.utf8.count > 64 * 1024 { found.invalid(spec, "gmsaCredentialSpec size must be under 64 KiB") }
        }
        let user = options["runAsUserName"]
        guard !user.isNull else { return }
        if user.text.isEmpty { found.invalid(user, "runAsUserName cannot be an empty string") }
        let parts = user.text.split(separator: "\\", omittingEmptySubsequences: false)
        if parts.count > 2 { found.invalid(user, "runAsUserName cannot contain more than one backslash") }
        if let last = parts.last, last.utf8.count > 104 {
            found.invalid(user, "runAsUserName's User length must not be longer than 104 characters")
        }
    }

    /// Windows host process pods have nothing but host processes, and the host's network.
    static func hostProcesses(_ spec: Place, _ found: inout Findings) {
        let ofPod = spec["securityContext"]["windowsOptions"]["hostProcess"].value.bool
        var (yes, no) = (0, 0)
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            for container in spec[list].elements {
                let own = container["securityContext"]["windowsOptions"]["hostProcess"]
                if let ofPod, let mine = own.value.bool, ofPod != mine {
                    found.invalid(own, "pod hostProcess value must be identical if both are specified, was \(ofPod)")
                }
                if own.value.bool ?? ofPod ?? false { yes += 1 } else { no += 1 }
            }
        }
        guard yes > 0 else { return }
        if no > 0 {
            found.invalid(
                spec.with(""),
                "If pod contains any hostProcess containers then all containers must be HostProcess containers")
        }
        if spec["hostNetwork"].value.bool != true {
            found.invalid(
                spec["hostNetwork"].with(false), "hostNetwork must be true if pod contains any hostProcess containers")
        }
    }

    static func operatingSystem(_ spec: Place, _ found: inout Findings) {
        let os = spec["os"]
        guard !os.isNull else { return }
        guard found.require(os["name"]) else { return }
        switch os["name"].text {
        case "linux": linux(spec, &found)
        case "windows": windows(spec, &found)
        default: found.errors.append(.notSupported(os.path, os["name"].value, ["linux", "windows"]))
        }
    }

    private static let lists = ["initContainers", "containers", "ephemeralContainers"]

    private static func linux(_ spec: Place, _ found: inout Findings) {
        let contexts = [spec["securityContext"]] + lists.flatMap { spec[$0].elements.map { $0["securityContext"] } }
        for context in contexts where !context["windowsOptions"].isNull {
            found.forbidden(context["windowsOptions"], "windows options cannot be set for a linux pod")
        }
    }

    private static func windows(_ spec: Place, _ found: inout Findings) {
        let why = "cannot be set for a windows pod"
        let context = spec["securityContext"]
        for field in ["appArmorProfile", "seLinuxOptions"] where !context[field].isNull { found.forbidden(context[field], why) }
        for field in ["hostUsers"] where !spec[field].isNull { found.forbidden(spec[field], why) }
        for field in ["hostPID", "hostIPC"] where !spec[field].isZero { found.forbidden(spec[field], why) }
        for field in ["seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls"]
        where !context[field].isZero || context[field].value == 0 {
            found.forbidden(context[field], why)
        }
        if !spec["shareProcessNamespace"].isNull { found.forbidden(spec["shareProcessNamespace"], why) }
        for field in ["runAsUser", "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy"]
        where !context[field].isNull {
            found.forbidden(context[field], why)
        }
        let ofContainers = [
            "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
            "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
        ]
        for container in lists.flatMap({ spec[$0].elements }) {
            for field in ofContainers where !container["securityContext"][field].isNull {
                found.forbidden(container["securityContext"][field], why)
            }
        }
    }
}
