import Testing

@testable import SQLiteStorage

@Suite struct TableTextTests {
    private typealias Constraint = TableText.UniqueConstraint

    @Test func `named constraints are found on columns and on the table`() {
        let text = TableText(
            """
            CREATE TABLE "odd name" (
                id TEXT NOT NULL CONSTRAINT odd_key PRIMARY KEY, -- a comment, UNIQUE
                mail TEXT CONSTRAINT odd_length CHECK (length(mail) > 1 AND mail <> 'UNIQUE (x)') CONSTRAINT odd_mail UNIQUE,
                "unique" TEXT UNIQUE, /* UNIQUE */
                a BIGINT DEFAULT (1), b BIGINT,
                CONSTRAINT odd_range CHECK (a IN (1, 2)),
                CONSTRAINT odd_pair UNIQUE (a, b),
                UNIQUE (b)
            )
            """)
        #expect(
            text.uniqueConstraints == [
                Constraint(name: "odd_key", columns: ["id"], isPrimaryKey: true),
                Constraint(name: "odd_mail", columns: ["mail"], isPrimaryKey: false),
                Constraint(name: nil, columns: ["unique"], isPrimaryKey: false),
                Constraint(name: "odd_pair", columns: ["a", "b"], isPrimaryKey: false),
                Constraint(name: nil, columns: ["b"], isPrimaryKey: false),
            ])
    }

    @Test(arguments: ["", "CREATE TABLE", "CREATE TABLE t (", "))((", "CREATE TABLE t (a TEXT CONSTRAINT"])
    func `a text that breaks off has none`(text: String) {
        #expect(TableText(text).uniqueConstraints == [])
    }
}
