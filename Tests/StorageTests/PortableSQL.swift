/// Finds in the sources what runs on one engine only, or means something else on each.
enum PortableSQL {
    struct Finding: Equatable, CustomStringConvertible {
        var place: String
        var reason: String
        /// Whether the lines before say for which engine it is meant, and why.
        var isMarked: Bool

        var description: String { "\(place): \(reason)" }
    }

    private struct Word: Sendable {
        var pattern: @Sendable (String) -> Bool
        var reason: String

        init(_ reason: String, _ pattern: @escaping @Sendable (String) -> Bool) {
            self.pattern = pattern
            self.reason = reason
        }
    }

    /// The findings in a Swift source: its literals that are SQL.
    static func findings(inSwift text: String, file: String) -> [Finding] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return literals(of: lines).filter { isSQL($0.text) }.flatMap { literal in
            let before = lines[max(0, literal.line - 5)..<literal.line].joined(separator: "\n")
            let isMarked = before.contains("PostgreSQL only:") || before.contains("SQLite only:")
            return reasons(in: literal.text).map {
                Finding(place: "\(file):\(literal.line + 1)", reason: $0, isMarked: isMarked)
            }
        }
    }

    /// The findings in a migration, statement by statement; parts for one engine are marked in the file itself.
    static func findings(inMigration text: String, file: String) -> [Finding] {
        var isMarked = false
        var findings: [Finding] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = "\(file):\(number + 1)"
            if line.hasPrefix("--- ") {
                isMarked = line != "--- both"
                if isMarked { findings.append(Finding(place: place, reason: "a part for one engine", isMarked: true)) }
            } else if !isMarked {
                let code = String(line.prefix { $0 != "-" } + (line.contains("--") ? "" : line.drop { $0 != "-" }))
                findings += (reasons(in: code) + typeReasons(in: code)).map {
                    Finding(place: place, reason: $0, isMarked: false)
                }
            }
        }
        return findings
    }

    private struct Literal {
        var line: Int
        var text: String
    }

    private static func literals(of lines: [String]) -> [Literal] {
        var literals: [Literal] = []
        var open: Literal?
        for (number, line) in lines.enumerated() {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("//") { continue }
            if let begun = open {
                if trimmed.hasPrefix("\"\"\"") {
                    literals.append(begun)
                    open = nil
                } else {
                    open?.text += "\n" + line
                }
            } else if line.hasSuffix("\"\"\"") {
                open = Literal(line: number, text: "")
            } else {
                literals += simpleLiterals(of: line).map { Literal(line: number, text: $0) }
            }
        }
        return literals
    }

    /// Literals on one line; what is interpolated is left out.
    private static func simpleLiterals(of line: String) -> [String] {
        var literals: [String] = []
        var current: String?
        var depth = 0
        var last: Character = " "
        for letter in line {
            defer { last = last == "\\" && letter == "\\" ? " " : letter }
            if depth > 0 {
                depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
            } else if let text = current {
                if last == "\\", letter == "(" {
                    depth = 1
                    current = text.dropLast() + "$"
                } else if letter == "\"", last != "\\" {
                    literals.append(text)
                    current = nil
                } else {
                    current = text + String(letter)
                }
            } else if letter == "\"" {
                current = ""
            }
        }
        return literals
    }

    private static func isSQL(_ text: String) -> Bool {
        [
            "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WHERE ", "FROM ", "JOIN ", "ORDER BY ", "GROUP BY ", "SET ",
            "CREATE ",
        ]
        .contains { text.contains($0) } || text.contains(" AND ") || text.contains(" OR ")
    }

    private static func reasons(in text: String) -> [String] {
        words.filter { $0.pattern(text.lowercased()) }.map(\.reason)
    }

    private static let functions = [
        "json_extract", "json_each", "strftime", "julianday", "unixepoch", "datetime", "group_concat", "string_agg",
        "iif", "ifnull", "greatest", "least", "to_char", "to_date", "date_trunc", "extract", "now", "random",
        "gen_random_uuid", "instr", "strpos", "printf", "format", "typeof", "last_insert_rowid", "changes", "total",
        "unnest", "generate_series", "array_agg", "avg", "round", "lower", "upper", "initcap", "concat", "glob",
        "date", "time", "regexp_replace", "left", "right", "pg_advisory_xact_lock", "pg_advisory_lock",
    ]
    private static let phrases = [
        "insert or ", "replace into", "without rowid", "autoincrement", " serial", " ilike ", " similar to ", " glob ",
        " regexp ", "for update", "skip locked", "distinct on", "lateral ", "current_timestamp", "current_date",
        "current_time", "pragma ", "lock table", "truncate ", " as integer", " as int)", " as real", " as numeric",
        "timestamptz", "jsonb", "->>", "::", " isnull", " notnull", "pg_catalog", "pg_class", "pg_attribute",
        "sqlite_schema", "sqlite_master", "information_schema", "collate ", "on conflict replace", "rowid", "== ",
        "begin;", "commit;", "savepoint", " any(", "array[",
    ]

    private static let words: [Word] =
        functions.map { name in
            Word("\(name)() is not on both engines, or not the same") { calls(name, in: $0) }
        }
        + phrases.map { phrase in
            Word("'\(phrase)' is not on both engines, or not the same") { $0.contains(phrase) }
        } + [
            Word("sum() is numeric on PostgreSQL; write CAST(sum(…) AS BIGINT)") { text in
                calls("sum", in: text) && !text.contains("cast(sum(") && !text.contains("cast(coalesce(sum(")
            },
            Word("LIKE without ESCAPE takes a backslash for one on PostgreSQL") { text in
                text.contains(" like ") && !text.contains(" escape ")
            },
            Word("a literal of bytes is written X'…' on one engine only; give a value") { $0.contains(" x'") },
            Word("min and max of two are not on PostgreSQL; write CASE") { text in
                ["max(", "min("].contains { name in
                    text.ranges(of: name).contains { found in
                        let inside = text[found.upperBound...].prefix { $0 != ")" && $0 != "(" }
                        return inside.contains(",")
                    }
                }
            },
        ]

    private static func calls(_ name: String, in text: String) -> Bool {
        text.ranges(of: name + "(").contains { found in
            guard found.lowerBound > text.startIndex else { return true }
            let before = text[text.index(before: found.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "_"
        }
    }

    /// The only types there are.
    private static func typeReasons(in text: String) -> [String] {
        let others = [
            "INTEGER", "INT", "SMALLINT", "VARCHAR", "CHAR", "DATE", "TIME", "TIMESTAMP", "NUMERIC", "DECIMAL", "REAL",
            "FLOAT", "DOUBLE", "BLOB", "JSON", "UUID", "STRICT",
        ]
        let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
        return others.filter(words.contains).map { "\($0): columns are TEXT, BIGINT, BOOLEAN or BYTEA" }
    }
}
