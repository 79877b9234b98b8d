import Domain
import Primitives

/// Reads a catalogue from a spreadsheet: a line an offering, under the headings that `OfferingCSV` writes.
enum OfferingTable {
    /// Reads a file. A fault in one line leaves the others readable.
    static func read(_ path: String) throws(FileFault) -> CatalogueFile {
        do {
            let reader = try TableReader(path)
            guard let head = try reader.next() else { return CatalogueFile() }
            let columns = try columns(head)
            var file = CatalogueFile()
            var seen: Set<String> = []
            while let row = try reader.next() {
                do throws(FileFault) {
                    var entry = try entry(row, columns)
                    guard seen.insert(entry.handle).inserted else {
                        throw FileFault("duplicate-id", "two offerings have the id “\(entry.handle)”")
                    }
                    entry.line = row.number
                    file.entries.append(entry)
                } catch {
                    var fault = error
                    fault.line = row.number
                    file.faults.append(fault)
                }
            }
            return file
        } catch let fault as TableFault {
            throw FileFault("malformed", "\(fault.text) \(fault.cure)", line: fault.line)
        } catch let fault as FileFault {
            throw fault
        } catch {
            throw FileFault("unreadable", "\(error)")
        }
    }

    /// Where each heading stands.
    private static func columns(_ head: TableRow) throws(FileFault) -> [String: Int] {
        var columns: [String: Int] = [:]
        for (place, cell) in head.cells.enumerated() {
            let name = cell.lowercased().filter { !$0.isWhitespace }
            if name.isEmpty { continue }
            guard OfferingCSV.head.contains(name) else {
                let hint = NearestWord.hint(name, among: OfferingCSV.head)
                throw FileFault(
                    "unknown-field", "there is a column “\(cell.prefix(40))” that is not known here\(hint)",
                    line: head.number)
            }
            columns[name] = place
        }
        guard columns["id"] != nil, columns["title"] != nil else {
            throw FileFault(
                "missing", "the first line must name the columns, among them id and title", line: head.number)
        }
        return columns
    }

    /// Written as a catalogue file would say it and read in the same way, so that both refuse the same.
    private static func entry(_ row: TableRow, _ columns: [String: Int]) throws(FileFault) -> CatalogueEntry {
        func cell(_ name: String) -> String? {
            guard let place = columns[name] else { return nil }
            let text = row[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            // What was written so that no spreadsheet takes it for a formula.
            let isGuarded = text.hasPrefix("'") && text.dropFirst().first.map { "=+-@".contains($0) } ?? false
            return text.isEmpty ? nil : isGuarded ? String(text.dropFirst()) : text
        }
        var json = JSONWriter()
        json.object { json in
            json.string("id", cell("id"))
            json.string("title", cell("title"))
            json.string("option-kind", cell("option-kind"))
            json.string("activity-kind", cell("activity-kind"))
            json.object("provider") { json in
                json.string("name", cell("provider"))
                json.string("number", cell("number"))
            }
            if let value = cell("amount") {
                json.object("amount") { json in
                    json.string("value", value)
                    json.string("unit", cell("unit") ?? "contact-hour")
                }
            }
            if let topics = cell("topics") { json.words("topics", topics.split(separator: " ").map(String.init)) }
            json.array("approvals") { json in
                for by in cell("approvals")?.split(separator: " ") ?? [] {
                    json.object { json in
                        json.string("by", String(by))
                        json.string("until", cell("approved-until"))
                    }
                }
            }
            if let price = cell("price-usd") { json.object("price") { $0.string(named: "usd", price) } }
            json.string("hours", cell("hours"))
            json.string("delivery", cell("delivery"))
            json.string("level", cell("level"))
            json.string("starts", cell("starts"))
            json.string("ends", cell("ends"))
            if let city = cell("city") {
                json.object("place") { json in
                    json.string("city", city)
                    json.string("region", cell("region"))
                }
            }
            json.string("seats", cell("seats"))
            json.string("url", cell("url"))
            json.object("source") { json in
                json.string("as-of", cell("as-of"))
                json.string("checked-on", cell("checked-on"))
                json.string("confidence", cell("confidence") ?? "medium")
            }
            if let retired = cell("retired") { json.bool("retired", retired != "no") }
        }
        return try PortfolioFile.withTree(of: json.bytes) { (tree) throws(FileFault) in
            try OfferingReader(fields: PortfolioReader(tree: tree)).row(0)
        }
    }
}
