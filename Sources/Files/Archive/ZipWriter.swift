private import CZip
private import Glibc
public import Primitives

/// Writes a ZIP archive: the same files at the same moment give the same bytes. Files of the disk are read while the
/// archive is closed, block by block, so memory stays flat.
public final class ZipWriter {
    private var archive: OpaquePointer?
    private let path: String
    private let time: (dos: UInt16, date: UInt16)

    /// A new archive at a path where nothing is; every file in it bears this moment.
    public init(_ path: String, at moment: Instant) throws(FileFault) {
        self.path = path
        var error: Int32 = 0
        archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &error)
        if archive == nil { throw ZipFault.fault(opening: error, path) }
        let day = moment.day.parts
        let clock = moment.timeOfDay
        // ZIP knows no day before 1980.
        let years = UInt16(clamping: min(max(day.year, 1980), 2107) - 1980)
        time = (
            dos: UInt16(clock.hour << 11 | clock.minute << 5 | clock.second / 2),
            date: years << 9 | UInt16(day.month << 5 | day.day)
        )
    }

    deinit {
        if let archive { zip_discard(archive) }
    }

    /// Adds bytes under a name.
    public func add(_ name: String, _ bytes: [UInt8]) throws(FileFault) {
        // libzip reads them at the end and then frees them.
        let copy = malloc(max(bytes.count, 1))
        guard let copy else { throw FileFault("no-memory", "there is no memory left", file: name) }
        bytes.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        }
        guard let archive, let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw fault("cannot be added", name)
        }
        try add(name, source, packed: true)
    }

    /// Adds a file of the disk, as it is: what evidence is kept in is compressed already.
    public func add(_ name: String, file: String) throws(FileFault) {
        guard let archive, let source = zip_source_file(archive, file, 0, -1) else {
            throw fault("cannot be added", name)
        }
        try add(name, source, packed: false)
    }

    private func add(_ name: String, _ source: OpaquePointer, packed: Bool) throws(FileFault) {
        let place = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            throw fault("cannot be added", name)
        }
        let index = UInt64(place)
        let method = Int32(packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE)
        guard zip_set_file_compression(archive, index, method, 6) == 0,
            zip_file_set_dostime(archive, index, time.dos, time.date, 0) == 0,
            zip_file_set_external_attributes(
                archive, index, 0, UInt8(ZIP_OPSYS_UNIX), UInt32(S_IFREG | 0o644) << 16) == 0
        else { throw fault("cannot be added", name) }
    }

    /// Writes the archive; tells how much of it is done, from 0 to 1.
    public func finish(_ progress: @escaping (Double) -> Void = { _ in }) throws(FileFault) {
        guard let archive else { return }
        let told = Unmanaged.passRetained(Told(progress)).toOpaque()
        zip_register_progress_callback_with_state(
            archive, 0.01,
            { _, done, state in
                guard let state else { return }
                Unmanaged<Told>.fromOpaque(state).takeUnretainedValue().progress(done)
            },
            { state in
                guard let state else { return }
                Unmanaged<Told>.fromOpaque(state).release()
            }, told)
        guard zip_close(archive) == 0 else { throw fault("the archive cannot be written", nil) }
        self.archive = nil
    }

    private final class Told {
        let progress: (Double) -> Void

        init(_ progress: @escaping (Double) -> Void) { self.progress = progress }
    }

    private func fault(_ what: String, _ name: String?) -> FileFault {
        var fault = ZipFault.fault(archive, "unwritable", what)
        fault.file = name ?? path
        return fault
    }
}
