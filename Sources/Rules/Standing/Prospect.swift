package import Primitives

/// What one credential asks, with everything that could be put into it: the log, and things that somebody might still do.
/// What may repeat what is told and not decided, because that depends on what is done.
package struct Prospect: Sendable {
    /// The requirements, in rule order.
    package var needs: [PlacementProblem.Need]
    /// Their ids.
    package var names: [String]
    /// What is asked in all, in thousandths.
    package var total: Int64
    /// Portions of activities and the requirements that take them.
    package var portions: [PlacementProblem.Portion]
    /// The activity of each portion: its place in the log, or behind it among what was offered.
    package var owners: [Int]
    /// Limits over portions, as they are if everything is done.
    package var limits: [PlacementProblem.Limit]
    /// Activities of which only one can count, being the same course.
    package var repeats: [[Int]]
}

/// A log with what is offered behind it, made ready to be looked at for several credentials.
package struct ProspectLog: Sendable {
    fileprivate let past: CreditLog
    fileprivate let whole: CreditLog

    /// A log, and what might still be done.
    package init(_ log: [Activity], offered: [Activity]) {
        past = CreditLog(log)
        whole = CreditLog(log + offered)
    }
}

extension RuleBook {
    /// What a credential asks and what the log and everything offered would give.
    package func prospect(
        of held: HeldCredential, in portfolio: Portfolio, log: ProspectLog, asOf: CalendarDate
    ) throws(CountingFault) -> Prospect {
        guard let programme = programme(ofCredential: held.credential),
            let choice = VersionChoice(of: programme, for: held, birthDate: portfolio.birthDate, asOf: asOf)
        else { throw unknown(held) }
        let scheme = Scheme(choice, held: held, asOf: asOf)
        let carried = CarryOver.amounts(held, choice: choice, log: log.past, asOf: asOf)
        let screening = Screening(
            log.whole, scheme: scheme, version: choice.version, carried: carried, isProspect: true)
        let problem = screening.problem
        let counting = Set(
            screening.activityOfPortion.enumerated().filter { problem.portions[$0.offset].amount > 0 }
                .map(\.element))
        return Prospect(
            needs: problem.needs, names: scheme.needs.map(\.id), total: scheme.total.value?.thousandths ?? 0,
            portions: problem.portions, owners: screening.activityOfPortion, limits: problem.limits,
            repeats: log.whole.groupsOfRepeats(among: counting.sorted()))
    }
}

extension CreditLog {
    /// Lines that are the same course, in groups of which only one line can count.
    fileprivate func groupsOfRepeats(among places: [Int]) -> [[Int]] {
        guard mayRepeat else { return [] }
        var groups: Set<[Int]> = []
        for alike in lookalikes(among: places) {
            let isOneCourse = { (one: Int, other: Int) in self.isRepeat(one, of: other) }
            // Of very many under one title, the first speaks for all: the answer is checked by counting anyway.
            let isMany = alike.count > 60
            let isWhole =
                isMany
                ? alike.dropFirst().allSatisfy { isOneCourse($0, alike[0]) }
                : alike.indices.allSatisfy { one in (0..<one).allSatisfy { isOneCourse(alike[one], alike[$0]) } }
            if isWhole {
                groups.insert(alike)
            } else if !isMany {
                for one in alike.indices {
                    for other in 0..<one where isOneCourse(alike[one], alike[other]) {
                        groups.insert([alike[other], alike[one]])
                    }
                }
            }
        }
        return groups.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
