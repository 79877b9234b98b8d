import Primitives

/// What the lines of a transcript come to.
public struct TranscriptSums: Component {
    /// As the papers state it: "34.5 contact hours".
    public var units: [String]
    /// What counts, a sum a credential.
    public var credentials: [LogTotal]
    /// By specialty: "hematology" and "12 contact hours".
    public var specialties: [(topics: String, amount: String)]

    /// What the lines come to.
    public init(
        units: [String], credentials: [LogTotal] = [], specialties: [(topics: String, amount: String)] = []
    ) {
        self.units = units
        self.credentials = credentials
        self.specialties = specialties
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html += """
            <section class='panel sums' aria-labelledby='totals'><h2 id='totals'>Totals</h2><div class='sums-parts'>\
            <div><h3>As the papers state it</h3><ul>\(each: units, { "<li><b>\($0)</b></li>" })</ul></div>
            """
        if !credentials.isEmpty {
            html += """
                <div><h3>What counts</h3><ul>\
                \(each: credentials, { "<li><span>\($0.name)</span> <b>\($0.counted) \($0.unit)</b></li>" })</ul></div>
                """
        }
        if !specialties.isEmpty {
            html += """
                <div><h3>By specialty</h3><ul>\
                \(each: specialties, { "<li><span>\($0.topics.capitalised)</span> <b>\($0.amount)</b></li>" })</ul></div>
                """
        }
        html += "</div></section>"
    }
}
