import Domain
public import Primitives
import Rules

/// The transcript of an archive as a page that needs nothing but a browser, today or in twenty years.
public enum TranscriptPage {
    /// The page.
    public static func html(_ archive: PersonArchive, asOf: CalendarDate, from address: String) -> [UInt8] {
        let credits = TranscriptTable.current(archive.entries).filter { $0.action != .withdraw }
        var text = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Transcript of \(escaped(archive.person.name))</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #bbb }
            td.n, th.n { text-align: right; white-space: nowrap } td.d { white-space: nowrap }
            tfoot td { border-bottom: 0; font-weight: bold } :root { color-scheme: light dark }
            @media print { body { margin: 0; max-width: none } thead { display: table-header-group } }
            </style></head><body>
            <h1>Transcript of \(escaped(archive.person.name))</h1>
            <p>\(credits.count) \(credits.count == 1 ? "credit" : "credits") as of \(asOf.spelled), from \
            \(escaped(address)).</p>

            """
        if !credits.isEmpty { table(credits, &text) }
        text += "</body></html>\n"
        return Array(text.utf8)
    }

    private static func table(_ credits: [ArchivedEntry], _ text: inout String) {
        text += """
            <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Completed</th><th scope="col">Activity</th>\
            <th scope="col">Provider</th><th scope="col">Topics</th><th scope="col" class="n">Amount</th></tr></thead>
            <tbody>

            """
        for credit in credits {
            let activity = credit.record.activity
            let provider = [activity.provider?.name, activity.provider?.number].compactMap { $0 }
            text += """
                <tr><td class="d">\(activity.completed)</td><td>\(escaped(activity.title))</td>\
                <td>\(escaped(provider.joined(separator: ", ")))</td>\
                <td>\(escaped(TranscriptTable.topics(activity.topics)))</td>\
                <td class="n">\(activity.amount) \(activity.unit.words(activity.amount))</td></tr>

                """
        }
        text += "</tbody><tfoot>\n"
        for unit in AmountUnit.allCases {
            let sum = credits.filter { $0.record.activity.unit == unit }
                .reduce(Credits.zero) { $0 + $1.record.activity.amount }
            guard sum > .zero else { continue }
            text += "<tr><td colspan=\"4\">All \(unit.words(sum))</td><td class=\"n\">\(sum)</td></tr>\n"
        }
        text += "</tfoot></table></div>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { text, letter in
            switch letter {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(letter)
            }
        }
    }
}
