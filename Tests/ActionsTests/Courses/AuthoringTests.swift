import Actions
import Domain
import Files
import Primitives
import Prose
import Storage
import TestSupport
import Testing

@Suite("Authoring")
struct AuthoringTests {
    private func provider(_ test: TestHouse, _ name: String = "Bench Academy") async throws -> Visitor {
        let email = "\(name.prefix(1).lowercased())@labs.example"
        let visitor = try await test.member(email: email)
        try await test.employ(visitor, in: try await test.organisation(name), as: .provider)
        return try await test.signedIn(email)
    }

    private var form: CourseForm {
        var form = CourseForm()
        form.title = "Reading a left shift"
        form.summary = "What bands tell."
        form.objectives = "Tell a band from a segmented cell."
        form.authors = [.init(name: "Ines Calloway", credentials: "MLS", disclosure: "Nothing to disclose.")]
        (form.amount, form.minimumMinutes, form.topics) = ("1", "10", ["hematology"])
        return form
    }

    private func section(_ title: String, _ text: String = "A band is young.") -> SectionForm {
        var form = SectionForm()
        (form.title, form.minutes, form.text) = (title, "10", text)
        return form
    }

    private func question(_ prompt: String) -> QuestionForm {
        var form = QuestionForm(.trueFalse)
        (form.prompt, form.holds, form.section) = (prompt, "true", "the-band")
        return form
    }

    private func begin(_ test: TestHouse, _ visitor: Visitor) async throws -> ID<Course> {
        try await test.house.newCourse(form, of: try #require(visitor.actor.provides.first), for: visitor)
    }

    private func seen(_ id: ID<Course>, _ test: TestHouse, _ visitor: Visitor) async throws -> Int {
        try await test.house.authoredCourse(id, for: visitor).series.revision
    }

    private func upload(_ bytes: [UInt8], _ test: TestHouse) async throws -> EvidenceUpload {
        let upload = try await test.house.beginAuthorFile(most: 8 << 20)
        try await upload.append(bytes)
        return upload
    }

    @Test(arguments: Engine.allCases)
    func `a course is written, published and goes on as a new version`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            let empty = try await test.house.authoredCourse(id, for: visitor)
            #expect(empty.faults.map(\.text) == ["there are no sections"])
            try await test.house.keepSection(nil, of: id, seen: 1, section("The band"), for: visitor)
            try await test.house.keepSection(nil, of: id, seen: 2, section("The count"), for: visitor)
            try await test.house.moveSection("the-count", of: id, seen: 3, by: -1, for: visitor)
            let name = try await test.house.keepQuestion(nil, of: id, seen: 4, question("Is it young?"), for: visitor)
            #expect(name == "is-it-young")
            var whole = try await test.house.authoredCourse(id, for: visitor)
            #expect(whole.faults.isEmpty)
            #expect(whole.course.sections.map(\.slug) == ["the-count", "the-band"])
            try await test.house.publishCourse(id, seen: 5, for: visitor)
            let published = try await test.house.authoredCourse(id, for: visitor).course

            // What is published is never changed: the next version begins.
            let now = try await seen(id, test, visitor)
            try await test.house.keepSection("the-band", of: id, seen: now, section("Bands", "Older."), for: visitor)
            whole = try await test.house.authoredCourse(id, for: visitor)
            #expect(whole.series.latest == 2 && whole.series.published == 1)
            #expect(whole.versions.map(\.number) == [2, 1])
            #expect(whole.course.section("the-band")?.title == "Bands")
            #expect(try await test.house.course(1, of: whole.series).sections == published.sections)
        }
    }

    @Test(arguments: Engine.allCases)
    func `whoever saw an older state changes nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            try await test.house.keepSection(nil, of: id, seen: 1, section("The band"), for: visitor)
            await #expect(throws: Refusal.changedMeanwhile) {
                try await test.house.keepSection(nil, of: id, seen: 1, section("Another"), for: visitor)
            }
            let twice = await #expect(throws: Refusal.self) { _ = try await begin(test, visitor) }
            guard case .invalid(let faults)? = twice else {
                Issue.record("a second course of the same name was begun")
                return
            }
            #expect(faults.faults.map(\.field) == ["handle"])
        }
    }

    @Test func `another provider's course is neither seen nor changed`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await provider(test)
            let other = try await provider(test, "Other Academy")
            let id = try await begin(test, visitor)
            await #expect(throws: Refusal.forbidden) { _ = try await test.house.authoredCourse(id, for: other) }
            await #expect(throws: Refusal.forbidden) {
                try await test.house.keepSection(nil, of: id, seen: 1, section("The band"), for: other)
            }
            await #expect(throws: Refusal.forbidden) { _ = try await test.house.courseArchive(id, for: other) }
            await #expect(throws: Refusal.forbidden) {
                _ = try await test.house.courseBank(id, as: .gift, for: other)
            }
            let file = try await upload(Array("::a:: T? {T}".utf8), test)
            await #expect(throws: Refusal.forbidden) {
                _ = try await test.house.takeBank(file, name: "a.gift", into: id, for: other)
            }
            let desk = try await test.house.courseDesk(for: other)
            #expect(desk.lines.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a bank is taken in once, with a reason for what is left out`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            let gift = "::one:: A band is young. {T}\n\n::two:: Write an essay. {}\n\n::three:: 2 + 2? {#4:0.1}\n"
            let first = try await test.house.takeBank(
                try await upload(Array(gift.utf8), test), name: "C:\\bank.gift", into: id, for: visitor)
            let bank = try await test.house.bankImport(first, of: id, for: visitor)
            #expect(bank.state == .done && bank.name == "C:bank.gift" || bank.name == "bank.gift")
            #expect(bank.outcome?.taken == 2)
            #expect(bank.outcome?.remarks.map(\.question) == ["two"])
            let again = try await test.house.takeBank(
                try await upload(Array(gift.utf8), test), name: "bank.gift", into: id, for: visitor)
            #expect(try await test.house.bankImport(again, of: id, for: visitor).outcome?.known == 2)
            #expect(try await test.house.authoredCourse(id, for: visitor).course.bank.questions.count == 2)
            // Nothing of it lies about afterwards.
            #expect(try await test.count("SELECT count(*) FROM job WHERE kind = 'take-bank'") == 0)
        }
    }

    @Test func `a hostile bank is refused in a sentence, and nothing else happens`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            let xml = "<!DOCTYPE quiz [<!ENTITY a \"&#65;\">]><quiz>&a;</quiz>"
            for (name, bytes) in [
                ("bank.xml", Array(xml.utf8)), ("bank.zip", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]),
                ("bank.gift", [0xFF, 0xFE]),
            ] {
                let bank = try await test.house.takeBank(
                    try await upload(bytes, test), name: name, into: id, for: visitor)
                let found = try await test.house.bankImport(bank, of: id, for: visitor)
                #expect(found.state == .failed, "\(name)")
                let fault = found.outcome?.fault ?? ""
                #expect(fault.hasSuffix(".") && !fault.contains(test.papers), "\(fault)")
            }
            #expect(try await seen(id, test, visitor) == 1)
        }
    }

    @Test func `a large bank is read behind the scenes, and says how far it is`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            let gift = (1...1500).map {
                "::q\($0)::Question number \($0) of a bank that is large enough to be read behind the scenes, is it? {T}\n\n"
            }.joined()
            #expect(gift.utf8.count > 100_000)
            let padded = gift + String(repeating: "// a remark that says nothing at all\n", count: 4000)
            let bank = try await test.house.takeBank(
                try await upload(Array(padded.utf8), test), name: "bank.gift", into: id, for: visitor)
            #expect(try await test.house.bankImport(bank, of: id, for: visitor).state == .working)
            try await test.house.runDueJobs([.takeBank])
            let found = try await test.house.bankImport(bank, of: id, for: visitor)
            #expect(found.state == .done && found.outcome?.taken == 1500)
        }
    }

    @Test func `a picture is told by its bytes, and goes only when nothing shows it`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            let drawing = Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'/>".utf8)
            let name = try await test.house.addPicture(
                try await upload(drawing, test), name: "Blood Smear.PNG", to: id, seen: 1, for: visitor)
            #expect(name == "images/blood-smear.svg")
            let shown = section("The band", "![a smear](\(name))")
            try await test.house.keepSection(nil, of: id, seen: 2, shown, for: visitor)
            await #expect(throws: Refusal.self) {
                try await test.house.removePicture(name, of: id, seen: 3, for: visitor)
            }
            let script = Array("<svg viewBox='0 0 4 3'><script>alert(1)</script></svg>".utf8)
            let file = try await upload(script, test)
            let refused = await #expect(throws: Refusal.self) {
                _ = try await test.house.addPicture(file, name: "a.svg", to: id, seen: 3, for: visitor)
            }
            guard case .invalid(let faults)? = refused else {
                Issue.record("a drawing with a script was taken")
                return
            }
            #expect(faults.faults.first?.text.contains("<script>") == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a course goes out as an archive and comes back as the next version`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            try await test.house.keepSection(nil, of: id, seen: 1, section("The band"), for: visitor)
            let file = try await test.house.courseArchive(id, for: visitor)
            #expect(file.name == "reading-a-left-shift-1.zip")
            let home = try #require(visitor.actor.provides.first)
            let back = try await test.house.bringCourse(
                try await upload(file.bytes, test), to: home, for: visitor)
            #expect(back == id)
            let other = try await provider(test, "Other Academy")
            let theirs = try await test.house.bringCourse(
                try await upload(file.bytes, test), to: try #require(other.actor.provides.first), for: other)
            #expect(theirs != id)
            let copy = try await test.house.authoredCourse(theirs, for: other).course
            #expect(copy.sections == (try await test.house.authoredCourse(id, for: visitor).course.sections))
            let spoilt = try await upload(Array("PK\u{3}\u{4} nothing".utf8), test)
            await #expect(throws: Refusal.self) { _ = try await test.house.bringCourse(spoilt, to: home, for: visitor) }
        }
    }

    @Test func `questions go out in every form and come back`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await provider(test)
            let id = try await begin(test, visitor)
            try await test.house.keepSection(nil, of: id, seen: 1, section("The band"), for: visitor)
            try await test.house.keepQuestion(nil, of: id, seen: 2, question("Is it young?"), for: visitor)
            let all = try await test.house.authoredCourse(id, for: visitor).course.bank.questions
            for format in QuestionFormat.allCases {
                let file = try await test.house.courseBank(id, as: format, for: visitor)
                let bank = try await test.house.takeBank(
                    try await upload(file.bytes, test), name: file.name, into: id, for: visitor)
                let outcome = try await test.house.bankImport(bank, of: id, for: visitor).outcome
                #expect(outcome?.taken == 0 && outcome?.known == 1, "\(format)")
            }
            #expect(try await test.house.authoredCourse(id, for: visitor).course.bank.questions == all)
        }
    }
}
