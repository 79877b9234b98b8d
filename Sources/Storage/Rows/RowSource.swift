/// A row as an engine holds it. A column that is asked for in another form than it has is an error, never converted.
package protocol RowSource: AnyObject {
    /// How many columns it has.
    var columnCount: Int { get }
    /// What a column is called.
    func name(of column: Int) -> String
    /// Whether a column has no value.
    func isNull(_ column: Int) -> Bool
    /// The text in a column; nothing where it is of another form.
    func text(_ column: Int) -> String?
    /// The whole number in a column.
    func integer(_ column: Int) -> Int64?
    /// The yes or no in a column.
    func boolean(_ column: Int) -> Bool?
    /// The bytes in a column.
    func bytes(_ column: Int) -> [UInt8]?
    /// What the engine calls the form that a column has.
    func form(of column: Int) -> String
}
