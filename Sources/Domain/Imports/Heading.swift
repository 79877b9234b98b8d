/// How headings are compared.
enum Heading {
    /// Letters and digits in lower case, words apart by one space.
    static func folded(_ heading: String) -> String {
        heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
