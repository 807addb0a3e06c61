/// Runs `body` `count` times in batches of 1, 2, 4, …; stops after a batch in which one failed, so that a create that
/// is refused for all (a quota) costs few requests. Answers how many succeeded, and the first error.
func slowStart(
    _ count: Int, _ body: @escaping @Sendable () async throws -> Void
) async -> (succeeded: Int, error: (any Error)?) {
    var succeeded = 0
    var size = 1
    var left = count
    while left > 0 {
        let batch = min(size, left)
        let failures = await concurrently(Array(0..<batch)) { _ in try await body() }
        succeeded += batch - failures.count
        if let error = failures.first { return (succeeded, error) }
        left -= batch
        size *= 2
    }
    return (succeeded, nil)
}

/// Runs `body` on all elements, at most 64 at once; answers the errors.
func concurrently<Element: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> Void
) async -> [any Error] {
    await withTaskGroup(of: (any Error)?.self) { group in
        var errors: [any Error] = []
        for (index, element) in elements.enumerated() {
            if index >= 64, let done = await group.next(), let error = done { errors.append(error) }
            group.addTask {
                do {
                    try await body(element)
                    return nil
                } catch {
                    return error
                }
            }
        }
        for await done in group { if let error = done { errors.append(error) } }
        return errors
    }
}
