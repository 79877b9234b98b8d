import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("Import")
struct ImportTests {
    @Test(arguments: Engine.allCases)
    func `nothing is written before somebody says so, and then each new row once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let checked = try await test.checked([TestHouse.row(1), TestHouse.row(2, hours: "2")], by: tess)
            #expect(checked.state == .checked && checked.report?.rows == 2 && checked.report?.ready == 2)
            #expect(try await test.credits(of: tess).isEmpty)
            try await test.house.writeImport(checked.id, for: tess)
            let written = try await test.house.tableImport(checked.id, for: tess)
            #expect(written.state == .written && written.progress.entries == 2)
            let credits = try await test.credits(of: tess)
            #expect(credits.map(\.record.activity.amount) == [try Credits(reading: Array("1.5".utf8)), Credits(2)])
            #expect(credits.allSatisfy { $0.latest.origin == .import && $0.latest.recordedBy == tess.person.id })
            #expect(credits.first?.record.activity.completed == CalendarDate("2006-01-02"))
            #expect(credits.first?.record.activity.provider?.name == "Bench Academy")
            #expect(credits.allSatisfy { $0.record.activity.id == $0.id.text })
            let link = try await test.brokenLink(in: tess.person.id)
            #expect(link.row == nil && link.count == 2)
            #expect(try await refusal { try await test.house.writeImport(checked.id, for: tess) } == .changedMeanwhile)
            #expect(try await test.count("SELECT count(*) FROM job WHERE kind <> 'sweep' AND kind <> 'send-mail'") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same file again finds everything there`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rows = (1...5).map { TestHouse.row($0) }
            let first = try await test.written(rows, by: tess)
            let again = try await test.checked(rows, by: tess)
            #expect(again.report?.ready == 0 && again.report?.same == 5)
            let same = try await test.lines(.same, of: again, for: tess)
            #expect(same.compactMap(\.credit) == (2...6).map { first.entry(line: $0) })
        }
    }

    @Test(arguments: Engine.allCases)
    func `rows that bear another name wait for an answer, and a former name needs none`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            try await test.house.addFormerName("Tess Lind", for: tess)
            let rows = [
                TestHouse.row(1), TestHouse.row(2, name: "Tess Lind"), TestHouse.row(3, name: "Theresa Moreau-Vance"),
                TestHouse.row(4, name: "Pat Smith"),
            ]
            var found = try await test.checked(rows, by: tess)
            #expect(found.report?.ready == 2 && found.report?.whose == 2)
            let questions = try #require(found.report?.questions)
            #expect(questions.map(\.name) == ["Theresa Moreau-Vance", "Pat Smith"])
            var reply = ImportReply()
            reply.mine = [questions[0].key: true, questions[1].key: false]
            reply.formerNames = ["Theresa Moreau-Vance"]
            try await test.house.answerImport(found.id, revision: found.revision, reply, for: tess)
            found = try await test.house.tableImport(found.id, for: tess)
            #expect(found.report?.ready == 3 && found.report?.whose == 0 && found.report?.refused == 1)
            let names = try await test.house.profile(of: tess).formerNames.map(\.name)
            #expect(names.contains("Theresa Moreau-Vance"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a cell written anew makes its row ready, and the others stay as they were`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            var found = try await test.checked([TestHouse.row(1), TestHouse.row(2, hours: "much")], by: tess)
            let faulty = try await test.lines(.faulty, of: found, for: tess)
            #expect(faulty.map(\.number) == [3] && faulty.first?.faults.map(\.column) == [4])
            var reply = ImportReply()
            reply.cells = [3: [4: "2.5"]]
            try await test.house.answerImport(found.id, revision: found.revision, reply, for: tess)
            let stale = try await refusal {
                try await test.house.answerImport(found.id, revision: found.revision, reply, for: tess)
            }
            #expect(stale == .changedMeanwhile)
            found = try await test.house.tableImport(found.id, for: tess)
            #expect(found.report?.ready == 2 && found.report?.faulty == 0)
            try await test.house.writeImport(found.id, for: tess)
            #expect(try await test.credits(of: tess).last?.record.activity.amount.description == "2.5")
        }
    }

    @Test(arguments: Engine.allCases)
    func `failed rows come back with what is wrong, and mended they are read like the first file`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let headings = "Was,Wer,Nummer,Wann,Wieviel,Thema,Name"
            let found = try await test.checked(
                [TestHouse.row(1), TestHouse.row(2, hours: "=2+2"), TestHouse.row(3, hours: "")], headings: headings,
                by: tess
            ) { map in
                map.headingLine = 1
                map.columns = [.title: 0, .provider: 1, .courseNumber: 2, .completed: 3, .hours: 4, .participant: 6]
            }
            #expect(found.report?.faulty == 2)
            let rows = try await test.house.failedRows(found.id, for: tess)
            #expect(rows.name == "labce-failed-rows.csv")
            let text = String(decoding: rows.bytes.dropFirst(3), as: UTF8.self)
            #expect(text.hasPrefix(headings + ",What is wrong,What to do"), "\(text)")
            #expect(text.split(separator: "\r\n").count == 3 && text.contains("'=2+2"))
            let mended = text.replacing("'=2+2", with: "4").replacing(",,Hematology", with: ",1,Hematology")
            let again = try await test.brought(Array(mended.utf8), name: rows.name, by: tess)
            #expect(again.plan.map.columns == found.plan.map.columns)
            try await test.house.mapImport(again.id, revision: again.revision, again.plan.map, for: tess)
            #expect(try await test.house.tableImport(again.id, for: tess).report?.ready == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import that was taken back counts for nothing, and what was corrected since stays`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rows = (1...4).map { TestHouse.row($0) }
            let found = try await test.written(rows, by: tess)
            let own = try await test.recorded(by: tess)
            let corrected = found.entry(line: 3)
            let seen = try #require(try await test.credits(of: tess).first { $0.id == corrected }).latest.number
            try await test.house.correctCredit(corrected, seen: seen, test.form(), reason: "", for: tess)
            let gone = found.entry(line: 4)
            let number = try #require(try await test.credits(of: tess).first { $0.id == gone }).latest.number
            try await test.house.withdrawCredit(gone, seen: number, reason: "Not mine", for: tess)
            try await test.house.undoImport(found.id, for: tess)
            let undone = try await test.house.tableImport(found.id, for: tess)
            #expect(undone.state == .undone && undone.progress.entries == 2)
            #expect(undone.report?.kept == [corrected])
            let valid = try await test.house.dossier(of: tess).valid
            #expect(Set(valid.map(\.id)) == [own, corrected])
            let reasons = try await test.credits(of: tess).filter(\.isWithdrawn).compactMap(\.record.reason)
            #expect(reasons.contains("Not mine") && reasons.contains { $0.contains("labce.csv") })
            #expect(try await test.brokenLink(in: tess.person.id).row == nil)
            #expect(try await refusal { try await test.house.undoImport(found.id, for: tess) } == .changedMeanwhile)
            // What was taken back may come in again.
            #expect(try await test.checked(rows, by: tess).report?.ready == 4)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import opens to its owner alone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let found = try await test.checked([TestHouse.row(1), TestHouse.row(2, hours: "x")], by: tess)
            let (house, id) = (test.house, found.id)
            let verbs: [() async throws -> Void] = [
                { _ = try await house.tableImport(id, for: rosa) }, { _ = try await house.showImport(id, for: rosa) },
                { _ = try await house.lookAtImport(id, for: rosa) },
                { try await house.mapImport(id, revision: 1, found.plan.map, for: rosa) },
                { try await house.chooseTable(TableChoice(), of: id, revision: 1, for: rosa) },
                { try await house.answerImport(id, revision: 1, ImportReply(), for: rosa) },
                { try await house.checkImport(id, for: rosa) }, { try await house.writeImport(id, for: rosa) },
                { try await house.undoImport(id, for: rosa) }, { _ = try await house.failedRows(id, for: rosa) },
                { try await house.discardImport(id, for: rosa) },
            ]
            for verb in verbs { #expect(try await refusal(verb) == .forbidden) }
            #expect(try await house.imports(of: rosa).isEmpty)
            #expect(try await house.tableImport(id, for: tess).state == .checked)
        }
    }

    @Test(arguments: Engine.allCases)
    func `its words are sealed, and its file goes when its rows are written`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let found = try await test.checked([TestHouse.row(1), TestHouse.row(2, name: "Pat Smith")], by: tess)
            let query = Query<[UInt8]>(
                """
                SELECT sealed_plan FROM table_import UNION ALL SELECT sealed_report FROM table_import
                UNION ALL SELECT sealed FROM table_import_line
                """
            ) { try $0.bytes() }
            let sealed = try await test.store.read { connection in try connection.all(query) }
            #expect(sealed.count == 3)
            for word in ["labce", "Pat", "bench", "Academy"] {
                #expect(sealed.allSatisfy { $0.firstRange(of: Array(word.utf8)) == nil })
            }
            #expect(test.filesOnDisk() == [found.id.text])
            try await test.house.writeImport(found.id, for: tess)
            #expect(await test.leaves([]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is no spreadsheet is refused in words and leaves nothing behind`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            for bytes in [[], Array("%PDF-1.7 nothing".utf8), TestHouse.picture()] as [[UInt8]] {
                await #expect(throws: TableFault.self) {
                    _ = try await test.brought(bytes, name: "certificate.pdf", by: tess)
                }
            }
            #expect(try await test.house.imports(of: tess).isEmpty)
            #expect(await test.leaves([]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `an import that nobody goes on with is forgotten, and one that gave entries is not`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await House.begin(test.store, at: test.now, jobID: test.house.surroundings.id())
            let tess = try await test.member()
            _ = try await test.checked([TestHouse.row(9), TestHouse.row(8, hours: "x")], by: tess)
            let written = try await test.written([TestHouse.row(1)], by: tess)
            test.move(seconds: TableImport.patience + 1)
            try await test.house.runDueJobs()
            #expect(try await test.house.imports(of: tess).map(\.id) == [written.id])
            #expect(await test.leaves([]))
        }
    }
}
