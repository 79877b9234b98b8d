import Actions
import Domain
import Files
import Primitives
import Rules
import Storage
import Testing

@Suite("Readings")
struct ReadingTests {
    /// The committed examples; they are Dana's.
    private func example(_ name: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try ByteSource.read("/\(root)/Examples/Certificates/\(name)")
    }

    private func dana(_ test: TestHouse) async throws -> Visitor {
        try await test.member("Dana Reyes", email: "dana@labs.example")
    }

    private func dropped(_ name: String, _ test: TestHouse, _ owner: Visitor) async throws -> PaperReading {
        let paper = try await test.paper(of: owner, try example(name), name: name)
        return try #require(try await test.house.beginReadings([paper], for: owner).first)
    }

    @Test(arguments: Engine.allCases)
    func `a PDF is read at once, and confirmed with its paper attached`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let dana = try await dana(test)
            let begun = try await dropped("gram-stains.pdf", test, dana)
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(shown.reading.state == .read)
            #expect(shown.named == .owner("Dana Reyes"))
            let proposal = try #require(shown.reading.read?.proposal)
            #expect(try await test.house.readingPage(0, of: begun.id, for: dana).starts(with: [0xFF, 0xD8]))
            let form = CreditForm(proposal, paper: shown.paper.id)
            let entry = try await test.house.confirmReading(begun.id, form, name: nil, for: dana)
            #expect(entry == begun.entry)
            #expect(try await test.house.confirmReading(begun.id, form, name: nil, for: dana) == entry)
            let credits = try await test.house.dossier(of: dana).valid
            #expect(credits.count == 1)
            let credit = try #require(credits.first)
            #expect(credit.latest.origin == .import)
            #expect(credit.record.papers == [shown.paper.id])
            #expect(credit.record.activity.completed.description == "2025-03-14")
            #expect(credit.record.note?.contains("CE Broker provider number: 50-36090") == true)
            // What was read is forgotten; the paper stays.
            #expect(try await test.count("SELECT count(*) FROM reading_page") == 0)
            #expect(try await test.count("SELECT count(*) FROM reading WHERE sealed IS NULL") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a photo waits for the job, and a job that was killed is done by the next`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let dana = try await dana(test)
            _ = try await test.house.runDueJobs()
            let begun = try await dropped("medical-errors.jpg", test, dana)
            #expect(begun.state == .waiting)
            // A server claims the job and dies.
            let now = test.now
            let claimed = try await test.store.write { connection in
                try connection.first(JobQueries.claim(Job.Kind.reading, at: now, until: now.adding(seconds: Job.claim)))
            }
            #expect(claimed?.kind == .readCertificate)
            #expect(try await test.house.runDueJobs() == 0)
            test.move(seconds: Job.claim + 1)
            #expect(try await test.neighbour().runDueJobs() >= 1)
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(shown.reading.state == .read)
            #expect(shown.reading.read?.isFromPicture == true)
            #expect(shown.reading.read?.proposal.value(.amount) == "2")
            #expect(try await test.house.runDueJobs() == 0)
        }
    }

    @Test func `a name that is not the owner's is asked about before anything is recorded`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let dana = try await dana(test)
            let begun = try await dropped("misspelt-name.pdf", test, dana)
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(shown.named == .other("Dana Reyez"))
            var form = CreditForm(try #require(shown.reading.read?.proposal), paper: shown.paper.id)
            form.completed = "2025-06-16"
            for answer in [nil, NameAnswer.other] {
                await #expect(throws: Refusal.self) {
                    _ = try await test.house.confirmReading(begun.id, form, name: answer, for: dana)
                }
            }
            #expect(try await test.house.dossier(of: dana).valid.isEmpty)
            try await test.house.confirmReading(begun.id, form, name: .misprint, for: dana)
            #expect(try await test.house.dossier(of: dana).valid.count == 1)
        }
    }

    @Test func `a former name is kept, and not asked about again`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let dana = try await dana(test)
            let begun = try await dropped("former-name.pdf", test, dana)
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(shown.named == .other("Dana Whitlock"))
            let form = CreditForm(try #require(shown.reading.read?.proposal), paper: shown.paper.id)
            try await test.house.confirmReading(begun.id, form, name: .former, for: dana)
            #expect(try await test.house.profile(of: dana).formerNames.map(\.name) == ["Dana Whitlock"])
        }
    }

    @Test func `what is doubtful stays empty in the form`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let dana = try await dana(test)
            let begun = try await dropped("which-day.pdf", test, dana)
            let shown = try await test.house.reading(begun.id, for: dana)
            let form = CreditForm(try #require(shown.reading.read?.proposal), paper: shown.paper.id)
            #expect(form.completed.isEmpty && form.title == "Malaria and Babesia on the Thin Film")
            await #expect(throws: Refusal.self) {
                _ = try await test.house.confirmReading(begun.id, form, name: nil, for: dana)
            }
        }
    }

    @Test func `a picture of something else fails kindly, and can be filled in by hand or laid aside`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let dana = try await dana(test)
            let begun = try await dropped("no-certificate.jpg", test, dana)
            _ = try await test.house.runDueJobs()
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(shown.reading.state == .failed && shown.reading.fault == "no-words")
            try await test.house.dropReading(begun.id, for: dana)
            #expect(try await test.house.readings(of: dana).isEmpty)
            // Dropped once more, it is read once more.
            _ = try await test.house.beginReadings([shown.paper], for: dana)
            #expect(try await test.house.readings(of: dana).map(\.reading.state) == [.waiting])
        }
    }

    @Test(arguments: Engine.allCases)
    func `somebody else's paper is not shown, confirmed or dropped`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let dana = try await dana(test)
            let begun = try await dropped("gram-stains.pdf", test, dana)
            let other = try await test.member("Sam Okafor", email: "sam@labs.example")
            #expect(try await refusal { _ = try await test.house.reading(begun.id, for: other) } == .forbidden)
            #expect(
                try await refusal { _ = try await test.house.readingPage(0, of: begun.id, for: other) } == .forbidden)
            #expect(try await refusal { try await test.house.dropReading(begun.id, for: other) } == .forbidden)
            #expect(
                try await refusal {
                    _ = try await test.house.confirmReading(begun.id, CreditForm(), name: nil, for: other)
                } == .forbidden)
            #expect(try await test.house.readings(of: other).isEmpty)
            let shown = try await test.house.reading(begun.id, for: dana)
            #expect(try await test.house.beginReadings([shown.paper], for: other).isEmpty)
        }
    }

    @Test func `from the command line only what is sure is recorded, and once`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let dana = try await dana(test)
            func take(_ name: String) async throws -> TakenCertificate {
                try await test.house.takeCertificate(
                    test.paper(of: dana, try example(name), name: name), for: dana)
            }
            guard case .recorded(let entry) = try await take("gram-stains.pdf").outcome else {
                Issue.record("a sure certificate was not recorded")
                return
            }
            guard case .known(entry) = try await take("gram-stains.pdf").outcome else {
                Issue.record("the same paper was not known")
                return
            }
            for name in ["misspelt-name.pdf", "which-day.pdf"] {
                guard case .toConfirm = try await take(name).outcome else {
                    Issue.record("\(name) was not left to be confirmed")
                    return
                }
            }
            #expect(try await test.house.dossier(of: dana).valid.count == 1)
            #expect(try await test.house.openReadings(of: dana) == 2)
        }
    }
}
