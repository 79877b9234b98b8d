import Domain
import Primitives
import Rules

/// Writes a catalogue for a spreadsheet: a line an offering.
public enum OfferingCSV {
    /// The names of the columns.
    static let head = [
        "id", "title", "provider", "option-kind", "activity-kind", "amount", "unit", "topics", "approvals", "number",
        "approved-until", "price-usd", "hours", "delivery", "level", "starts", "ends", "city", "region", "seats",
        "url", "as-of", "checked-on", "confidence", "retired",
    ]

    /// The lines, the first with the names of the columns.
    public static func bytes(_ entries: [CatalogueEntry]) -> [UInt8] {
        var text = line(head)
        for entry in entries { text += line(fields(entry)) }
        return Array(text.utf8)
    }

    private static func fields(_ entry: CatalogueEntry) -> [String] {
        let content = entry.content
        let occasion = content.occasions.first
        let price = PriceShown(content.prices).least
        let who = [
            entry.handle, content.title, entry.provider, content.kind.code, content.activity.code,
            content.amount?.value.description ?? "", content.amount?.unit.code ?? "",
        ]
        let what = [
            content.topicSet.topics.map(\.code).joined(separator: " "),
            content.approvals.map(\.approval.code).joined(separator: " "), content.number ?? "",
            content.approvals.compactMap(\.validUntil).min()?.description ?? "",
            price.flatMap { $0.currency == "USD" ? $0.decimal : nil } ?? "", content.hours?.description ?? "",
            content.delivery?.code ?? "", content.level?.code ?? "",
        ]
        let when = [
            occasion?.starts.description ?? "", occasion?.ends.description ?? "", occasion?.venue?.city ?? "",
            occasion?.venue?.region ?? "", occasion?.seats.map(String.init) ?? "",
        ]
        let source = [
            content.url ?? "", content.source?.asOf ?? "", content.source?.checkedOn?.description ?? "",
            content.source?.confidence.rawValue ?? "", entry.isRetired ? "yes" : "",
        ]
        return who + what + when + source
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// Quoted where it must be; what a spreadsheet would take for a formula is made a text.
    private static func quoted(_ field: String) -> String {
        let isFormula = field.first.map { "=+-@\t".contains($0) } ?? false
        let field = isFormula ? "'\(field)" : field
        guard field.contains(where: { ",\"\r\n".contains($0) }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
