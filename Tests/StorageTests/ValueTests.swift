import Primitives
import Storage
import TestSupport
import Testing

/// What goes into the database comes out again, alike on both engines.
@Suite struct ValueTests {
    @Test(arguments: Engine.allCases)
    func `text comes back letter by letter`(engine: Engine) async throws {
        let texts = ["", " ", "O'Neil", "\\", "\\N", "\t\r\n", "e\u{301}", "é", "日本語", "👩🏽‍🔬", "\u{FEFF}x", "$1 ? :a"]
        try await Sample.use(engine) { store in
            try await store.write { connection in
                for (number, text) in texts.enumerated() { try connection.run(Sample.addItem(number, word: text)) }
            }
            let found = try await store.read {
                try $0.all(Query("SELECT word FROM item ORDER BY id") { try $0.text() })
            }
            #expect(found.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        }
    }

    @Test(arguments: Engine.allCases)
    func `whole numbers keep their extremes`(engine: Engine) async throws {
        let numbers: [Int64] = [.min, -1, 0, 1, 1 << 53 + 1, .max]
        try await Sample.use(engine) { store in
            try await store.write { connection in
                for (id, number) in numbers.enumerated() {
                    try connection.run("INSERT INTO counter (id, total) VALUES (\(id), \(number))")
                }
            }
            let found = try await store.read {
                try $0.all(Query("SELECT total FROM counter ORDER BY id") { try $0.int64() })
            }
            #expect(found == numbers)
        }
    }

    @Test(arguments: Engine.allCases)
    func `bytes come back as they are, none and all of them`(engine: Engine) async throws {
        let contents: [[UInt8]] = [[], [0], Array(0...255), [UInt8](repeating: 0xFF, count: 100_000)]
        try await Sample.use(engine) { store in
            try await store.write { connection in
                for (id, content) in contents.enumerated() {
                    try connection.run("INSERT INTO item (id, rank, content) VALUES (\(id), 0, \(content))")
                }
            }
            let found = try await store.read {
                try $0.all(Query("SELECT content FROM item ORDER BY id") { try $0.bytes() })
            }
            #expect(found == contents)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing is neither empty nor zero nor no`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { connection in
                _ = try connection.run(
                    """
                    INSERT INTO item (id, word, number, flag, content)
                    VALUES (1, \(nil as String?), \(nil as Int?), \(nil as Bool?), \(nil as [UInt8]?)),
                        (2, \(""), \(0), \(false), \([UInt8]()))
                    """)
            }
            let rows = try await store.read { connection in
                try connection.all(
                    Query("SELECT word, number, flag, content FROM item ORDER BY id") { row in
                        Everything(
                            word: try row.textOrNull(), number: try row.intOrNull(), flag: try row.boolOrNull(),
                            content: try row.bytesOrNull())
                    })
            }
            #expect(rows == [Everything(), Everything(word: "", number: 0, flag: false, content: [])])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the domain's values come back`(engine: Engine) async throws {
        let day = try #require(CalendarDate(year: 1990, month: 4, day: 12))
        let id = try #require(ID<Sample>("01890a5d-ac96-774b-bcce-b302099a8057"))
        let moment = Instant(milliseconds: 1_700_000_000_123)
        try await Sample.use(engine) { store in
            let found = try await store.read { connection in
                try connection.first(
                    Query("SELECT \(day), \(id), \(moment), \(Credits(thousandths: 1_250))") { row in
                        [
                            "\(try row.day())", "\(try row.id(Sample.self))", "\(try row.instant().milliseconds)",
                            "\(try row.credits())",
                        ]
                    })
            }
            #expect(found == ["1990-04-12", id.text, "1700000000123", "1.25"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a parameter has its form wherever it stands`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let found = try await store.write { connection in
                // Places from which PostgreSQL alone would conclude another form, or none.
                try connection.run(
                    "INSERT INTO item (id, word, number) SELECT \(7), \(nil as String?), \(nil as Int?) WHERE \(true)")
                return try connection.all(
                    Query("SELECT id, \(2) + \(3) FROM item WHERE \(nil as Int?) IS NULL AND number IS NULL") {
                        [try $0.int(), try $0.int()]
                    })
            }
            #expect(found == [[7, 5]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an empty list finds nothing and excludes nothing`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { _ = try $0.run(Sample.addItem(1, word: "a")) }
            let counts = try await store.read { connection in
                let none: [String] = []
                let noNumbers: [Int] = []
                return try [
                    "word IN \(list: none)", "word NOT IN \(list: none)", "id IN \(list: noNumbers)",
                    "id NOT IN \(list: noNumbers)", "id IN \(list: [1, 2])",
                ].map { (condition: SQL) in
                    try connection.first(Query("SELECT count(*) FROM item WHERE \(condition)") { try $0.int() })
                }
            }
            #expect(counts == [0, 1, 0, 1, 1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `capitals differ and text sorts by its bytes`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { connection in
                for (id, word) in ["b", "a", "B", "é", "z", "_", "A b"].enumerated() {
                    try connection.run(Sample.addItem(id, word: word))
                }
            }
            let (sorted, found) = try await store.read { connection in
                (
                    try connection.all(Query("SELECT word FROM item ORDER BY word") { try $0.text() }),
                    try connection.all(
                        Query("SELECT word FROM item WHERE word LIKE \("a%") ESCAPE '!' ORDER BY word") {
                            try $0.text()
                        })
                )
            }
            #expect(sorted == ["A b", "B", "_", "a", "b", "z", "é"])
            #expect(found == ["a"])
        }
    }
}

private struct Everything: Equatable, Sendable {
    var word: String?
    var number: Int?
    var flag: Bool?
    var content: [UInt8]?
}
