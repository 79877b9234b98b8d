public import Primitives

/// The words that lie on top of an archive.
public enum ArchiveReadme {
    /// `README.txt`.
    public static func text(
        _ archive: PersonArchive, asOf: CalendarDate, program: String, address: String, hasPaper: Bool = true
    ) -> [UInt8] {
        let paper = hasPaper ? "transcript.pdf    the credits, to print or hand in\n  " : ""
        let lines = """
            Everything that Aliquot at \(address)
            knows of \(archive.person.name), on \(asOf.spelled).

            To read
              \(paper)transcript.html   the same, in any browser
              transcript.csv    the same, for a spreadsheet
              evidence/         \(count(archive.papers.count, "paper")), with the day and title of what they prove

            For programs
              aliquot.json      what made this archive, and every file with its size and SHA-256
              person.json       names, former names, numbers, address, places of work, what happened to the account
              wallet.json       \(count(archive.credentials.count, "credential")) with all details, and what bodies told
              ledger.jsonl      \(count(archive.entries.count, "row")) of the ledger, oldest first: records, corrections, withdrawals
              drafts.json       \(count(archive.drafts.count, "credit")) begun and not saved
              evidence.json     the papers: id, name, type, size, SHA-256
              standing.json     where the credentials stood on \(asOf.spelled)

            The form of these files is published, with a JSON Schema: \(address)/schemas/archive-1.json

            Another Aliquot reads this archive whole: sign up there and choose Account, Take everything with you,
            Bring an archive in. On a command line: aliquot import archive FILE --for ADDRESS

            Nothing in here is locked. Whoever has this file can read all of it: keep it as you keep your certificates.

            Made by Aliquot \(program).

            """
        return Array(lines.utf8)
    }

    private static func count(_ number: Int, _ thing: String) -> String {
        number == 1 ? "one \(thing)" : "\(number) \(thing)s"
    }
}
