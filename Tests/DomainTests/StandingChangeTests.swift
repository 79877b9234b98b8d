import Domain
import Primitives
import Rules
import Testing

@Suite("StandingChange")
struct StandingChangeTests {
    private func mark(_ id: String, counted: Int64 = 2, state: StandingState = .onTrack) -> StandingMark {
        StandingMark(
            id: id, credential: "ascp-boc/MLT", state: state, isComplete: false,
            total: Tally(
                required: Credits(thousandths: 36_000), counted: Credits(thousandths: counted * 1000),
                missing: Credits(thousandths: (36 - counted) * 1000)), missing: [])
    }

    @Test func `what is as it was is no change`() {
        #expect(StandingChange.all(from: [mark("a"), mark("b")], to: [mark("b"), mark("a")]).isEmpty)
    }

    @Test func `an amount, a new credential and one that is gone are each told once`() {
        let changes = StandingChange.all(
            from: [mark("a"), mark("b"), mark("c")], to: [mark("n"), mark("a", counted: 3), mark("b")])
        #expect(changes.map { $0.after?.id ?? $0.before?.id } == ["n", "a", "c"])
        #expect(changes[0].before == nil && changes[2].after == nil)
        #expect(changes[1].before?.total.counted == Credits(thousandths: 2000))
    }
}

@Suite("WebhookDelivery")
struct WebhookDeliveryTests {
    @Test func `it is tried for about three days, less and less often, and then given up`() {
        let pauses = (1...20).map { WebhookDelivery.pause(after: $0) }
        let real = pauses.compactMap { $0 }
        #expect(real == real.sorted() && real.count == 9 && pauses.dropFirst(9).allSatisfy { $0 == nil })
        #expect((2 * 86_400...4 * 86_400).contains(real.reduce(0, +)))
    }
}
