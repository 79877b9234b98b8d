private import CZip

/// What libzip says, in a sentence with the file it is about.
enum ZipFault {
    static func fault(_ archive: OpaquePointer?, _ code: String, _ what: String) -> FileFault {
        guard let archive, let error = zip_get_error(archive) else { return FileFault(code, what) }
        return FileFault(code, "\(what): \(String(cString: zip_error_strerror(error)))")
    }

    static func fault(opening number: Int32, _ path: String) -> FileFault {
        var error = zip_error_t()
        zip_error_init_with_code(&error, number)
        defer { zip_error_fini(&error) }
        let why = String(cString: zip_error_strerror(&error))
        return FileFault("zip-damaged", "it cannot be read as a ZIP archive: \(why)", file: path)
    }
}
