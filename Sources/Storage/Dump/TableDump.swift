private import Glibc

/// Writes every table into a folder, a file each, in a form that both engines can be filled from.
///
/// All of it is one moment, for it is done in one unit of reading; the store serves others meanwhile.
public enum TableDump {
    /// Writes a dump into a folder, which is made where it is not there and must be empty where it is.
    /// Tables that are computed from others may be left out.
    @discardableResult
    public static func write(
        _ connection: any Connection, to folder: String, leavingOut: Set<String> = []
    ) throws -> DumpManifest {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw DumpFault.unwritable(path: folder, reason: String(cString: strerror(errno)))
        }
        guard Folder(path: folder).names()?.isEmpty == true else { throw DumpFault.folderInUse(path: folder) }
        let history = try Migrator.history(connection)
        var entries: [DumpManifest.Entry] = []
        for table in try DumpedTable.all(in: connection, leavingOut: leavingOut) {
            entries.append(try write(table, of: connection, to: folder))
        }
        let manifest = DumpManifest(history: history, entries: entries)
        var file = try DumpFile(path: "\(folder)/\(DumpManifest.file)")
        try file.append { $0 += manifest.text.utf8 }
        _ = try file.finish()
        try syncNames(in: folder)
        return manifest
    }

    /// The file of a table in a dump.
    static func file(of table: String, in folder: String) -> String { "\(folder)/\(table).rows" }

    private static func write(
        _ table: DumpedTable, of connection: any Connection, to folder: String
    ) throws -> DumpManifest.Entry {
        var file = try DumpFile(path: file(of: table.name, in: folder))
        try file.append { $0 += table.heading + [10] }
        var count = 0
        try connection.each(table.rows) { row in
            count += 1
            try file.append { DumpLine.append(row, to: &$0) }
        }
        return DumpManifest.Entry(table: table.name, rows: count, digest: try file.finish())
    }

    /// A file's name is on the disk only when its folder is.
    private static func syncNames(in folder: String) throws(DumpFault) {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(handle) }
        guard handle >= 0, fsync(handle) == 0 else {
            throw .unwritable(path: folder, reason: String(cString: strerror(errno)))
        }
    }
}
