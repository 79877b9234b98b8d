/// The two database engines that Aliquot keeps its records in.
public enum Engine: String, CaseIterable, Sendable {
    /// The embedded engine: one file, one machine.
    case sqlite
    /// The server: many machines on one database.
    case postgres
}
