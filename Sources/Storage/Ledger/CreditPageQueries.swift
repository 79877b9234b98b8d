public import Domain
public import Primitives

/// A part of a long ledger at a time: credits in the order in which they were recorded first.
public enum CreditPageQueries {
    /// Where a credit begins.
    public struct Place: Sendable {
        /// The credit.
        public var credit: ID<LedgerEntry>
        /// The number of the row that recorded it.
        public var number: Int
    }

    /// The credits behind a row; those recorded meanwhile come at the end.
    public static func places(of person: ID<Person>, after number: Int, most: Int) -> Query<Place> {
        Query(
            """
            SELECT credit_id, number FROM ledger_entry
            WHERE person_id = \(person) AND number > \(number) AND action = \(LedgerEntry.Action.record.code)
            ORDER BY number LIMIT \(most)
            """
        ) { (row) throws(StoreError) in Place(credit: try row.id(), number: try row.int()) }
    }
}
