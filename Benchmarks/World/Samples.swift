import Files
import Primitives
import Rules

/// The logs and credentials that made-up people share: as many different ones as the roster has lines.
struct Samples: Sendable {
    /// Names with logs, moved so that the newest entry is of today.
    let portfolios: [Portfolio]
    /// What everybody holds. Cycles are left to the rules, so that they are those of today.
    let credentials: [HeldCredential]

    init(roster: String, wallet: String, today: CalendarDate) throws {
        var portfolios = try ByteSource.read(roster, atMost: 1 << 30).split(separator: UInt8(ascii: "\n"))
            .map { try PortfolioFile.decode(Array($0)) }
        let newest = portfolios.lazy.flatMap(\.activities).map(\.completed).max() ?? today
        let shift = today.dayNumber - newest.dayNumber
        func moved(_ day: CalendarDate) -> CalendarDate { CalendarDate(dayNumber: day.dayNumber + shift) }
        for person in portfolios.indices {
            for entry in portfolios[person].activities.indices {
                portfolios[person].activities[entry].completed = moved(portfolios[person].activities[entry].completed)
                portfolios[person].activities[entry].started = portfolios[person].activities[entry].started.map(moved)
            }
        }
        self.portfolios = portfolios
        credentials = try PortfolioFile.read(wallet).credentials.map { held in
            var held = held
            held.cycle = nil
            return held
        }
    }
}
