import Domain
import Primitives
import Testing

struct AwardChainTests {
    private let award = ID<Award>.number(1)
    private let day = CalendarDate(dayNumber: 20_000)

    private func link(
        _ number: Int, _ event: AwardLink.Event, content: String = "c1", until: CalendarDate? = nil, day: Int32 = 20_000
    ) -> AwardLink {
        AwardLink(
            award: award, number: number, event: event, at: Instant(startOf: CalendarDate(dayNumber: day)),
            content: content, file: "f" + content, badge: "b" + content, validUntil: until,
            reason: event == .revoked ? .identityInDoubt : nil, previous: number == 1 ? nil : "d\(number - 1)")
    }

    private func linked(_ links: [AwardLink]) -> AwardChain? {
        AwardChain(links, digests: links.map { "d\($0.number)" })
    }

    @Test func `what was issued holds until its last day, and not the day after`() throws {
        let chain = try #require(linked([link(1, .issued, until: day)]))
        #expect(chain.state(content: "c1", on: day) == .valid)
        #expect(chain.state(content: "c1", on: day.adding(days: 1)) == .expired(on: day))
        #expect(chain.state(content: "another", on: day) == nil)
    }

    @Test func `a reissue takes the place of the one before, which says so`() throws {
        let chain = try #require(linked([link(1, .issued), link(2, .reissued, content: "c2", day: 20_003)]))
        #expect(chain.state(content: "c1", on: day) == .superseded(on: day.adding(days: 3)))
        #expect(chain.state(content: "c2", on: day) == .valid && chain.current.content == "c2")
    }

    @Test func `a revoked award is revoked in every edition, whatever its days`() throws {
        let links = [
            link(1, .issued, until: day), link(2, .reissued, content: "c2", until: day),
            link(3, .revoked, content: "c2", day: 20_001),
        ]
        let chain = try #require(linked(links))
        for content in ["c1", "c2"] {
            #expect(
                chain.state(content: content, on: day.adding(days: 9))
                    == .revoked(on: day.adding(days: 1), .identityInDoubt))
        }
    }

    @Test func `a renewal leaves the old one what it was`() throws {
        let chain = try #require(linked([link(1, .issued, until: day), link(2, .renewed, until: day)]))
        #expect(chain.state(content: "c1", on: day) == .valid)
        #expect(chain.state(content: "c1", on: day.adding(days: 1)) == .expired(on: day))
    }

    @Test func `links that do not follow one another are no chain`() {
        #expect(linked([]) == nil && linked([link(1, .revoked)]) == nil && linked([link(2, .issued)]) == nil)
        #expect(linked([link(1, .issued), link(3, .revoked)]) == nil)
        #expect(AwardChain([link(1, .issued), link(2, .revoked)], digests: ["other", "d2"]) == nil)
        #expect(linked([link(1, .issued), link(2, .revoked), link(3, .reissued)]) == nil)
    }
}
