import KubeObject

/// Images: whether to pull, and what to say (https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy).
extension PodMachine {
    mutating func takeImage(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        if ending != nil {
            // Nothing is started any more, whatever came of it.
            flights = flights.filter { if case .image = $0 { false } else { true } }
            return
        }
        switch event {
        case .imageInspected(let name, let reference):
            flights.remove(.image(name))
            guard let image = specification(name)?.text("image") else { return }
            if let reference {
                images[name] = reference
                let message = "Container image \"\(image)\" already present on machine and can be accessed by the pod"
                record("Pulled", message, of: name, &actions)
            } else if pullPolicy(name) == "Never" {
                let message = "Container image \"\(image)\" is not present with pull policy of Never"
                record("ErrImageNeverPull", message, of: name, isWarning: true, &actions)
                fail(name, "ErrImageNeverPull", message, retryAt: now + .seconds(10), &actions)
            } else {
                pull(name, image, now, &actions)
            }
        case .imageInspectFailed(let name, let message):
            flights.remove(.image(name))
            guard let image = specification(name)?.text("image") else { return }
            let text = "Failed to inspect image \"\(image)\": \(message)"
            record("InspectFailed", text, of: name, isWarning: true, &actions)
            fail(name, "ImageInspectError", text, retryAt: now + .seconds(10), &actions)
        case .imagePulled(let name, let image):
            flights.remove(.image(name))
            images[name] = image.reference
            imageBackoff.reset(name)
            pullErrors[name] = nil
            let took = "\(image.duration.milliseconds.go) (\(image.waited.milliseconds.go) including waiting)"
            record(
                "Pulled",
                "Successfully pulled image \"\(specification(name)?.text("image") ?? "")\" in \(took). Image size: \(image.size) bytes.",
                of: name, &actions)
        case .imagePullFailed(let name, let message):
            flights.remove(.image(name))
            guard let image = specification(name)?.text("image") else { return }
            imageBackoff.next(name, at: now)
            record("Failed", "Failed to pull image \"\(image)\": \(message)", of: name, isWarning: true, &actions)
            let (reason, text) = Self.classify(image, message)
            pullErrors[name] = "\(reason): \(text)"
            fail(name, reason, text, retryAt: now + .seconds(2), &actions)
        default:
            break
        }
    }

    /// Asks for the image of a container that is about to start.
    mutating func requestImage(_ name: String, _ image: String, _ now: Timestamp, _ actions: inout [Action]) {
        if let problem = ImageName.problem(image) {
            let message = "Failed to apply default image tag \"\(image)\": \(problem)"
            record("InspectFailed", message, of: name, isWarning: true, &actions)
            fail(name, "InvalidImageName", message, retryAt: now + .seconds(60), &actions)
        } else if pullPolicy(name) == "Always" {
            pull(name, image, now, &actions)
        } else {
            flights.insert(.image(name))
            actions.append(.inspectImage(container: name, image: image))
        }
    }

    private mutating func pull(_ name: String, _ image: String, _ now: Timestamp, _ actions: inout [Action]) {
        if let end = imageBackoff.end(name, now: now) {
            let message = "Back-off pulling image \"\(image)\""
            record("BackOff", message, of: name, &actions)
            fail(name, "ImagePullBackOff", pullErrors[name].map { "\(message): \($0)" } ?? message, retryAt: end, &actions)
            return
        }
        record("Pulling", "Pulling image \"\(image)\"", of: name, &actions)
        flights.insert(.image(name))
        actions.append(.pullImage(container: name, image: image))
    }

    private func pullPolicy(_ name: String) -> String {
        guard let container = specification(name) else { return "IfNotPresent" }
        let policy = container.text("imagePullPolicy")
        guard policy.isEmpty else { return policy }
        return ImageName.hasLatestTag(container.text("image")) ? "Always" : "IfNotPresent"
    }

    /// The CRI's own error names come as prefixes of the message.
    private static func classify(_ image: String, _ message: String) -> (reason: String, message: String) {
        if message.hasPrefix("RegistryUnavailable") {
            let rest = message.dropFirst("RegistryUnavailable".count)
            return ("RegistryUnavailable", "image pull failed for \(image) because the registry is unavailable\(rest)")
        }
        if message.hasPrefix("SignatureValidationFailed") {
            let rest = message.dropFirst("SignatureValidationFailed".count)
            return ("SignatureValidationFailed", "image pull failed for \(image) because the signature validation failed\(rest)")
        }
        return ("ErrImagePull", message)
    }

    /// A container could not be started: what its status says, and when to try again.
    mutating func fail(
        _ name: String, _ reason: String, _ message: String, retryAt: Timestamp, says: String? = nil, _ actions: inout [Action]
    ) {
        failures[name] = StartFailure(reason: reason, message: message)
        retries[.container(name)] = retryAt
        record("Failed", "Error: \(says ?? reason)", of: name, isWarning: true, &actions)
    }

    func record(_ reason: String, _ message: String, of name: String, isWarning: Bool = false, _ actions: inout [Action]) {
        let kind = pod.containerSpec(named: name)?.kind ?? .regular
        actions.append(
            .record(
                PodEvent(
                    isWarning: isWarning, reason: reason, message: message, fieldPath: kind.fieldPath(name))))
    }

    func specification(_ name: String) -> Value? { pod.containerSpec(named: name)?.spec }
}

/// What the kubelet itself reads from an image's name; the rest is the runtime's.
enum ImageName {
    /// Why a name is no image reference, in upstream's words; nil where it is one.
    static func problem(_ image: String) -> String? {
        let bad = "couldn't parse image name \"\(image)\": "
        guard !image.isEmpty else { return bad + "invalid reference format" }
        let (repository, tag, digest) = split(image)
        if repository.contains(where: \.isUppercase),
            !hasHost(repository) || repository.drop(while: { $0 != "/" }).contains(where: \.isUppercase)
        {
            return bad + "invalid reference format: repository name (\(familiar(repository))) must be lowercase"
        }
        let isName = repository.utf8.allSatisfy {
            isWord($0) || [".", "_", "-", "/", ":", "[", "]"].contains(Character(UnicodeScalar($0)))
        }
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        guard isName,
            parts.allSatisfy({ part in
                guard let first = part.utf8.first, let last = part.utf8.last else { return false }
                return (isWord(first) || first == UInt8(ascii: "[")) && (isWord(last) || last == UInt8(ascii: "]"))
            })
        else { return bad + "invalid reference format" }
        if let tag {
            let isTag = !tag.isEmpty && tag.utf8.count <= 128 && tag.utf8.allSatisfy { isWord($0) || "._-".utf8.contains($0) }
            guard isTag, tag.first != ".", tag.first != "-" else { return bad + "invalid reference format" }
        }
        if let digest {
            let halves = digest.split(separator: ":", omittingEmptySubsequences: false)
            guard halves.count == 2, halves[1].utf8.count >= 32, halves[1].allSatisfy(\.isHexDigit) else {
                return bad + "invalid reference format"
            }
        }
        return nil
    }

    /// Whether no other tag and no digest is named.
    static func hasLatestTag(_ image: String) -> Bool {
        let (_, tag, digest) = split(image)
        return digest == nil && (tag == nil || tag == "latest")
    }

    private static func split(_ image: String) -> (repository: String, tag: String?, digest: String?) {
        var rest = Substring(image)
        var digest: String?
        if let at = rest.firstIndex(of: "@") {
            digest = String(rest[rest.index(after: at)...])
            rest = rest[..<at]
        }
        let path = rest.lastIndex(of: "/").map { rest.index(after: $0) } ?? rest.startIndex
        guard let colon = rest[path...].lastIndex(of: ":") else { return (String(rest), nil, digest) }
        return (String(rest[..<colon]), String(rest[rest.index(after: colon)...]), digest)
    }

    private static func hasHost(_ repository: String) -> Bool {
        guard let slash = repository.firstIndex(of: "/") else { return false }
        let first = repository[..<slash]
        return first.contains(".") || first.contains(":") || first == "localhost"
    }

    private static func familiar(_ repository: String) -> String {
        hasHost(repository)
            ? String(repository[repository.index(after: repository.firstIndex(of: "/") ?? repository.startIndex)...])
            : "library/" + repository
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
    }
}

extension Duration {
    /// Without what is finer than a millisecond.
    var milliseconds: Duration { .milliseconds(nanoseconds / 1_000_000) }
}
