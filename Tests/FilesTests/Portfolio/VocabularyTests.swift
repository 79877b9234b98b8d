import Primitives
import Rules
import Testing

@testable import Files

@Suite("Vocabulary")
struct VocabularyTests {
    /// Checks one closed list: kebab-case, no word twice, each found from its bytes, the contract's words among them.
    private func check<Word: Coded>(_ type: Word.Type, contract: String) {
        let words = Word.codes.words
        #expect(Set(words).count == words.count && words.count == Word.allCases.count)
        for (word, value) in zip(words, Word.allCases) {
            #expect(value.code == word)
            #expect(Word.codes.find(word) == value)
            let isKebab = word.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
            #expect(isKebab && word.first != "-" && word.last != "-", "\(word)")
        }
        for word in contract.split(separator: " ") { #expect(words.contains(String(word)), "\(type) lacks \(word)") }
    }

    @Test func `every code word of the contract is known, unique and in kebab-case`() {
        check(
            Topic.self,
            contract: """
                safety ethics blood-banking chemistry hematology coagulation microbiology immunology serology \
                molecular urinalysis histology cytology phlebotomy point-of-care quality-control management education \
                informatics medical-errors fl-laws-rules hiv-aids administration-supervision general
                """)
        check(
            ActivityKind.self,
            contract: """
                ce-course in-service college-course presentation teaching authorship editing committee \
                competence-assessment new-credential inspection item-writing item-writers-workshop mentoring \
                journal-study employment
                """)
        check(AmountUnit.self, contract: "contact-hour minute point ceu semester-hour quarter-hour item")
        check(
            Approval.self,
            contract: """
                pace cmle accent accme peer aphl asm professional-society university employer vendor state-board \
                fl-board fl-health-board ca-agency
                """)
        check(Delivery.self, contract: "online live in-service blended")
        check(Evidence.self, contract: "certificate transcript letter roster")
        check(
            StandingState.self, contract: "voluntary future submitted grace lapsed ready due attention on-track")
        check(
            NotCountedCode.self,
            contract: """
                outside-cycle over-cap duplicate provider-not-accepted kind-not-accepted kind-ended kind-unknown-value \
                topic-not-accepted below-minimum-length rounding
                """)
    }

    @Test func `the codes of not counting are a closed list of ten`() {
        #expect(NotCountedCode.allCases.count == 10)
        #expect(StandingState.allCases.count == 9)
    }

    @Test func `every field of the contract's portfolio is known`() {
        check(PortfolioReader.PortfolioField.self, contract: "person credentials activities")
        check(PortfolioReader.PersonField.self, contract: "name birth-date")
        check(PortfolioReader.CredentialField.self, contract: "id credential issued cycle facts")
        check(PortfolioReader.SpanField.self, contract: "from to")
        check(
            PortfolioReader.FactField.self,
            contract: """
                first-renewal role categories expired-on voluntary category-added upgraded-on market renewal-date \
                submitted-on duties-paid
                """)
        check(
            PortfolioReader.ActivityField.self,
            contract: "id title kind started completed amount topics delivery provider evidence")
        check(PortfolioReader.AmountField.self, contract: "value unit")
        check(PortfolioReader.ProviderField.self, contract: "name approvals number")
    }

    @Test(arguments: ActivityKind.allCases)
    func `every kind can be written`(_ kind: ActivityKind) throws {
        let text = try PortfolioText.replacing("kind: ce-course", with: "kind: \(kind.code)")
        #expect(try PortfolioText.decode(text).activities[0].kind == kind)
    }

    @Test(arguments: Topic.allCases)
    func `every topic can be written in a list and in a split`(_ topic: Topic) throws {
        let list = try PortfolioText.replacing("{hematology: 1.5, safety: 0.5}", with: "[\(topic.code)]")
        #expect(try PortfolioText.decode(list).activities[0].topics == .undivided(TopicSet(topic)))
        let split = try PortfolioText.replacing("{hematology: 1.5, safety: 0.5}", with: "{\(topic.code): 2}")
        #expect(
            try PortfolioText.decode(split).activities[0].topics
                == .split([TopicShare(topic: topic, amount: Credits(2))]))
    }

    @Test func `every unit, delivery, approval and paper can be written`() throws {
        for unit in AmountUnit.allCases {
            let text = try PortfolioText.replacing("unit: contact-hour", with: "unit: \(unit.code)")
            #expect(try PortfolioText.decode(text).activities[0].unit == unit)
        }
        for delivery in Delivery.allCases {
            let text = try PortfolioText.replacing("delivery: online ", with: "delivery: \(delivery.code) ")
            #expect(try PortfolioText.decode(text).activities[0].delivery == delivery)
        }
        let all = Approval.allCases.map(\.code).joined(separator: ", ")
        let approved = try PortfolioText.replacing("[pace]", with: "[\(all)]")
        #expect(try PortfolioText.decode(approved).activities[0].provider?.approvals.approvals == Approval.allCases)
        let papers = Evidence.allCases.map(\.code).joined(separator: ", ")
        let proved = try PortfolioText.replacing("[certificate]", with: "[\(papers)]")
        #expect(try PortfolioText.decode(proved).activities[0].evidence.papers == Evidence.allCases)
    }
}
