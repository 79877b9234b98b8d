import Domain
private import Glibc

/// What a file is, from its first bytes; and its bytes, in blocks.
enum TableFile {
    /// So many bytes are looked at first.
    static let headLength = 1 << 16

    static func head(of path: String) throws(TableFault) -> [UInt8] {
        let file = try OpenFile(path)
        let head = try file.bytes(at: 0, count: headLength)
        guard head.contains(where: { !($0 == 0 || $0 <= 32) }) else {
            throw TableFault(.empty, "There is nothing in this file.", cure: "Choose the file with the rows in it.")
        }
        return head
    }

    /// The kind of spreadsheet; anything else is refused by what it is.
    static func format(_ head: [UInt8]) throws(TableFault) -> TableLook.Format {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .xlsx }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .xls }
        if FileType(firstBytes: head) != nil || head.starts(with: "{\\rtf".utf8) {
            throw TableFault(
                .notATable, "This is a picture or a document, not a spreadsheet.",
                cure: "Add certificates as evidence; here goes a spreadsheet as CSV, XLSX or XLS.")
        }
        if head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x50, 0x4B]) || head.starts(with: "Rar!".utf8)
            || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
        {
            throw TableFault(.otherFormat, "This is an archive.", cure: "Unpack it and choose the spreadsheet in it.")
        }
        if let second = head.dropFirst().first, head[0] == 9, [0, 2, 4, 8].contains(second), head.contains(0) {
            throw .olderThanOld
        }
        let start = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "<body"].contains(where: start.hasPrefix) {
            throw TableFault(
                .otherFormat, "This is a web page, whatever its name says.",
                cure: "Open it in a spreadsheet program and save it as XLSX or CSV.")
        }
        return .csv
    }
}

extension TableFault {
    /// A workbook of the years before 1997.
    static var olderThanOld: TableFault {
        TableFault(
            .otherFormat, "This workbook was written in a form from before 1997.",
            cure: "Open it in a spreadsheet program and save it as XLSX.")
    }

    /// A file that breaks off or was spoilt.
    static func damaged(_ what: String, line: Int? = nil) -> TableFault {
        TableFault(
            .damaged, "This file is damaged: \(what).", cure: "Export or download it again and try once more.",
            line: line)
    }

    /// More than anybody's spreadsheet is.
    static func bomb(_ what: String) -> TableFault {
        TableFault(
            .bomb, "This file unpacks to far more than a spreadsheet holds: \(what).",
            cure: "Save the sheet with your courses as CSV and import that.")
    }

    /// Rows that are too wide.
    static func tooWide(_ limits: TableLimits, line: Int) -> TableFault {
        TableFault(
            .tooManyColumns, "Line \(line) has more than \(limits.columns) columns.",
            cure: "Choose another separator, or save only the columns with your courses.", line: line)
    }

    /// A cell that is too long.
    static func tooLong(_ limits: TableLimits, line: Int) -> TableFault {
        TableFault(
            .cellTooLong, "A cell in line \(line) is longer than \(limits.cell) letters.",
            cure: "Look for a quotation mark in that line that is never closed.", line: line)
    }

    /// A workbook that opens with a password only.
    static var passwordProtected: TableFault {
        TableFault(
            .passwordProtected, "This workbook is protected with a password.",
            cure: "Open it in your spreadsheet program and save a copy without the password, or as CSV.")
    }
}

/// A file that is open to be read.
final class OpenFile {
    private let descriptor: Int32
    let size: Int

    init(_ path: String) throws(TableFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            if descriptor >= 0 { close(descriptor) }
            size = 0
            throw TableFault(.unreadable, "The file cannot be opened.", cure: "Check that it is there and try again.")
        }
        size = Int(status.st_size)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// So many bytes from a place on, fewer at the end.
    func bytes(at place: Int, count: Int) throws(TableFault) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(place + filled))
                if read > 0 {
                    filled += read
                } else if read == 0 {
                    return
                } else if errno != EINTR {
                    failed = true
                    return
                }
            }
        }
        guard !failed else {
            throw TableFault(.unreadable, "The file cannot be read to its end.", cure: "Upload it again.")
        }
        return bytes
    }
}
