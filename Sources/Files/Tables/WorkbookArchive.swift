private import CZip
import Domain

/// The archive that an XLSX workbook is, read part by part with limits on what comes out.
final class WorkbookArchive {
    private let archive: OpaquePointer
    let limits: TableLimits

    init(_ path: String, limits: TableLimits) throws(TableFault) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            throw .damaged("the archive that a workbook is cannot be opened")
        }
        self.archive = archive
        self.limits = limits
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.entries else { throw .bomb("\(count) parts") }
        try refuseOthers()
    }

    deinit { zip_discard(archive) }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE)) >= 0 }

    /// Opens a part; nothing where there is none of this name.
    func part(_ name: String) throws(TableFault) -> WorkbookPart? {
        let place = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
        guard place >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(place), 0, &status) == 0 else {
            throw .damaged("the part “\(name.prefix(80))” cannot be found")
        }
        if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .passwordProtected }
        guard let file = zip_fopen_index(archive, zip_uint64_t(place), 0) else {
            throw .damaged("the part “\(name.prefix(80))” cannot be opened")
        }
        return WorkbookPart(file, of: self, packed: Int(clamping: status.comp_size), whole: Int(clamping: status.size))
    }

    /// Other files that are archives, too.
    private func refuseOthers() throws(TableFault) {
        if has("xl/workbook.xml") { return }
        if has("xl/workbook.bin") {
            throw TableFault(
                .otherFormat, "This is a binary Excel workbook (XLSB).", cure: "Save it as XLSX or CSV.")
        }
        if has("content.xml") {
            throw TableFault(
                .otherFormat, "This is an OpenDocument file.", cure: "Save it as XLSX or CSV.")
        }
        if has("Index/Document.iwa") || has("index.apxl") {
            throw TableFault(.otherFormat, "This is a Numbers file.", cure: "Export it as Excel or CSV.")
        }
        if has("word/document.xml") || has("ppt/presentation.xml") {
            throw TableFault(
                .notATable, "This is a document, not a spreadsheet.", cure: "Choose a spreadsheet: CSV, XLSX or XLS.")
        }
        throw TableFault(
            .otherFormat, "This is an archive without a workbook in it.",
            cure: "Unpack it and choose the spreadsheet in it.")
    }
}

/// One part of a workbook as it comes out of the archive. What it says of its own length is not believed.
final class WorkbookPart {
    private let file: OpaquePointer
    /// The archive must stay open as long as its parts.
    private let archive: WorkbookArchive
    private let packed: Int
    let whole: Int
    private(set) var count = 0
    private var start: [UInt8] = []

    fileprivate init(_ file: OpaquePointer, of archive: WorkbookArchive, packed: Int, whole: Int) {
        self.file = file
        self.archive = archive
        self.packed = packed
        self.whole = whole
    }

    deinit { zip_fclose(file) }

    /// How much came out, in thousandths of what the archive says.
    var progress: Int { whole <= 0 ? 0 : min(1000, Int(clamping: Int64(count) * 1000 / Int64(whole))) }

    /// The next bytes; empty at the end.
    func next() throws(TableFault) -> [UInt8] {
        var outcome: Int64 = 0
        let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
            outcome = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            filled = max(0, Int(outcome))
        }
        guard outcome >= 0 else { throw .damaged("a part of the workbook breaks off or was changed") }
        count += block.count
        let limits = archive.limits
        guard count <= limits.part else { throw .bomb("a part of more than \(limits.part >> 20) MB") }
        if count > 1 << 20, count / limits.ratio > packed {
            throw .bomb("a part grows to more than \(limits.ratio) times its size")
        }
        return block
    }
}
