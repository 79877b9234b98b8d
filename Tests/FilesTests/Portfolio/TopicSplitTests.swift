import Primitives
import Rules
import Testing

@testable import Files

@Suite("Topics of an activity")
struct TopicSplitTests {
    private func topics(_ written: String) throws -> ActivityTopics {
        try PortfolioText.decode(PortfolioText.replacing("{hematology: 1.5, safety: 0.5}", with: written)).activities[0]
            .topics
    }

    private func share(_ topic: Topic, _ thousandths: Int64) -> TopicShare {
        TopicShare(topic: topic, amount: Credits(thousandths: thousandths))
    }

    @Test func `a split that leaves something over gives the rest the topic general`() throws {
        #expect(try topics("{hematology: 1.5}") == .split([share(.hematology, 1500), share(.general, 500)]))
        #expect(try topics("{hematology: 1.999}") == .split([share(.hematology, 1999), share(.general, 1)]))
        #expect(try topics("{}") == .split([share(.general, 2000)]))
    }

    @Test func `a split that takes everything leaves nothing over`() throws {
        #expect(try topics("{hematology: 2}") == .split([share(.hematology, 2000)]))
        #expect(try topics("{safety: 0.001, ethics: 1.999}") == .split([share(.safety, 1), share(.ethics, 1999)]))
    }

    @Test func `every split sums to the whole amount`() throws {
        for written in ["{}", "{general: 1}", "{hematology: 0.333, safety: 0.333}", "{hematology: 0}", "{ethics: 2}"] {
            guard case .split(let shares) = try topics(written) else { continue }
            #expect(shares.reduce(Credits.zero) { $0 + $1.amount } == Credits(2), "\(written)")
        }
    }

    @Test(arguments: [
        "{hematology: 1.5, safety: 0.501}", "{hematology: 2.001}", "{hematology: 2, safety: 2}",
        "{safety: 999999999999}",
        "{hematology: 999999999999, safety: 999999999999, ethics: 999999999999, chemistry: 999999999999}",
    ])
    func `a split of more than there is is refused`(_ split: String) throws {
        try Slip("{hematology: 1.5, safety: 0.5}", split, "bad-split", says: "a1", "more than the amount", "(2)")
            .check()
    }

    @Test(arguments: ["[]", "", "~"])
    func `no topics mean general`(_ written: String) throws {
        #expect(try topics(written) == .undivided(TopicSet(.general)))
    }

    @Test func `no field of topics means general`() throws {
        let text = try PortfolioText.replacing("    topics: {hematology: 1.5, safety: 0.5}\n", with: "")
        #expect(try PortfolioText.decode(text).activities[0].topics == .undivided(TopicSet(.general)))
    }

    @Test func `a list is undivided, whatever its order`() throws {
        let both: ActivityTopics = .undivided([TopicSet(.hematology), TopicSet(.chemistry)])
        #expect(try topics("[hematology, chemistry]") == both)
        #expect(try topics("[chemistry, hematology, chemistry]") == both)
    }

    @Test func `a split stated before the amount is held against it too`() throws {
        let turned = """
            person: {name: A}
            credentials: [{id: m, credential: ascp-boc/MLT}]
            activities:
              - topics: {safety: 3}
                amount: {value: 2, unit: point}
                id: a1
                title: T
                kind: ce-course
                completed: 2025-03-02
            """
        let fault = try PortfolioText.fault(turned)
        #expect(fault.code == "bad-split")
        #expect(fault.line == 4)
    }

    @Test(arguments: [
        Slip("{hematology: 1.5, safety: 0.5}", "hematology", "wrong-shape", says: "topics", "a list", "“hematology”"),
        Slip("{hematology: 1.5, safety: 0.5}", "[[hematology]]", "wrong-shape", says: "topic", "a list"),
        Slip("{hematology: 1.5, safety: 0.5}", "[{hematology: 1.5}]", "wrong-shape", says: "topic", "a mapping"),
        Slip("{hematology: 1.5, safety: 0.5}", "{safety: 1, safety: 1}", "duplicate-field", says: "safety", "twice"),
    ])
    func `topics are a list of words or a split`(_ slip: Slip) throws {
        try slip.check()
    }
}
