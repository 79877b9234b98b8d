import Testing

@testable import Files

@Suite("What changed between versions")
struct VersionChangesTests {
    private let book = RuleBookFolder(Repository.ruleBook)

    @Test func `the ethics point of 2023 is listed`() throws {
        let changes = try book.changes(from: "ascp-cmp@initial", to: "ascp-cmp@2023-01-01")
        for group in ["generalist", "technologist", "histology", "qualification", "phlebotomy"] {
            let point = VersionChange(path: "groups.\(group).requirements.ethics.minimum", before: nil, after: "1")
            #expect(changes.contains(point), "\(group)")
            let topics = VersionChange(
                path: "groups.\(group).requirements.ethics.topics", before: nil, after: "[ethics]")
            #expect(changes.contains(topics), "\(group)")
        }
        #expect(
            !changes.contains {
                $0.path.hasSuffix(".after") || $0.path.hasPrefix("based-on") || $0.path.hasPrefix("reviewed")
            })
        #expect(!changes.contains { $0.path == "groups.generalist.total" })
    }

    @Test func `the eight points of 2024 are listed with what they were`() throws {
        let changes = try book.changes(from: "ascp-cmp@2023-01-01", to: "ascp-cmp@2024-01-01")
        #expect(
            Set(changes) == [
                VersionChange(path: "label", before: "ethics", after: "dedicated-8"),
                VersionChange(path: "groups.qualification-unread.total", before: "6", after: "8"),
                VersionChange(path: "groups.technologist.requirements.own-area.minimum", before: "2", after: "8"),
                VersionChange(path: "groups.histology.requirements.histology.minimum", before: "2", after: "8"),
                VersionChange(path: "groups.qualification.total", before: "6", after: "8"),
            ])
    }

    @Test func `backwards, what came is what goes`() throws {
        let there = try book.changes(from: "ascp-cmp@initial", to: "ascp-cmp@2024-01-01")
        let back = try book.changes(from: "ascp-cmp@2024-01-01", to: "ascp-cmp@initial")
        #expect(Set(there.map { VersionChange(path: $0.path, before: $0.after, after: $0.before) }) == Set(back))
        #expect(there.count == back.count && !there.isEmpty)
    }

    @Test func `a version does not differ from itself`() throws {
        #expect(try book.changes(from: "us-fl@initial", to: "us-fl").isEmpty)
        #expect(try book.changes(from: "ascp-cmp", to: "ascp-cmp@2024-01-01").isEmpty)
    }

    @Test(arguments: [("ascp-cpm@initial", "ascp-cmp"), ("ascp-cmp@2025-01-01", "2024-01-01"), ("", "programme")])
    func `a version that is not there is refused`(_ id: String, _ says: String) throws {
        let fault = try #require(throws: FileFault.self) { try book.changes(from: "ascp-cmp@initial", to: id) }
        #expect(fault.code == "unknown-word")
        #expect(fault.message.contains(says), "\(fault)")
    }
}
