/// Completion indexes as a Job's status writes them: `0-2,4`.
struct JobIndexes: Equatable {
    var indexes: Set<Int>

    init(_ indexes: Set<Int> = []) { self.indexes = indexes }

    /// Reads the text; what is beyond the number of completions is left out.
    init(_ text: String, completions: Int) {
        indexes = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last, first < completions else { continue }
            indexes.formUnion(first...min(last, completions - 1))
        }
    }

    var text: String {
        var parts: [String] = []
        var run: ClosedRange<Int>?
        for index in indexes.sorted() {
            if let current = run, current.upperBound + 1 == index {
                run = current.lowerBound...index
            } else {
                if let run { parts.append(Self.text(run)) }
                run = index...index
            }
        }
        if let run { parts.append(Self.text(run)) }
        return parts.joined(separator: ",")
    }

    private static func text(_ run: ClosedRange<Int>) -> String {
        switch run.count {
        case 1: "\(run.lowerBound)"
        case 2: "\(run.lowerBound),\(run.upperBound)"
        default: "\(run.lowerBound)-\(run.upperBound)"
        }
    }
}
