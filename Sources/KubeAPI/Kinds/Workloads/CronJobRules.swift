import KubeObject

/// What cron jobs must be.
enum CronJobRules {
    static func create(_ job: Place, _ found: inout Findings) {
        spec(job["spec"], old: nil, &found)
        if job.value.name.utf8.count > 52 { found.invalid(job["metadata"]["name"], "must be no more than 52 characters") }
    }

    static func spec(_ spec: Place, old: Value?, _ found: inout Findings) {
        let schedule = spec["schedule"]
        if found.require(schedule) { self.schedule(schedule, zone: spec["timeZone"], old: old?["schedule"].text ?? "", &found) }
        found.notNegative(spec["startingDeadlineSeconds"])
        if old.map({ $0["timeZone"] != spec["timeZone"].value }) ?? true { timeZone(spec["timeZone"], &found) }
        found.requireOneOf(spec["concurrencyPolicy"], ["Allow", "Forbid", "Replace"])
        let template = spec["jobTemplate"]["spec"]
        JobRules.spec(template, &found)
        if template["manualSelector"].value.bool == true {
            found.errors.append(.notSupported(template["manualSelector"].path, true, ["nil", "false"]))
        }
        found.notNegative(spec["successfulJobsHistoryLimit"])
        found.notNegative(spec["failedJobsHistoryLimit"])
    }

    private static func schedule(_ schedule: Place, zone: Place, old: String, _ found: inout Findings) {
        let text = schedule.text
        if case .failure(let why) = CronSchedule.parse(text) { found.invalid(schedule, why.message) }
        if text.contains("TZ"), !zone.isNull {
            found.invalid(schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule")
        }
        if text.contains("TZ"), !old.contains("TZ") {
            found.errors.removeAll { $0.field == schedule.path }
            found.invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead")
        }
    }

    private static func timeZone(_ zone: Place, _ found: inout Findings) {
        guard !zone.isNull else { return }
        let name = zone.text
        if name.isEmpty {
            found.invalid(zone, "timeZone must be nil or non-empty string")
        } else if name.lowercased() == "local" {
            found.invalid(zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones")
        } else if !TimeZoneNames.isKnown(name) {
            found.invalid(zone, "unknown time zone \(name)")
        }
    }
}

/// The five fields of a cron schedule, checked as the parser that upstream uses does.
enum CronSchedule {
    private struct Field {
        var range: ClosedRange<Int>
        var names: [String]
    }

    private static let fields = [
        Field(range: 0...59, names: []), Field(range: 0...23, names: []), Field(range: 1...31, names: []),
        Field(range: 1...12, names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        Field(range: 0...6, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ]
    private static let macros: Set<String> = [
        "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly",
    ]

    static func parse(_ text: String) -> Result<Void, ParseError> {
        var text = text[...]
        if text.hasPrefix("TZ=") || text.hasPrefix("CRON_TZ=") {
            guard let space = text.firstIndex(of: " ") else { return .failure(ParseError("provided bad location \(text)")) }
            text = text[space...].drop { $0 == " " }
        }
        if text.hasPrefix("@") {
            if macros.contains(String(text)) { return .success(()) }
            if text.hasPrefix("@every ") {
                do {
                    _ = try Duration(go: String(text.dropFirst("@every ".count)))
                    return .success(())
                } catch {
                    return .failure(ParseError("failed to parse duration \(text): \(error)"))
                }
            }
            return .failure(ParseError("unrecognized descriptor: \(text)"))
        }
        let words = text.split { $0 == " " || $0 == "\t" }
        guard words.count == 5 else {
            return .failure(ParseError("expected exactly 5 fields, found \(words.count): [\(words.joined(separator: " "))]"))
        }
        for (word, field) in zip(words, fields) {
            for part in word.split(separator: ",") {
                if let why = check(part, field) { return .failure(ParseError(why)) }
            }
        }
        return .success(())
    }

    private static func check(_ part: Substring, _ field: Field) -> String? {
        let steps = part.split(separator: "/", omittingEmptySubsequences: false)
        let ends = steps[0].split(separator: "-", omittingEmptySubsequences: false)
        var (start, end) = (field.range.lowerBound, field.range.upperBound)
        let isAny = ends[0] == "*" || ends[0] == "?"
        if !isAny {
            guard let first = number(ends[0], field) else { return failure(ends[0]) }
            start = first
            switch ends.count {
            case 1: end = start
            case 2:
                guard let last = number(ends[1], field) else { return failure(ends[1]) }
                end = last
            default: return "too many hyphens: \(part)"
            }
        }
        var step = 1
        switch steps.count {
        case 1: break
        case 2:
            guard let number = Int(steps[1]), number >= 0 else { return failure(steps[1]) }
            step = number
            if !isAny, ends.count == 1 { end = field.range.upperBound }
        default: return "too many slashes: \(part)"
        }
        if start < field.range.lowerBound { return "beginning of range (\(start)) below minimum (\(field.range.lowerBound)): \(part)" }
        if end > field.range.upperBound { return "end of range (\(end)) above maximum (\(field.range.upperBound)): \(part)" }
        if start > end { return "beginning of range (\(start)) beyond end of range (\(end)): \(part)" }
        return step == 0 ? "step of range should be a positive number: \(part)" : nil
    }

    private static func number(_ text: Substring, _ field: Field) -> Int? {
        if let index = field.names.firstIndex(of: text.lowercased()) { return index + field.range.lowerBound }
        guard let number = Int(text), number >= 0 else { return nil }
        return number
    }

    private static func failure(_ text: Substring) -> String {
        if let number = Int(text), number < 0 { return "negative number (\(number)) not allowed: \(text)" }
        return "failed to parse int from \(text): strconv.Atoi: parsing \"\(text)\": invalid syntax"
    }
}

/// Names of the IANA time zone database.
enum TimeZoneNames {
    private static let areas: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]
    private static let single: Set<String> = [
        "UTC", "GMT", "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT+0", "GMT-0",
        "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET",
        "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore",
        "Turkey", "UCT", "Universal", "W-SU", "WET", "Zulu",
    ]

    /// Whether the name is of the database's form, in one of its areas.
    static func isKnown(_ name: String) -> Bool {
        if single.contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && areas.contains(String(parts[0]))
            && parts.dropFirst().allSatisfy { part in
                part.first?.isUppercase == true && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-+".contains($0)) }
            }
    }
}
