import TestSupport
import Testing

@Suite("aliquot --overlay")
struct OverlayCommandTests {
    private func status(programme: String = "ascp-cmp", version: String = "every", path: String, value: String = "2")
        throws -> Command.Outcome
    {
        try TemporaryFolder.use { folder in
            let entry =
                "- {programme: \(programme), version: \(version), path: \(path), value: \(value), told-by: ASCP BOC,"
                + " on: 2026-03-01}\n"
            let file = try folder.write("told.yaml", entry)
            return try Command.run([
                "status", "Examples/florida-three-credentials.yml", "--as-of", "2026-06-30", "--json", "--overlay",
                file,
            ])
        }
    }

    @Test func `a value told makes a presentation count, and the answer says so`() throws {
        let outcome = try status(path: "kinds.presentation.per.contact-hour")
        #expect(outcome.status == 0)
        let mlt = try #require(JSONValue(outcome.output)["credentials"]?.items.first)
        let talk = try #require(mlt["activities"]?.items.first { $0["id"]?.text == "a8" })
        #expect(talk["earned"]?.text == "2")
        #expect(talk["reasons"]?.items.contains { $0["text"]?.text?.contains("as told by ASCP BOC") == true } == true)
    }

    @Test func `a requirement told says so beside its amount`() throws {
        let outcome = try status(
            version: "2024-01-01", path: "groups.generalist.requirements.ethics.minimum", value: "3")
        let mlt = try #require(JSONValue(outcome.output)["credentials"]?.items.first)
        let ethics = try #require(mlt["requirements"]?.items.first { $0["id"]?.text == "ethics" })
        #expect(ethics["required"]?.text == "3")
        #expect(ethics["told"]?.text?.contains("ASCP BOC") == true)
    }

    @Test(arguments: [
        ("ascp-cpm", "every", "kinds.presentation.per.contact-hour", "ascp-cpm"),
        ("ascp-cmp", "2031-01-01", "kinds.presentation.per.contact-hour", "2031-01-01"),
        ("ascp-cmp", "inital", "kinds.presentation.per.contact-hour", "inital"),
        ("ascp-cmp", "every", "kindz.presentation.per.contact-hour", "kindz"),
        ("ascp-cmp", "every", "kinds.presentatoin.per.contact-hour", "presentatoin"),
        // A slip is told also where the person holds no credential of the programme.
        ("us-tn", "2031-01-01", "kinds.presentation.per.contact-hour", "2031-01-01"),
    ])
    func `a programme, version or path that is not there leaves with 1`(
        _ programme: String, _ version: String, _ path: String, _ says: String
    ) throws {
        let outcome = try status(programme: programme, version: version, path: path)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("told.yaml"), "\(outcome.errors)")
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
}
