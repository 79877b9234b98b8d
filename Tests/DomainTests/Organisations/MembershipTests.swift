import Primitives
import Testing

@testable import Domain

@Suite("Membership")
struct MembershipTests {
    private let bench = ID<Unit>.number(1)
    private let shift = ID<Unit>.number(2)

    private func place(
        in organisation: UInt64 = 1, bench: ID<Unit>? = nil, shift: ID<Unit>? = nil, to: CalendarDate? = nil
    ) -> Membership {
        Membership(
            id: .number(1), organisation: .number(organisation), person: .number(1), role: .supervisor, bench: bench,
            shift: shift, from: .today, to: to)
    }

    @Test func `it holds from its first day to its last, both included`() {
        let day = CalendarDate.today
        let open = place()
        #expect(!open.isActive(on: day.adding(days: -1)))
        #expect(open.isActive(on: day) && open.isActive(on: day.adding(days: 10_000)))
        let ended = place(to: day.adding(days: 2))
        #expect(ended.isActive(on: day.adding(days: 2)))
        #expect(!ended.isActive(on: day.adding(days: 3)))
        let short = place(to: day)
        #expect(short.isActive(on: day) && !short.isActive(on: day.adding(days: 1)))
    }

    @Test func `a place without bench and shift answers for all of the organisation and for no other`() {
        #expect(place().covers(place(bench: bench, shift: shift)))
        #expect(place().covers(place()))
        #expect(!place().covers(place(in: 2, bench: bench)))
    }

    @Test func `a bench answers for that bench in every shift`() {
        #expect(place(bench: bench).covers(place(bench: bench, shift: shift)))
        #expect(!place(bench: bench).covers(place(bench: .number(9), shift: shift)))
        #expect(!place(bench: bench).covers(place(shift: shift)))
        #expect(!place(bench: bench).covers(place(in: 2, bench: bench)))
    }

    @Test func `bench and shift together must both fit`() {
        let both = place(bench: bench, shift: shift)
        #expect(both.covers(place(bench: bench, shift: shift)))
        #expect(!both.covers(place(bench: bench, shift: .number(9))))
        #expect(!both.covers(place(bench: .number(9), shift: shift)))
        #expect(!both.covers(place(bench: bench)))
    }
}
