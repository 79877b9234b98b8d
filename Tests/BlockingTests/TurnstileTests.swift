import Blocking
import Testing

@Suite("Turnstile")
struct TurnstileTests {
    @Test func `who finds every place taken is turned away`() {
        let turnstile = Turnstile(places: 2)
        #expect(turnstile.enter())
        #expect(turnstile.enter())
        #expect(!turnstile.enter())
    }

    @Test func `a place given back serves the next`() {
        let turnstile = Turnstile(places: 1)
        #expect(turnstile.enter())
        turnstile.leave()
        #expect(turnstile.enter())
        #expect(!turnstile.enter())
    }

    @Test func `leaving more often than entering makes no places`() {
        let turnstile = Turnstile(places: 1)
        turnstile.leave()
        turnstile.leave()
        #expect(turnstile.enter())
        #expect(!turnstile.enter())
    }
}
