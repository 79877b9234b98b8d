import Primitives
import Testing

@testable import Domain

@Suite struct ParticipantTests {
    private static func number(_ kind: Identifier.Kind, _ number: String, isVerified: Bool) -> Identifier {
        Identifier(id: .number(1), kind: kind, number: number, verifiedAt: isVerified ? .second(1) : nil)
    }

    private let dana = Participant(
        name: "Dana María Reyes", formerNames: ["Dana Whitlock"],
        identifiers: [number(.ascpCustomer, "410474", isVerified: true), number(.amt, "555", isVerified: false)],
        licences: [.init(state: "FL", number: "TEC-410496")], addresses: ["dana@example.org"])

    @Test(arguments: [
        "Dana Maria Reyes", "REYES, DANA", "Reyes, Dana M.", "dana reyes", "Dana M Reyes, MLT(ASCP)", "Reyes Dana",
        "Ms. Dana Reyes", "Reyes, Dana M., MLT", "Dana María Reyes", "Dana Mari\u{301}a Reyes", "Dana Reyes Jr.",
    ]) func `one name is written in many ways`(_ name: String) {
        #expect(dana.judge(Claim(name: name)) == .name("Dana María Reyes", isFormer: false))
    }

    @Test(arguments: [
        "Vanessa Reyes", "D. Reyes", "Dana Reyes-Whitlock", "Dana L. Reyes", "Dana", "Reyes", "Diana Reyes",
        "Dana Reyez", "Maria Reyes", "Reyes Maria Dana", "?",
    ]) func `another name is asked about, however like it is`(_ name: String) {
        let verdict = dana.judge(Claim(name: name))
        #expect(verdict == .otherName(name))
        #expect(verdict.outcome == .asked)
    }

    @Test func `a former name fits and is told as one`() {
        #expect(dana.judge(Claim(name: "WHITLOCK, DANA R")) == .name("Dana Whitlock", isFormer: true))
    }

    @Test func `a confirmed number is enough, whatever the name`() {
        let claim = Claim(name: "Dana Smith", numbers: [.ascpCustomer: "41-0474"])
        #expect(dana.judge(claim) == .number(words: "ASCP customer number"))
    }

    @Test func `another number is refused, whatever the name`() {
        let claim = Claim(name: "Dana Reyes", numbers: [.ascpCustomer: "410475"])
        #expect(dana.judge(claim) == .otherNumber(words: "ASCP customer number", found: "410475"))
        #expect(dana.judge(claim).outcome == .refused)
        let both = Claim(licence: "TEC-999999", state: "FL", numbers: [.ascpCustomer: "410474"])
        #expect(dana.judge(both).outcome == .refused)
    }

    @Test func `a number that only the person stated needs the name or a question`() {
        #expect(dana.judge(Claim(numbers: [.amt: "555"])).outcome == .asked)
        #expect(dana.judge(Claim(name: "Dana Reyes", numbers: [.amt: "555"])).outcome == .accepted)
        #expect(dana.judge(Claim(licence: "tec410496", state: "FL")).outcome == .asked)
    }

    @Test func `a licence without its letters is asked about, one of another state says nothing`() {
        let short = dana.judge(Claim(licence: "410496", state: "FL"))
        #expect(short == .unverifiedNumber(words: "State licence number", found: "410496"))
        #expect(dana.judge(Claim(licence: "T-1", state: "CA")) == .silent)
        #expect(dana.judge(Claim(licence: "TEC-410497")).outcome == .refused)
    }

    @Test func `a row that names nobody is the person's own`() {
        #expect(dana.judge(Claim()).outcome == .accepted)
        #expect(dana.judge(Claim(profession: "CLP", numbers: [.npi: "1"])) == .silent)
    }

    @Test func `a confirmed address is enough`() {
        #expect(dana.judge(Claim(name: "Somebody Else", email: "Dana@Example.org")).outcome == .accepted)
        #expect(dana.judge(Claim(name: "Somebody Else", email: "x@example.org")).outcome == .asked)
    }

    @Test func `rows with one question share its answer`() {
        let one = dana.judge(Claim(name: "Reyes, Vanessa")).question
        #expect(one != nil)
        #expect(one == dana.judge(Claim(name: "REYES, VANESSA")).question)
        #expect(one != dana.judge(Claim(name: "Reyes, Victor")).question)
    }
}
