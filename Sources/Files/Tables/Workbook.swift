import Domain

/// What a workbook says of itself: its sheets, its texts and how its numbers are shown.
struct Workbook {
    /// A sheet's name, the part it is in, and whether it is shown.
    struct Sheet {
        var name: String
        var part: String
        var isHidden: Bool
    }

    let archive: WorkbookArchive
    let sheets: [Sheet]
    let texts: SharedTexts
    let formats: CellFormats

    init(_ path: String, limits: TableLimits) throws(TableFault) {
        archive = try WorkbookArchive(path, limits: limits)
        let list = SheetList()
        guard let book = try archive.part("xl/workbook.xml") else { throw .damaged("its list of sheets is not there") }
        try XMLFeed.read(book, into: list)
        let links = PartLinks()
        if let part = try archive.part("xl/_rels/workbook.xml.rels") { try XMLFeed.read(part, into: links) }
        var sheets: [Sheet] = []
        for (name, link, isHidden) in list.sheets {
            if let target = links.sheets[link], archive.has(target) {
                sheets.append(Sheet(name: name, part: target, isHidden: isHidden))
            }
        }
        guard !sheets.isEmpty else { throw .damaged("there is no sheet in it") }
        self.sheets = sheets
        texts = SharedTexts(limits)
        if let part = try archive.part(links.texts ?? "xl/sharedStrings.xml") { try XMLFeed.read(part, into: texts) }
        let styles = StyleList()
        if let part = try archive.part(links.styles ?? "xl/styles.xml") { try XMLFeed.read(part, into: styles) }
        formats = CellFormats(isFrom1904: list.isFrom1904, shows: styles.shows)
    }
}

/// Gathers the sheets from `xl/workbook.xml`.
private final class SheetList: XMLTarget {
    var fault: TableFault?
    var sheets: [(name: String, link: String, isHidden: Bool)] = []
    var isFrom1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbookPr" {
            isFrom1904 = attributes.isTrue("date1904")
        } else if name == "sheet", sheets.count < 1000 {
            let state = attributes.string("state")
            sheets.append(
                (
                    attributes.string("name").map { String($0.prefix(100)) } ?? "Sheet \(sheets.count + 1)",
                    attributes.string("id") ?? "", state == "hidden" || state == "veryHidden"
                ))
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Gathers which part is what from `xl/_rels/workbook.xml.rels`.
private final class PartLinks: XMLTarget {
    var fault: TableFault?
    var sheets: [String: String] = [:]
    var texts: String?
    var styles: String?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", sheets.count < 2000, let type = attributes.string("Type"),
            let target = attributes.string("Target"), attributes.string("TargetMode") != "External"
        else { return }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        if type.hasSuffix("/worksheet"), let id = attributes.string("Id") { sheets[id] = path }
        if type.hasSuffix("/sharedStrings") { texts = path }
        if type.hasSuffix("/styles") { styles = path }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Gathers from `xl/styles.xml` what each cell style shows.
private final class StyleList: XMLTarget {
    var fault: TableFault?
    var shows: [CellFormats.Show] = []
    private var codes: [Int: CellFormats.Show] = [:]
    private var isInCells = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let id = attributes.number("numFmtId"), codes.count < 10_000 {
            codes[id] = CellFormats.show(code: attributes.string("formatCode") ?? "")
        } else if name == "cellXfs" {
            isInCells = true
        } else if isInCells, name == "xf", shows.count < 100_000 {
            let id = attributes.number("numFmtId") ?? 0
            shows.append(codes[id] ?? CellFormats.show(builtIn: id))
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCells = false }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
}
