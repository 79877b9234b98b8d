import Identity

/// What somebody changed in an archive, and what it is refused for.
struct Tampering: Sendable, CustomStringConvertible {
    let description: String
    let code: String
    /// The file that is named.
    let file: String?
    /// Whether sizes and digests of the manifest fit what was changed.
    let isHonest: Bool
    let change: @Sendable (inout Unpacked) -> Void

    init(
        _ description: String, _ code: String, _ file: String?, honest: Bool = false,
        _ change: @escaping @Sendable (inout Unpacked) -> Void
    ) {
        self.description = description
        self.code = code
        self.file = file
        isHonest = honest
        self.change = change
    }

    static let all: [Tampering] = [
        Tampering("a paper's byte", "changed-file", "evidence/001") { $0.files[$0.paper].bytes[20] ^= 1 },
        Tampering("a row", "changed-file", "ledger.jsonl") { $0["ledger.jsonl"] += "\n" },
        Tampering("the page", "changed-file", "transcript.html") { $0["transcript.html"] += " " },
        Tampering("a file taken out", "missing-file", "drafts.json") { $0.remove("drafts.json") },
        Tampering("a file and its line", "missing-file", "drafts.json", honest: true) { $0.remove("drafts.json") },
        Tampering("a file added", "unlisted-file", "virus.exe") { $0.files.append(("virus.exe", [1])) },
        Tampering("rows out of order", "wrong-order", "ledger.jsonl", honest: true) {
            $0["ledger.jsonl"] = $0["ledger.jsonl"].split(separator: "\n").reversed().joined(separator: "\n")
        },
        Tampering("the future", "future", "ledger.jsonl", honest: true) {
            $0.replace("\"recorded_at\":\"2026", with: "\"recorded_at\":\"2199", in: "ledger.jsonl")
        },
        Tampering("no JSON", "malformed", "wallet.json", honest: true) { $0["wallet.json"] = "{" },
        Tampering("an unknown credential", "unknown-credential", "wallet.json", honest: true) {
            $0.replace("ascp-boc/MLT", with: "mars/MLT", in: "wallet.json")
        },
        Tampering("a script for a paper", "wrong-type", "evidence/001", honest: true) {
            let place = $0.paper
            $0.files[place].bytes = Array("<script>alert(1)</script>".utf8)
            $0.describe(place)
        },
        Tampering("an unknown field", "unknown-field", "person.json", honest: true) {
            $0.replace("\"name\": \"Tess Moreau\"", with: "\"is_operator\": true, \"name\": \"T\"", in: "person.json")
        },
        Tampering("a newer format", "newer-format", "aliquot.json") {
            $0.replace("\"version\": 1", with: "\"version\": 2", in: "aliquot.json")
        },
        Tampering("no manifest", "not-an-archive", nil) { $0.remove("aliquot.json") },
        Tampering("a paper that is not there", "missing-paper", "ledger.jsonl", honest: true) {
            $0["evidence.json"] = "{\"papers\":[]}"
        },
        Tampering("a paper that no line names", "unlisted-paper", "evidence/003", honest: true) {
            $0.files.append(("evidence/003 x.png", [137]))
        },
    ]
}

extension Unpacked {
    /// Where the first paper lies.
    var paper: Int { files.firstIndex { $0.name.hasPrefix("evidence/001") } ?? 0 }

    mutating func remove(_ name: String) { files.removeAll { $0.name == name } }

    mutating func replace(_ old: String, with new: String, in name: String) {
        self[name] = self[name].replacing(old, with: new)
    }

    /// Lets the list of papers say what a paper is now.
    mutating func describe(_ place: Int) {
        let bytes = files[place].bytes
        var lines = self["evidence.json"].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let size = lines.firstIndex(where: { $0.contains("\"size\"") }) else { return }
        lines[size] = "\"size\": \(bytes.count),"
        lines[size + 1] = "\"sha256\": \"\(Digest.hex(Digest.sha256(bytes)))\","
        self["evidence.json"] = lines.joined(separator: "\n")
    }
}
