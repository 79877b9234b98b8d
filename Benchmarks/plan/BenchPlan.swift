import ArgumentParser
import Files
import Planning
import Primitives

/// Plans over made-up catalogues and says how long each step took, one line of JSON a run.
@main
struct BenchPlan: ParsableCommand {
    @Option(help: "The portfolio file.")
    var portfolio = "Examples/florida-three-credentials.yml"

    @Option(help: "Offerings in the catalogue.")
    var offerings = 2000

    @Option(help: "Catalogues, each of its own seed.")
    var runs = 5

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(help: "Seconds for a solver alone; 0 leaves it out.")
    var bare = 0.0

    func run() throws {
        let person = try PortfolioFile.read(portfolio)
        let book = try RuleBookFolder("RuleBook").read()
        let asOf = CalendarDate("2026-11-21") ?? CalendarDate(dayNumber: 0)
        let clock = PlanClock.machine
        for number in 0..<UInt64(runs) {
            var maker = MadeUpCatalogue(seed: seed + number)
            let catalogue = maker.catalogue(offerings)
            let start = clock.now
            var (first, proven, kept): (Int64?, Int64?, Int) = (nil, nil, 0)
            let plan = try Planner(book).plan(person, from: catalogue, wish: PlanWish(.cost), asOf: asOf) { progress in
                switch progress {
                case .found: first = first ?? clock.now - start
                case .proven: proven = clock.now - start
                case .sieved(_, let count): kept = count
                case .bound: break
                }
            }
            let all = clock.now - start
            var line =
                "{\"offerings\": \(offerings), \"seed\": \(seed + number), \"kept\": \(kept), \"first_ms\": \(first ?? -1), \"proven_ms\": \(proven ?? -1), \"all_ms\": \(all), \"cost\": \"\(Money(cents: plan.cost).decimal)\", \"optimal\": \(plan.isOptimal), \"settled\": \(plan.isSettled), \"items\": \(plan.items.count)"
            if bare > 0 {
                let start = clock.now
                let answer = try Planner(book).bare(person, from: catalogue, asOf: asOf, seconds: bare)
                line +=
                    ", \"bare_ms\": \(clock.now - start), \"bare_cost\": \"\(answer.cost.map { Money(cents: $0).decimal } ?? "")\", \"bare_proven\": \(answer.isProven)"
            }
            print(line + "}")
        }
    }
}
