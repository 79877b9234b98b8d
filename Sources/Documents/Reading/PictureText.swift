import Domain

/// The words in a picture, as tesseract reads them.
enum PictureText {
    /// Below this a word is dust.
    private static let leastCertainty = 12

    static func read(_ picture: [UInt8]) throws(ReadingFault) -> ReadPage {
        // Sparse pages with words in many places: the layout is found, and the text is English.
        let outcome = try ReadingTool.run(
            ["tesseract", "stdin", "stdout", "-l", "eng", "--psm", "3", "--dpi", "200", "tsv"], .bytes(picture),
            seconds: 30)
        guard outcome.status == 0 else { throw .damaged }
        return page(String(decoding: outcome.output, as: UTF8.self))
    }

    /// The table that tesseract writes: a row a word, with where it stands and how sure it is.
    static func page(_ table: String) -> ReadPage {
        var page = ReadPage(width: 0, height: 0, words: [])
        var line = 0
        for row in table.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
            guard cells.count == 12, let level = Int(cells[0]), let left = Int(cells[6]), let top = Int(cells[7]),
                let width = Int(cells[8]), let height = Int(cells[9])
            else { continue }
            switch level {
            case 1: (page.width, page.height) = (width, height)
            case 4: line += 1
            case 5:
                let certainty = Decimal.tenths(cells[10]) / 10
                let text = String(cells[11])
                guard certainty >= leastCertainty, text.contains(where: { !$0.isWhitespace }) else { continue }
                let box = PageBox(left: left, top: top, right: left + width, bottom: top + height)
                page.words.append(ReadWord(text, box, certainty: min(certainty, 100), line: line))
            default: break
            }
        }
        return page
    }
}
