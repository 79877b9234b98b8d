import Primitives
import Rules

/// What every occasion gives to every open target, and what the log gives already.
struct CreditTable: Sendable {
    /// By target.
    let prospects: [Prospect]
    /// By target and portion: the occasion, or nothing for a line of the log.
    private(set) var occasions: [[Int?]] = []
    /// By target and portion: how much counts, in thousandths; nothing where the occasion is too late to be declared.
    private(set) var amounts: [[Int64]] = []
    /// By occasion: the targets it gives anything to.
    private(set) var gives: [UInt64]
    let logCount: Int

    /// Looks at all occasions through the rules.
    init(
        _ occasions: [Occasion], of catalogue: Catalogue, portfolio: Portfolio, targets: [Target], book: RuleBook
    ) throws(CountingFault) {
        logCount = portfolio.activities.count
        let offered = occasions.map { catalogue.offerings[$0.offering].activity(completed: $0.first) }
        let log = ProspectLog(portfolio.activities, offered: offered)
        gives = [UInt64](repeating: 0, count: occasions.count)
        var prospects: [Prospect] = []
        for (number, target) in targets.enumerated() {
            let prospect = try book.prospect(of: target.held, in: portfolio, log: log, asOf: target.countedOn)
            var whose: [Int?] = []
            var counted: [Int64] = []
            for (portion, owner) in prospect.owners.enumerated() {
                let amount = prospect.portions[portion].needs == 0 ? 0 : prospect.portions[portion].amount
                guard owner >= logCount else {
                    whose.append(nil)
                    counted.append(amount)
                    continue
                }
                let occasion = owner - logCount
                let isInTime = occasions[occasion].covers & (1 << UInt64(number)) != 0
                whose.append(occasion)
                counted.append(isInTime ? amount : 0)
                if isInTime, amount > 0 { gives[occasion] |= 1 << UInt64(number) }
            }
            self.occasions.append(whose)
            amounts.append(counted)
            prospects.append(prospect)
        }
        self.prospects = prospects
    }

    /// The occasions that are courses of the log once more and give nothing that the log does not give already.
    func repeatsOfLog() -> Set<Int> {
        var useful = gives
        for (target, prospect) in prospects.enumerated() {
            var amounts: [Int: Int64] = [:]
            var needs: [Int: UInt64] = [:]
            for (portion, owner) in prospect.owners.enumerated() {
                amounts[owner, default: 0] += prospect.portions[portion].amount
                needs[owner, default: 0] |= prospect.portions[portion].needs
            }
            for group in prospect.repeats {
                let logged = group.filter { $0 < logCount }
                for place in group where place >= logCount {
                    let isNoBetter = logged.contains { line in
                        (amounts[line] ?? 0) >= (amounts[place] ?? 0)
                            && (needs[line] ?? 0) & (needs[place] ?? 0) == needs[place]
                    }
                    if isNoBetter { useful[place - logCount] &= ~(1 << UInt64(target)) }
                }
            }
        }
        return Set(gives.indices.filter { gives[$0] != 0 && useful[$0] == 0 })
    }
}
