/// What a piece of a page is for those who hear it read: the structure types of PDF.
enum StructureTag: String {
    case document = "Document"
    case heading1 = "H1"
    case heading2 = "H2"
    case paragraph = "P"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
    case link = "Link"
    /// A run of letters inside one of the others.
    case run = "Span"
}
