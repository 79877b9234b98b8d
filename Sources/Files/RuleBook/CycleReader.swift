import Primitives
import Rules

/// Reads how a programme cuts time into cycles.
enum CycleReader {
    private static let keys = [
        "kind", "length", "granularity", "anchor", "ends", "parity", "first", "licence", "window-if-expired",
        "window-if-voluntary", "carry-over",
    ]

    /// The cycle block of a programme or group; nothing where there is none.
    static func cycle(_ parent: RuleScope) throws(FileFault) -> CycleRule? {
        guard let scope = try parent.block("cycle", keys) else { return nil }
        guard let kindNode = scope.node["kind"] else {
            throw scope.node.fault("the cycle has no kind", code: "missing")
        }
        guard let length = try scope.block("length", ["years"]), let years = try length.figure("years", RuleValue.years)
        else {
            throw scope.node.fault("the cycle has no length: {years: …}", code: "missing")
        }
        return CycleRule(
            kind: try kind(kindNode, scope), years: years,
            windowIfExpired: try months("window-if-expired", scope),
            windowIfVoluntary: try months("window-if-voluntary", scope),
            carryOver: try scope.figure("carry-over", RuleValue.credits))
    }

    private static func months(_ key: String, _ scope: RuleScope) throws(FileFault) -> Figure<Int>? {
        try scope.block(key, ["months"])?.figure("months", RuleValue.whole)
    }

    private static func kind(_ node: RuleNode, _ scope: RuleScope) throws(FileFault) -> CycleKind {
        switch node.scalar {
        case "personal":
            let granularity = try scope.node["granularity"].map { (node) throws(FileFault) in
                try RuleValue.word(node, Codes<CycleKind.Granularity>(), "granularity")
            }
            let anchor = try scope.figure("anchor") { (node) throws(FileFault) in
                try RuleValue.word(node, Codes<CycleKind.Anchor>(), "anchor")
            }
            return .personal(granularity: granularity ?? .day, anchor: anchor ?? Figure(.issued, confidence: .high))
        case "fixed":
            guard let ends = try scope.figure("ends", monthDay) else {
                throw scope.node.fault("a fixed cycle says when it ends, as in ends: \"08-31\"", code: "missing")
            }
            let parity = try scope.node["parity"].map { (node) throws(FileFault) in
                try RuleValue.word(node, Codes<CycleKind.Parity>(), "parity")
            }
            return .fixed(ends: ends, parity: parity ?? .every)
        case "calendar":
            let words = Codes<Bool>([("longer", true), ("same", false)])
            let longer = try scope.node["first"].map { (node) throws(FileFault) in
                try RuleValue.word(node, words, "first")
            }
            return .calendar(firstLonger: longer ?? false)
        case "calendar-before-renewal":
            let licence = try scope.block("licence", ["years"])?.figure("years", RuleValue.years)
            return .calendarBeforeRenewal(licenceYears: licence ?? Figure(2, confidence: .low))
        default:
            throw node.fault(
                "unknown cycle kind “\(node.scalar ?? "")”: personal, fixed, calendar or calendar-before-renewal",
                code: "unknown-word")
        }
    }

    private static func monthDay(_ node: RuleNode) throws(FileFault) -> MonthDay {
        let parts = (node.scalar ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, let day = MonthDay(month: parts[0], day: parts[1]) else {
            throw node.fault("“\(node.scalar ?? "this")” is not a month and day, as in \"08-31\"", code: "bad-date")
        }
        return day
    }
}
