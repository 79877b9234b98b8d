import Domain
import Primitives

/// The organisations of the demo world: who works at, teaches for and audits for whom.
struct Places {
    let laboratory: Place
    let provider: Place
    let body: Place
    let benches: [Bench: ID<Unit>]
    let shifts: [Shift: ID<Unit>]
    /// The day on which the laboratory began to use Aliquot.
    let opened: CalendarDate

    init(today: CalendarDate, dice: Dice) {
        let opened = OpenDays.working(today.adding(months: -30))
        let moment = Instant(startOf: opened).adding(seconds: 14 * 3600)
        var mint = Mint(dice)
        var units: [Unit] = [Unit(id: mint.id(at: moment), kind: .site, name: "Main campus")]
        var benches: [Bench: ID<Unit>] = [:]
        for bench in Bench.allCases {
            let unit = Unit(id: mint.id(at: moment), kind: .bench, name: bench.name)
            benches[bench] = unit.id
            units.append(unit)
        }
        var shifts: [Shift: ID<Unit>] = [:]
        for shift in Shift.allCases {
            let unit = Unit(id: mint.id(at: moment), kind: .shift, name: shift.name)
            shifts[shift] = unit.id
            units.append(unit)
        }
        laboratory = Place(
            organisation: Organisation(id: mint.id(at: moment), name: "Riverside General Laboratory", isEmployer: true),
            units: units, createdAt: moment)
        provider = Place(
            organisation: Organisation(id: mint.id(at: moment), name: School.larkspur.name, isProvider: true),
            units: [], createdAt: moment)
        body = Place(
            organisation: Organisation(id: mint.id(at: moment), name: "Demo Board of Certification", isBody: true),
            units: [], createdAt: moment)
        self.benches = benches
        self.shifts = shifts
        self.opened = opened
    }

    var all: [Place] { [laboratory, provider, body] }
}
