/// One reading of one field, to be weighed against others.
struct CertificateFinding {
    var field: CertificateField
    /// The value as a form takes it.
    var value: String
    /// How well founded it is, of 100.
    var weight: Int
    /// The page.
    var page: Int
    /// The words it was read from, as places on the page.
    var words: [Int]
    /// Other values that the same words may have.
    var others: [String] = []
}
