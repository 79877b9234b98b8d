public import Domain

/// The names of an archive's files.
public enum ArchivePaths {
    /// Who the archive is about.
    public static let person = "person.json"
    /// Credentials and what bodies told.
    public static let wallet = "wallet.json"
    /// The ledger, a row a line.
    public static let ledger = "ledger.jsonl"
    /// Credits begun and not saved.
    public static let drafts = "drafts.json"
    /// The papers, and where they lie.
    public static let papers = "evidence.json"
    /// Where the person stood.
    public static let standing = "standing.json"
    /// What is inside, for people.
    public static let readme = "README.txt"
    /// The transcript as a table.
    public static let table = "transcript.csv"
    /// The transcript to read and print.
    public static let page = "transcript.html"
    /// The transcript on paper.
    public static let print = "transcript.pdf"

    /// Without these an archive cannot be brought in.
    public static let needed = [person, wallet, ledger, drafts, papers, standing]

    /// A readable name for a paper that every system can unpack: the day and the title of the credit it proves where
    /// there is one, else the name it had. The number keeps names apart.
    public static func paper(_ number: Int, day: String?, title: String?, name: String, type: FileType) -> String {
        let words = [day, title].compactMap { $0 }
        let stem = words.isEmpty ? plain(String(name.prefix { $0 != "." })) : plain(words.joined(separator: " "))
        let digits = String(number)
        let place = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return "evidence/\(place) \(stem.isEmpty ? "paper" : stem).\(type.ending)"
    }

    /// Letters, digits and single spaces; other signs trouble some system or other.
    private static func plain(_ text: String) -> String {
        let kept = text.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : " " }
        let shown = String(kept).unicodeScalars.filter { $0.properties.generalCategory != .format }
        var stem = String(String.UnicodeScalarView(shown)).split(separator: " ").joined(separator: " ")
        while stem.utf8.count > 120 { stem.removeLast() }
        return stem.split(separator: " ").joined(separator: " ")
    }
}
