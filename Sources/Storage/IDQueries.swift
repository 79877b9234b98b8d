/// Ids that are there already.
public enum IDQueries {
    /// Which of some ids the rows of a table bear.
    public static func taken(_ ids: [String], in table: StaticString) -> Query<String> {
        Query("SELECT id FROM \(SQL.name("\(table)")) WHERE id IN \(list: ids)") { (row) throws(StoreError) in
            try row.text()
        }
    }
}
