import Primitives
import Testing

@testable import Domain

@Suite("PriceShown and Money")
struct PriceShownTests {
    private func plan(_ cents: Int64?, _ buyer: PricePlan.Buyer = .everybody) -> PricePlan {
        PricePlan(kind: .single, price: cents.map { Money(cents: $0) }, buyer: buyer)
    }

    @Test func `no price is not known, and never free`() {
        #expect(PriceShown([]) == .unknown)
        #expect(PriceShown([plan(nil), plan(nil, .member)]) == .unknown)
        #expect(PriceShown([plan(0)]) == .free)
    }

    @Test func `several prices begin at the least, also beside one that is not known`() {
        #expect(PriceShown([plan(9500), plan(5000)]) == .from(Money(cents: 5000)))
        #expect(PriceShown([plan(9500), plan(nil)]) == .from(Money(cents: 9500)))
        #expect(PriceShown([plan(0, .member), plan(2000, .nonMember)]) == .from(Money(cents: 0)))
    }

    @Test(
        arguments: [
            ("95", 9500), ("95.5", 9550), ("$1,250.00", 125_000), ("0", 0), ("12.345", nil), ("-3", nil), ("", nil),
            ("1e3", nil), ("99999999", nil),
        ] as [(String, Int64?)])
    func `a price is read exactly or not at all`(text: String, cents: Int64?) {
        #expect(Money(reading: text)?.cents == cents)
    }

    @Test func `prices are written with their currency`() {
        #expect(Money(cents: 9500).words == "$95")
        #expect(Money(cents: 1_161_550).words == "$11,615.50")
        #expect(Money(cents: 3000, currency: "CAD").words == "CAD 30")
    }

    @Test func `a large price has a comma before every three digits`() {
        #expect(Money(cents: 99_900).words == "$999")
        #expect(Money(cents: 123_450).words == "$1,234.50")
        #expect(Money(cents: 100_000_000).words == "$1,000,000")
    }
}
