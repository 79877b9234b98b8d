import Primitives
public import Rules

/// Finds courses that arrive twice: through several routes, in one file or beside what is already in the ledger.
///
/// Rows are added first and judged when all are there, so that the answer does not depend on their order. Of a row it keeps
/// some sixty bytes, and each title once.
public struct CourseRecognition: Sendable {
    /// A course as far as it is compared.
    struct Item: Sendable {
        var day: Int32
        /// The unit as it was stated, and the one it is compared in: hours, points, minutes and CEU are one.
        var stated: AmountUnit
        var unit: AmountUnit
        var amount: Credits
        /// Minutes where the amount is a time.
        var measure: Int64
        var who: Int32
        var title: Int32
        var number: Int32
        var provider: Int32
        /// The line; for credits in the log, their place in `known` before the first.
        var line: Int

        var isKnown: Bool { line < 0 }
    }

    private(set) var items: [Item] = []
    let known: [Credit]
    private(set) var words = Words()
    /// How many there are, those of the log included.
    var count: Int { items.count }

    /// Nothing but these credits yet; those that were withdrawn are as if they were not there.
    public init(known: [Credit] = []) {
        self.known = known.filter { !$0.isWithdrawn }
        for (place, credit) in self.known.enumerated() { add(credit.record.activity, who: "", line: -1 - place) }
    }

    /// Adds a row that has an activity. Rows of several people are told apart by what they claim; where all are known to be one
    /// person's, the claim is left empty.
    public mutating func add(_ activity: Activity, claim: Claim = Claim(), line: Int) {
        let who = claim.licence ?? claim.numbers.values.min() ?? claim.name
        add(activity, who: who.map(FoldedText.line) ?? "", line: line)
    }

    private mutating func add(_ activity: Activity, who: String, line: Int) {
        let measure: Int64
        var unit = activity.unit
        switch activity.unit {
        case .contactHour, .point: (measure, unit) = (activity.amount.thousandths &* 60, .minute)
        case .ceu: (measure, unit) = (activity.amount.thousandths &* 600, .minute)
        case .minute, .semesterHour, .quarterHour, .item: measure = activity.amount.thousandths
        }
        let number = activity.provider?.number
        let (title, code) = words.title(activity.title, number)
        items.append(
            Item(
                day: activity.completed.dayNumber, stated: activity.unit, unit: unit, amount: activity.amount,
                measure: measure,
                who: words.place(who), title: title,
                number: number.map { words.place(Identifier.folded($0)) } ?? code,
                provider: words.place(activity.provider?.name.map(FoldedText.line) ?? ""), line: line))
    }

    /// The verdicts by line; lines that are not in it are new.
    public func verdicts() -> [Int: CourseVerdict] {
        var comparison = CourseComparison(self)
        return comparison.verdicts()
    }

    /// Where an item stands.
    func place(_ item: Item) -> CourseVerdict.Place {
        item.isKnown ? .credit(known[-1 - item.line].id) : .line(item.line)
    }

    /// Words that come again and again, each kept once.
    struct Words: Sendable {
        private(set) var all: [String] = [""]
        private var places: [String: Int32] = ["": 0]
        /// The key of each title as it was written, and the course number in it.
        private var titles: [String: (key: Int32, code: Int32)] = [:]

        mutating func place(_ word: String) -> Int32 {
            if let place = places[word] { return place }
            let place = Int32(all.count)
            all.append(word)
            places[word] = place
            return place
        }

        mutating func title(_ title: String, _ number: String?) -> (key: Int32, code: Int32) {
            let written = number.map { title + "\u{1F}" + $0 } ?? title
            if let place = titles[written] { return place }
            let read = CourseTitle(title, number: number)
            let place = (key: place(read.key), code: place(read.code))
            // Titles that hardly come again are not worth keeping.
            if titles.count < 20_000 { titles[written] = place }
            return place
        }

        subscript(place: Int32) -> String { all[Int(place)] }
    }
}
