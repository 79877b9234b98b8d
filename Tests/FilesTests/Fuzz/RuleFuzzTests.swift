import Primitives
import Rules
import TestSupport
import Testing

@testable import Files

@Suite("Rule files spoilt at random")
struct RuleFuzzTests {
    /// A person with one credential and something of everything.
    private static func portfolio(_ credential: String) throws -> Portfolio {
        var log = ""
        let lines = [
            ("ce-course", "{value: 12, unit: contact-hour}", "[hematology, chemistry]", "2025-03-02"),
            ("ce-course", "{value: 90, unit: minute}", "{safety: 30, ethics: 30}", "2025-03-03"),
            ("college-course", "{value: 2, unit: semester-hour}", "[management]", "2025-12-15"),
            ("in-service", "{value: 0.75, unit: contact-hour}", "[medical-errors]", "2026-02-11"),
            ("presentation", "{value: 1, unit: item}", "[microbiology]", "2026-03-11"),
            ("journal-study", "{value: 2.5, unit: contact-hour}", "[blood-banking]", "2026-03-12"),
            ("employment", "{value: 2000, unit: point}", "[general]", "2025-12-31"),
        ]
        for (number, line) in lines.enumerated() {
            log += "\n  - {id: a\(number), title: T\(number), kind: \(line.0), amount: \(line.1), topics: \(line.2),"
            log += " completed: \(line.3), provider: {name: ASCLS, approvals: [pace, fl-board]}}"
        }
        return try PortfolioText.decode(
            """
            person: {name: A, birth-date: 1980-02-29}
            credentials:
              - {id: c, credential: \(credential), issued: 2018-06-01, facts: {categories: [chemistry, hematology]}}
            activities:\(log)
            """)
    }

    private static func count(_ version: ProgrammeVersion, _ seed: UInt64) throws {
        guard let code = version.credentials.keys.min() else { return }
        let book = RuleBook([Programme(id: version.parts.programme, versions: [version])])
        let portfolio = try portfolio(code)
        do throws(CountingFault) {
            let asOf = CalendarDate(dayNumber: 20_634)
            let standings = try book.standings(of: portfolio, asOf: asOf)
            for breach in Conservation.breaches(standings, of: portfolio) { Issue.record("seed \(seed): \(breach)") }
            _ = try book.summaries(of: portfolio, asOf: asOf)
        } catch {
            if FileFault(error).message.isEmpty { Issue.record("seed \(seed): a fault without words") }
        }
    }

    @Test func `a spoilt rule file is refused with a sentence, or read and counted without loss`() async {
        await #expect(processExitsWith: .success) {
            var texts: [(id: String, version: String, bytes: [UInt8])] = []
            for folder in try RuleBookFolder(Repository.ruleBook).programmes() {
                // A version based on another one is not whole without it.
                texts.append((folder.id, "initial", try ByteSource.read("\(folder.path)/initial.yaml")))
            }
            var read = 0
            for seed in UInt64(0)..<2000 {
                let (id, name, bytes) = texts[Int(seed) % texts.count]
                var mutator = Mutator(seed: seed)
                let spoilt = mutator.spoilt(bytes)
                do {
                    let node = try PortfolioFile.withTree(of: spoilt) { (tree) throws(FileFault) in
                        var lines = LineCount(tree)
                        return try RuleNode(tree, 0, file: "spoilt.yaml", &lines)
                    }
                    let version = try VersionReader(node, programme: id, version: name).read()
                    try Self.count(version, seed)
                    read += 1
                } catch let fault as FileFault {
                    if fault.message.isEmpty { Issue.record("seed \(seed): a fault without words") }
                }
            }
            #expect(read > 100, "only \(read) could still be read: the slips are too hard")
        }
    }

    @Test func `a spoilt case file is refused with a sentence, or run`() async {
        await #expect(processExitsWith: .success) {
            let folder = try #require(try RuleBookFolder(Repository.ruleBook).programmes().first { $0.id == "us-tn" })
            let book = RuleBook([try RuleBookFolder(Repository.ruleBook).read(folder)])
            let text = try ByteSource.read("\(folder.path)/cases.yaml")
            try TemporaryFolder.use { temporary in
                for seed in UInt64(0)..<300 {
                    var mutator = Mutator(seed: seed)
                    let path = try temporary.write("cases.yaml", mutator.spoilt(text))
                    do {
                        for ruleCase in try RuleCase.read(path) { _ = ruleCase.differences(in: book) }
                    } catch let fault as FileFault {
                        if fault.message.isEmpty || fault.file != path { Issue.record("seed \(seed): \(fault)") }
                    }
                }
            }
        }
    }

    @Test func `a spoilt overlay is refused with a sentence, or laid over and counted without loss`() async {
        await #expect(processExitsWith: .success) {
            let book = RuleBookFolder(Repository.ruleBook)
            let folder = try #require(try book.programmes().first { $0.id == "us-nd" })
            let text = """
                - {programme: us-nd, version: initial, path: kinds.presentation.per.contact-hour, value: 2,
                   told-by: A, on: 2026-01-05}
                - {programme: us-nd, version: every, path: kinds.college-course.per.semester-hour, value: 15,
                   told-by: B, on: 2026-01-06}
                - {programme: us-nd, version: every, path: groups.licensed.total, value: 24,
                   told-by: C, on: 2026-01-07}
                - {programme: us-nd, version: initial, path: contact-hour.minutes, value: 60,
                   told-by: D, on: 2026-01-08}

                """
            try TemporaryFolder.use { temporary in
                for seed in UInt64(0)..<1000 {
                    var mutator = Mutator(seed: seed)
                    let path = try temporary.write("overlay.yaml", mutator.spoilt(Array(text.utf8)))
                    do {
                        let programme = try book.read(folder, overlay: Overlay(path))
                        for version in programme.versions { try Self.count(version, seed) }
                    } catch let fault as FileFault {
                        if fault.message.isEmpty { Issue.record("seed \(seed): a fault without words") }
                    }
                }
            }
        }
    }
}
