import Domain
import Files
import Primitives
import Rules
import Search
import Storage
import Testing

@testable import Actions

@Suite("Approvals")
struct ApprovalTests {
    /// Somebody with an entry that nobody approved, and a body with somebody who decides for it.
    private struct Scene {
        let test: TestHouse
        let tess: Visitor
        let judge: Visitor
        let body: ID<Organisation>
        let credit: ID<LedgerEntry>

        init(_ test: TestHouse) async throws {
            self.test = test
            let tess = try await test.member()
            try await test.house.addCredential(test.credential("ascp-boc/MLT", issued: "2024-04-01"), for: tess)
            credit = try await test.recorded(by: tess) { $0.approvals = [] }
            let judge = try await test.member("Alex Whitfield", email: "alex@board.example")
            body = try await Self.body("Board of Certification", test)
            try await test.employ(judge, in: body, as: .auditor)
            self.tess = tess
            self.judge = try await test.again(judge)
        }

        static func body(_ name: String, _ test: TestHouse) async throws -> ID<Organisation> {
            let body = Organisation(id: test.house.surroundings.id(), name: name, isBody: true)
            let now = test.now
            try await test.store.write { connection in _ = try connection.run(OrganisationQueries.add(body, at: now)) }
            return body.id
        }

        func asked(
            _ id: ID<ApprovalRequest>? = nil, why: String = "Two hours on body fluids at the state meeting"
        ) async throws -> ID<ApprovalRequest> {
            let id = id ?? test.house.surroundings.id()
            try await test.house.askApproval(id, of: credit, to: body, why: why, for: tess)
            return id
        }

        func decide(
            _ id: ID<ApprovalRequest>, accepts: Bool = true, approval: String = "pace", words: String = "Well done",
            by visitor: Visitor? = nil
        ) async throws {
            try await test.house.decideApproval(
                id, accepts: accepts, approval: approval, number: "A-7", words: words, for: visitor ?? judge)
        }

        func counted() async throws -> Credits? {
            let dossier = try await test.house.dossier(of: tess)
            return try await test.house.standings(of: dossier).first?.activities.first?.counted
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a body accepts counts from then on, under its name, and both are told`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            #expect(try await scene.counted() == .zero)
            let id = try await scene.asked()
            #expect(try await test.house.approvalsWaiting(for: scene.judge) == 1)
            #expect(try await test.letters(to: "alex@board.example").first?.body?.contains(id.text) == true)
            try await scene.decide(id)
            #expect(try await scene.counted() == Credits(thousandths: 1500))
            let credit = try #require(try await test.credits(of: scene.tess).first)
            #expect(credit.latest.verifiedBy == scene.body && credit.latest.recordedBy == scene.judge.person.id)
            #expect(credit.latest.action == .correct && credit.history.count == 2)
            #expect(credit.record.activity.provider?.approvalNumber == "A-7")
            #expect(credit.record.reason == "Board of Certification accepted it on request")
            #expect(try await test.brokenLink(in: scene.tess.person.id).row == nil)
            #expect(try await test.letters(to: scene.tess.email).first?.subject.contains("accepted") == true)
            let shown = try await test.house.approval(id, for: scene.tess)
            #expect(shown.request.state == .accepted && shown.request.answer?.words == "Well done")
            #expect(shown.judge == "Alex Whitfield" && !shown.mayDecide)
            #expect(try await test.house.approvalsWaiting(for: scene.judge) == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a refusal needs words and leaves the ledger as it is`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let id = try await scene.asked()
            let without = try await refusedFields { try await scene.decide(id, accepts: false, words: " ") }
            #expect(without == ["words"])
            let noApproval = try await refusedFields { try await scene.decide(id, approval: "") }
            #expect(noApproval == ["approval"])
            try await scene.decide(id, accepts: false, words: "No hours on the certificate")
            #expect(try await test.credits(of: scene.tess).first?.history.count == 1)
            let shown = try await test.house.approval(id, for: scene.tess)
            #expect(shown.request.state == .refused && shown.request.answer?.words == "No hours on the certificate")
            // What was decided stays decided; the same decision sent again changes nothing.
            let turned = try await refusal { try await scene.decide(id) }
            #expect(turned == .changedMeanwhile)
            try await scene.decide(id, accepts: false, words: "No hours on the certificate")
            _ = try await scene.asked()
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody sees or decides what is not theirs, nor their own`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let id = try await scene.asked()
            let stranger = try await test.member("Sam Stone", email: "sam@labs.example")
            let other = try await Scene.body("Another Board", test)
            let elsewhere = try await test.member("Eve Lund", email: "eve@board.example")
            try await test.employ(elsewhere, in: other, as: .auditor)
            let editor = try await test.member("Ed Moss", email: "ed@board.example")
            try await test.employ(editor, in: scene.body, as: .ruleEditor)
            for visitor in [stranger, try await test.again(elsewhere), try await test.again(editor)] {
                let seeing = try await refusal { _ = try await test.house.approval(id, for: visitor) }
                let deciding = try await refusal { try await scene.decide(id, by: visitor) }
                let taking = try await refusal { try await test.house.withdrawApproval(id, for: visitor) }
                #expect([seeing, deciding, taking] == [.forbidden, .forbidden, .forbidden])
                #expect(try await test.house.approvalDesk(for: visitor).waiting.isEmpty)
            }
            try await test.employ(scene.tess, in: scene.body, as: .auditor)
            let own = try await test.again(scene.tess)
            let deciding = try await refusal { try await scene.decide(id, by: own) }
            #expect(deciding == .forbidden)
            let foreign = try await refusal {
                try await test.house.askApproval(
                    test.house.surroundings.id(), of: scene.credit, to: scene.body, why: "Mine", for: stranger)
            }
            #expect(foreign == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an entry that was changed since is not what the body saw`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let id = try await scene.asked()
            let more = test.form {
                $0.amount = "9"
                $0.approvals = []
            }
            try await test.house.correctCredit(scene.credit, seen: 1, more, reason: "More hours.", for: scene.tess)
            let accepting = try await refusal { try await scene.decide(id) }
            #expect(accepting == .changedMeanwhile)
            #expect(try await test.house.approval(id, for: scene.judge).request.state == .asked)
            #expect(try await scene.counted() == .zero)
            try await scene.decide(id, accepts: false, words: "Ask again for the longer one")
        }
    }

    @Test(arguments: Engine.allCases)
    func `one thing is asked of one body once at a time`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let id = try await scene.asked()
            _ = try await scene.asked(id)
            #expect(try await test.house.approvals(of: scene.tess).count == 1)
            let twice = try await refusedFields { _ = try await scene.asked() }
            #expect(twice == ["body"])
            let empty = try await refusedFields { _ = try await scene.asked(why: "  ") }
            #expect(empty == ["why"])
            try await test.house.withdrawApproval(id, for: scene.tess)
            try await test.house.withdrawApproval(id, for: scene.tess)
            let late = try await refusal { try await scene.decide(id) }
            #expect(late == .changedMeanwhile)
            _ = try await scene.asked()
            let employer = try await test.organisation("North Hospital")
            let nobody = try await refusedFields {
                try await test.house.askApproval(
                    test.house.surroundings.id(), of: scene.credit, to: employer, why: "Please", for: scene.tess)
            }
            #expect(nobody == ["body"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a paper opens to who decides on it, while the request stands`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let (sent, kept) = (
                try await test.paper(of: scene.tess), try await test.paper(of: scene.tess, TestHouse.picture(2))
            )
            let form = test.form {
                $0.approvals = []
                $0.papers = [sent.id]
            }
            try await test.house.correctCredit(scene.credit, seen: 1, form, reason: "", for: scene.tess)
            func opens(_ paper: ID<EvidenceFile>) async throws -> Bool {
                try await refusal { _ = try await test.house.paper(paper, for: scene.judge) } == nil
            }
            #expect(try await !opens(sent.id))
            let id = try await scene.asked()
            let (open, shut) = (try await opens(sent.id), try await opens(kept.id))
            #expect(open && !shut)
            try await test.house.withdrawApproval(id, for: scene.tess)
            #expect(try await !opens(sent.id))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is asked and answered is sealed, and goes with who asked`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            let id = try await scene.asked(why: "Zebrafish at the bench")
            try await scene.decide(id, words: "Quokka approved")
            for words in ["Zebrafish", "Quokka", "Body fluid"] {
                let holds = try await test.holds(words)
                #expect(!holds, "\(words)")
            }
            try await test.house.eraseMe(password: TestHouse.password, word: "Erase", for: scene.tess)
            #expect(try await test.count("SELECT count(*) FROM approval_request") == 0)
            #expect(try await test.house.approvalDesk(for: scene.judge).answered.isEmpty)
            #expect(try await test.house.checkLedgers().breaks.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was accepted before it was taken stands behind the entry that comes of it, and no other`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let scene = try await Scene(test)
            var content = OfferingContent(title: "Fibrin in the field", kind: .onlineCourse, activity: .ceCourse)
            content.topics = .undivided(TopicSet(.coagulation))
            content.amount = OfferedAmount(Credits(2), .contactHour)
            _ = try await test.house.loadCatalogue([
                CatalogueEntry(
                    handle: "fibrin", provider: "Bench Academy", content: content, isRetired: false, replacedBy: nil)
            ])
            let offering = try #require(
                try await test.house.findOfferings(OfferingQuery(), for: nil).offerings.first?.edition.offering.id)
            let id = test.house.surroundings.id(ApprovalRequest.self)
            try await test.house.askApproval(
                id, ofOffering: offering, to: scene.body, why: "Before I pay", for: scene.tess)
            try await scene.decide(id)
            #expect(try await test.credits(of: scene.tess).count == 1)
            func taken(_ title: String, _ amount: String) async throws -> ID<LedgerEntry> {
                try await test.recorded(by: scene.tess) {
                    $0.title = title
                    $0.amount = amount
                    $0.topics = ["coagulation"]
                    $0.approvals = []
                }
            }
            let (longer, same) = (
                try await taken("Fibrin in the field", "3"), try await taken("FIBRIN in the field", "2")
            )
            for wrong in [longer, scene.credit] {
                let refused = try await refusal { try await test.house.useApproval(id, on: wrong, for: scene.tess) }
                #expect(refused == .changedMeanwhile)
            }
            #expect(try await test.house.approval(id, for: scene.tess).candidates.map(\.id).contains(same))
            try await test.house.useApproval(id, on: same, for: scene.tess)
            let credit = try #require(try await test.credits(of: scene.tess).first { $0.id == same })
            #expect(credit.latest.verifiedBy == scene.body && credit.latest.recordedBy == scene.tess.person.id)
            let again = try await refusal { try await test.house.useApproval(id, on: longer, for: scene.tess) }
            #expect(again == .changedMeanwhile)
        }
    }
}
