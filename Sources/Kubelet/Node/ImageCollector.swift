import ContainerRuntime
import KubeObject

/// Removes images that nobody uses when the disk fills up, the longest unused first
/// (https://kubernetes.io/docs/concepts/architecture/garbage-collection/#containers-images).
actor ImageCollector {
    private let runtime: any ContainerRuntime
    private let configuration: KubeletConfiguration
    private let environment: Environment
    /// When each image was first seen, and last used.
    private var seen: [String: (first: Timestamp, used: Timestamp)] = [:]

    init(runtime: any ContainerRuntime, configuration: KubeletConfiguration, environment: Environment) {
        self.runtime = runtime
        self.configuration = configuration
        self.environment = environment
    }

    /// One round, given how full the images' file system is. Answers a problem that is worth an event.
    func collect(usage: (capacity: Int64, available: Int64)?) async -> String? {
        guard let images = try? await runtime.images(nil), let containers = try? await runtime.containers(nil) else { return nil }
        let now = environment.now()
        let used = Set(containers.flatMap { [$0.imageRef, $0.image?.image ?? "", $0.imageID] })
        for image in images {
            let isUsed =
                used.contains(image.id) || image.repoTags.contains(where: used.contains) || image.repoDigests.contains(where: used.contains)
            let first = seen[image.id]?.first ?? now
            seen[image.id] = (first, isUsed ? now : seen[image.id]?.used ?? first)
        }
        let present = Set(images.map(\.id))
        seen = seen.filter { present.contains($0.key) }
        guard let usage, usage.capacity > 0 else { return nil }
        let percent = 100 - usage.available * 100 / usage.capacity
        guard percent >= Int64(configuration.imageGCHighThresholdPercent) else { return nil }
        let wanted = usage.capacity * Int64(100 - configuration.imageGCLowThresholdPercent) / 100 - usage.available
        let freed = await free(wanted, images, now)
        guard freed < wanted else { return nil }
        return
            "Failed to garbage collect required amount of images. Attempted to free \(wanted) bytes, but only found \(freed) bytes eligible to free."
    }

    private func free(_ wanted: Int64, _ images: [CRI.Image], _ now: Timestamp) async -> Int64 {
        let unused =
            images
            .filter { !$0.pinned && seen[$0.id].map { $0.used < now && now - $0.first >= configuration.imageMinimumGCAge } ?? false }
            .sorted { (seen[$0.id]?.used ?? now) < (seen[$1.id]?.used ?? now) }
        var freed: Int64 = 0
        for image in unused where freed < wanted {
            var spec = CRI.ImageSpec()
            spec.image = image.id
            guard (try? await runtime.removeImage(spec)) != nil else { continue }
            freed += Int64(clamping: image.size)
            seen[image.id] = nil
        }
        return freed
    }
}
