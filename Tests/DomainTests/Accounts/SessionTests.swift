import Primitives
import Testing

@testable import Domain

@Suite("Session")
struct SessionTests {
    private func session(seen: Int64 = 0, ends: Int64) -> Session {
        Session(
            id: .number(1), person: .number(2), createdAt: .second(0), seenAt: .second(seen), endsAt: .second(ends),
            awaitsCode: false, agent: "a browser")
    }

    @Test func `it ends after thirty days however much it is used`() {
        let used = session(seen: Session.longest - 1, ends: Session.longest)
        #expect(used.isOpen(at: .second(Session.longest - 1)))
        #expect(!used.isOpen(at: .second(Session.longest)))
        #expect(Session.longest == 30 * 24 * 3600)
    }

    @Test func `it ends after a week without use`() {
        let unused = session(seen: 100, ends: Session.longest)
        #expect(unused.isOpen(at: .second(100 + Session.idle - 1)))
        #expect(!unused.isOpen(at: .second(100 + Session.idle)))
        #expect(Session.idle == 7 * 24 * 3600)
    }

    @Test func `its use is noted every five minutes only`() {
        let session = session(seen: 0, ends: Session.longest)
        #expect(!session.wantsNoting(at: .second(299)))
        #expect(session.wantsNoting(at: .second(300)))
        #expect(!session.wantsNoting(at: .second(-1000)))
    }
}
