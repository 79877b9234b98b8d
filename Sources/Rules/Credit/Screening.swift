import Primitives

/// What holds portions to less than they sum to.
enum LimitCause: Hashable, Sendable {
    /// A cap, by its place among the programme's.
    case cap(Int)
    /// Whole steps.
    case rounding
}

/// Decides for one credential what each line of the log is worth and which requirements could take it.
struct Screening: Sendable {
    /// What becomes of each activity, in the order of the log.
    private(set) var fates: [Fate]
    /// Where the rest may be put.
    private(set) var problem: PlacementProblem
    /// What each limit of the problem stands for.
    private(set) var causes: [LimitCause]

    /// The portion's activity, by portion.
    private(set) var activityOfPortion: [Int]
    /// The topics each need takes.
    private let takes: [TopicSet]

    /// Screens a log for what a scheme asks. `carried` holds amounts of the cycle before, by activity. Of a prospect nobody knows
    /// yet which lines there will be: repeats stay in, and a day's hours are not cut to whole steps.
    init(
        _ log: CreditLog, scheme: Scheme, version: ProgrammeVersion, carried: [Int: Credits] = [:],
        isProspect: Bool = false
    ) {
        fates = [Fate](repeating: Fate(), count: log.activities.count)
        problem = PlacementProblem(
            needs: scheme.needs.map {
                PlacementProblem.Need(
                    amount: $0.amount.value?.thousandths ?? 0, isOpen: $0.isRest, within: $0.within)
            }, portions: [], limits: [])
        causes = []
        activityOfPortion = []
        takes = scheme.needs.map(\.topics)
        problem.portions.reserveCapacity(log.order.count + 8)
        activityOfPortion.reserveCapacity(log.order.count + 8)
        var alive: [Int] = []
        alive.reserveCapacity(log.order.count)
        for place in log.order {
            fates[place] = Self.judge(
                log.entries[place], in: log, window: scheme.window, version: version,
                isCarried: !carried.isEmpty && carried[place] != nil)
            if fates[place].refusal == nil { alive.append(place) }
        }
        var repeats: [Int: Int] = [:]
        if !isProspect {
            repeats = log.repeats(among: alive) { place in
                (needsTaking(place, of: log, scheme).nonzeroBitCount, fates[place].earned ?? .zero)
            }
        }
        for place in alive {
            if let original = repeats[place] {
                fates[place].refusal = .duplicate(of: original)
            } else {
                addPortions(of: log, place, scheme, version, carried[place])
            }
        }
        addCaps(log, scheme: scheme, version: version)
        if !isProspect { addDayRounding(log, version) }
    }

    /// Everything that can be said of an activity alone.
    private static func judge(
        _ activity: LogEntry, in log: CreditLog, window: DateSpan?, version: ProgrammeVersion, isCarried: Bool,
        isAccepted: Bool = false
    ) -> Fate {
        var fate = Fate()
        let kind = version.kinds[Int(activity.kind.rawValue)]
        fate.earned = kind.rate(activity.unit)?.credit(of: activity.amount)
        fate.isCarried = isCarried
        func refused(_ why: Fate.Refusal) -> Fate {
            var fate = fate
            fate.refusal = why
            return fate
        }
        if fate.earned == nil, kind.isRefused {
            // The hours are what they are, also where the body gives nothing for the kind.
            fate.earned = version.kinds[Int(ActivityKind.ceCourse.rawValue)].rate(activity.unit)?.credit(
                of: activity.amount)
        }
        guard let window else { return refused(.cycleUnknown) }
        if !isCarried, !window.contains(activity.completed) { return refused(.outsideCycle) }
        if let ended = kind.ended, activity.completed > ended { return refused(.kindEnded) }
        if kind.isRefused { return refused(.kindNotAccepted) }
        guard kind.rate(activity.unit) != nil else {
            fate.earned = nil
            return refused(.kindUnknown)
        }
        if !isAccepted, !kind.providers.accepts(activity, in: log) {
            return refused(.providerNotAccepted)
        }
        if let shortest = kind.minimumLength, isTime(activity.unit),
            let hours = kind.rate(activity.unit)?.hours(of: activity.amount, perHour: kind.rate(.contactHour)),
            hours < shortest
        {
            return refused(.belowMinimumLength)
        }
        return fate
    }

    private static func isTime(_ unit: AmountUnit) -> Bool { unit == .contactHour || unit == .minute || unit == .ceu }

    /// Which requirements take any of an activity.
    func needsTaking(_ place: Int, of log: CreditLog, _ scheme: Scheme) -> UInt64 {
        let entry = log.entries[place]
        var needs: UInt64 = 0
        for number in takes.indices where !takes[number].isDisjoint(with: entry.taught) {
            if scheme.needs[number].providers?.accepts(entry, in: log) ?? true { needs |= 1 << UInt64(number) }
        }
        return needs
    }

    /// Whether an activity would count if only the window, or only its provider, did not stand in its way.
    func wouldCount(
        _ place: Int, of log: CreditLog, _ scheme: Scheme, _ version: ProgrammeVersion, isAccepted: Bool
    ) -> Bool {
        let fate = Self.judge(
            log.entries[place], in: log, window: scheme.window, version: version, isCarried: !isAccepted,
            isAccepted: isAccepted)
        guard fate.refusal == nil, let earned = fate.earned, Self.wholeSteps(of: earned, version) > .zero else {
            return false
        }
        let isCapped = version.parts.caps.contains { cap in
            cap.covers(log.entries[place]) && (cap.limit(total: scheme.total) ?? .zero) == .zero
        }
        guard !isCapped, problem.limits.isEmpty, needsTaking(place, of: log, scheme) != 0 else { return false }
        return !log.mayRepeat || !fates.indices.contains { fates[$0].refusal == nil && log.isRepeat(place, of: $0) }
    }

    /// What is left of an activity's credit when it is cut to whole steps.
    private static func wholeSteps(of earned: Credits, _ version: ProgrammeVersion) -> Credits {
        guard let rounding = version.parts.rounding, !rounding.perDay, let step = rounding.step.value, step > .zero
        else {
            return earned
        }
        return Credits(thousandths: earned.thousandths / step.thousandths * step.thousandths)
    }

    /// Cuts an activity into portions by topic and finds the requirements that take each.
    private mutating func addPortions(
        of log: CreditLog, _ place: Int, _ scheme: Scheme, _ version: ProgrammeVersion, _ carried: Credits?
    ) {
        let activity = log.entries[place]
        guard let earned = fates[place].earned else { return }
        let first = problem.portions.count
        var accepted = Credits.zero
        func add(_ topics: TopicSet, _ amount: Credits) {
            guard amount > .zero else { return }
            var needs: UInt64 = 0
            var refusedByProvider = false
            for number in takes.indices where !takes[number].isDisjoint(with: topics) {
                let rule = scheme.needs[number].providers
                if rule?.accepts(activity, in: log) ?? true {
                    needs |= 1 << UInt64(number)
                } else {
                    refusedByProvider = true
                }
            }
            if needs == 0 {
                if refusedByProvider {
                    fates[place].providerLost += amount
                } else {
                    fates[place].topicLost += amount
                    fates[place].lostTopics.formUnion(topics)
                }
                return
            }
            accepted += amount
            problem.portions.append(PlacementProblem.Portion(amount: amount.thousandths, needs: needs))
            activityOfPortion.append(place)
        }
        switch log.activities[place].topics {
        case .undivided: add(activity.taught, earned)
        case .split(let shares): Self.share(shares, version.kinds[Int(activity.kind.rawValue)].rate(activity.unit), add)
        }
        let portions = first..<problem.portions.count
        fates[place].portions = portions
        let creditable = Self.wholeSteps(of: earned, version)
        if accepted > creditable {
            fates[place].roundingLost = accepted - creditable
            limit(portions, to: creditable)
        }
        if let carried, min(accepted, creditable) > carried { limit(portions, to: carried) }
    }

    /// Converts the shares of a split so that they sum to the whole's credit to the thousandth, whatever order they are written in.
    private static func share(_ shares: [TopicShare], _ rate: CreditRate?, _ add: (TopicSet, Credits) -> Void) {
        guard let rate else { return }
        var seen = Credits.zero
        var given = Credits.zero
        for share in shares.sorted(by: { $0.topic.rawValue < $1.topic.rawValue }) {
            seen += share.amount
            let until = rate.credit(of: seen)
            add(TopicSet(share.topic), until - given)
            given = until
        }
    }

    /// Holds portions of one activity to less than they sum to.
    private mutating func limit(_ portions: Range<Int>, to amount: Credits) {
        let masks = Set(portions.map { problem.portions[$0].needs })
        guard masks.count == 1 else {
            problem.limits.append(PlacementProblem.Limit(amount: amount.thousandths, portions: Array(portions)))
            causes.append(.rounding)
            return
        }
        var left = amount.thousandths
        for portion in portions {
            problem.portions[portion].amount = min(problem.portions[portion].amount, left)
            left -= problem.portions[portion].amount
        }
    }

    /// Finds what falls under each cap; a cap that cannot bind is left out.
    private mutating func addCaps(_ log: CreditLog, scheme: Scheme, version: ProgrammeVersion) {
        for number in version.parts.caps.indices {
            let cap = version.parts.caps[number]
            var members: [Int: [Int]] = [:]
            for (portion, place) in activityOfPortion.enumerated() where cap.covers(log.entries[place]) {
                let completed = log.entries[place].completed
                let key =
                    switch cap.per {
                    case .cycle: 0
                    case .year: completed.year
                    case .day: Int(completed.dayNumber)
                    case .activity: place
                    }
                members[key, default: []].append(portion)
            }
            guard !members.isEmpty else { continue }
            let limit = cap.limit(total: scheme.total)
            for key in members.keys.sorted() {
                let portions = members[key] ?? []
                guard let limit else {
                    for portion in portions { refuse(portion, .capUnknown(number)) }
                    continue
                }
                let sum = portions.reduce(Int64(0)) { $0 + problem.portions[$1].amount }
                guard sum > limit.thousandths else { continue }
                problem.limits.append(PlacementProblem.Limit(amount: limit.thousandths, portions: portions))
                causes.append(.cap(number))
            }
        }
    }

    private mutating func refuse(_ portion: Int, _ why: Fate.Refusal) {
        problem.portions[portion].amount = 0
        problem.portions[portion].needs = 0
        fates[activityOfPortion[portion]].refusal = why
    }

    /// Whole steps of all that was done on one day.
    private mutating func addDayRounding(_ log: CreditLog, _ version: ProgrammeVersion) {
        guard let rounding = version.parts.rounding, rounding.perDay, let step = rounding.step.value, step > .zero
        else {
            return
        }
        var days: [Int32: [Int]] = [:]
        for (portion, place) in activityOfPortion.enumerated() {
            days[log.entries[place].completed.dayNumber, default: []].append(portion)
        }
        for day in days.keys.sorted() {
            let portions = days[day] ?? []
            let sum = portions.reduce(Int64(0)) { $0 + problem.portions[$1].amount }
            let whole = sum / step.thousandths * step.thousandths
            guard whole < sum else { continue }
            problem.limits.append(PlacementProblem.Limit(amount: whole, portions: portions))
            causes.append(.rounding)
        }
    }
}

extension CreditRate {
    /// How many contact hours an amount is, for the shortest programme that counts.
    func hours(of amount: Credits, perHour: CreditRate?) -> Credits? {
        guard let perHour, perHour.multiplier > 0 else { return nil }
        let hours =
            Int128(amount.thousandths) * Int128(multiplier) * Int128(perHour.divisor)
            / (Int128(divisor) * Int128(perHour.multiplier))
        return Credits(thousandths: Int64(clamping: hours))
    }
}

extension Cap {
    /// Whether an activity falls under this cap; one that taught several topics only if the cap is over all of them.
    func covers(_ activity: LogEntry) -> Bool {
        if !kinds.isEmpty, !kinds.contains(activity.kind) { return false }
        if !delivery.isEmpty, !(activity.delivery.map(delivery.contains) ?? false) { return false }
        if let approvals, approvals.isDisjoint(with: activity.approvals) { return false }
        if let withoutApprovals, !withoutApprovals.isDisjoint(with: activity.approvals) { return false }
        if let topics, !topics.isSuperset(of: activity.taught) { return false }
        return true
    }

    /// The limit as an amount; nothing where it is not known.
    func limit(total: Figure<Credits>) -> Credits? {
        if let percentOfTotal {
            guard let percent = percentOfTotal.value, let total = total.value else { return nil }
            return Credits(thousandths: total.thousandths * Int64(percent) / 100)
        }
        return amount?.value
    }
}
