import KubeObject

/// The defaults of pods, of pod templates, and of what they are made of.
enum PodDefaults {
    /// Of a `Pod`: those of its spec, and some that templates have not.
    static func apply(_ pod: inout Value) {
        pod.change("spec") { spec in
            applySpec(&spec)
            for list in ["containers", "initContainers"] { spec.changeEach(list, requestLimits) }
            PodLevelResources.applyDefaults(&spec)
            spec.setDefault("enableServiceLinks", true)
            if spec["hostNetwork"].bool == true {
                for list in ["containers", "initContainers"] { spec.changeEach(list, useHostPorts) }
            }
        }
    }

    /// Of a `PodTemplateSpec`.
    static func applyTemplate(_ template: inout Value) {
        template.change("spec", applySpec)
    }

    static func applySpec(_ spec: inout Value) {
        spec.setDefault("dnsPolicy", "ClusterFirst")
        spec.setDefault("restartPolicy", "Always")
        spec.setDefault("securityContext", .object([:]))
        spec.setDefault("terminationGracePeriodSeconds", 30)
        if (spec["terminationGracePeriodSeconds"].integer ?? 0) < 0 { spec["terminationGracePeriodSeconds"] = 1 }
        spec.setDefault("schedulerName", "default-scheduler")
        // The deprecated name and the present one are one field inside upstream.
        if spec["serviceAccountName"].isZero { spec["serviceAccountName"] = spec["serviceAccount"] }
        if !spec["serviceAccountName"].isZero { spec["serviceAccount"] = spec["serviceAccountName"] }
        for list in ["initContainers", "containers", "ephemeralContainers"] { spec.changeEach(list, applyContainer) }
        spec.changeEach("volumes", VolumeDefaults.apply)
    }

    private static func applyContainer(_ container: inout Value) {
        if container["imagePullPolicy"].isZero {
            container["imagePullPolicy"] = pullPolicy(image: container["image"].text)
        }
        container.setDefault("terminationMessagePath", "/dev/termination-log")
        container.setDefault("terminationMessagePolicy", "File")
        container.changeEach("ports") { $0.setDefault("protocol", "TCP") }
        container.changeEach("env") { variable in
            variable.change("valueFrom") { source in
                source.change("fieldRef") { $0.setDefault("apiVersion", "v1") }
                source.change("resourceFieldRef") { $0.setDefault("divisor", "0") }
                source.change("fileKeyRef") { $0.setDefault("optional", false) }
            }
        }
        for probe in ["livenessProbe", "readinessProbe", "startupProbe"] { container.change(probe, applyProbe) }
        for hook in ["postStart", "preStop"] {
            container.change("lifecycle", hook) { $0.change("httpGet", applyHTTPGet) }
        }
    }

    private static func applyProbe(_ probe: inout Value) {
        probe.setDefaultNonZero("timeoutSeconds", 1)
        probe.setDefaultNonZero("periodSeconds", 10)
        probe.setDefaultNonZero("successThreshold", 1)
        probe.setDefaultNonZero("failureThreshold", 3)
        probe.change("httpGet", applyHTTPGet)
        probe.change("grpc") { $0.setDefault("service", "") }
    }

    private static func applyHTTPGet(_ action: inout Value) {
        action.setDefault("path", "/")
        action.setDefault("scheme", "HTTP")
    }

    /// Requests are as large as limits where they are not given.
    private static func requestLimits(_ container: inout Value) {
        container.change("resources") { resources in
            for limit in resources["limits"].members where resources["requests"][limit.key].isNull {
                resources["requests"][limit.key] = limit.value
            }
        }
    }

    private static func useHostPorts(_ container: inout Value) {
        container.changeEach("ports") { port in
            if port["hostPort"].isZero { port["hostPort"] = port["containerPort"] }
        }
    }

    /// Images that may change under their name (`:latest`, no tag) are pulled always.
    static func pullPolicy(image: String) -> Value {
        ImageReference(image)?.tag == "latest" ? "Always" : "IfNotPresent"
    }
}

/// The parts of an image's name that defaulting needs.
struct ImageReference {
    var tag: String

    /// Nil where the name is none that a registry could have.
    init?(_ image: String) {
        let parts = image.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let hasDigest = parts.count == 2
        guard !image.isEmpty, !hasDigest || parts[1].contains(":") else { return nil }
        let name = parts[0]
        let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        let colon = name[slash...].firstIndex(of: ":")
        let repository = name[..<(colon ?? name.endIndex)]
        guard Self.isRepository(repository) else { return nil }
        if let colon {
            tag = String(name[name.index(after: colon)...])
            guard Self.isTag(tag) else { return nil }
        } else {
            tag = hasDigest ? "" : "latest"
        }
    }

    private static func isRepository(_ name: Substring) -> Bool {
        var components = name.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = components.first, !first.isEmpty else { return false }
        // The first component is a registry where it looks like a host name; that may have upper case letters and a port.
        if components.count > 1,
            first.contains(".") || first.contains(":") || first == "localhost" || first != Substring(first.lowercased())
        {
            components.removeFirst()
        }
        return components.allSatisfy { component in
            !component.isEmpty && component.utf8.allSatisfy { isLowerOrDigit($0) || "._-".utf8.contains($0) }
                && isLowerOrDigit(component.utf8.first!) && isLowerOrDigit(component.utf8.last!)
        }
    }

    private static func isTag(_ tag: String) -> Bool {
        !tag.isEmpty && tag.utf8.count <= 128 && tag.utf8.first != UInt8(ascii: ".") && tag.utf8.first != UInt8(ascii: "-")
            && tag.utf8.allSatisfy { isLowerOrDigit($0) || (65...90).contains($0) || "._-".utf8.contains($0) }
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
}
