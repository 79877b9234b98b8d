internal import CQPDF

/// A file that travels inside a PDF: programs that show PDFs list it, and hand it over as it is.
public struct AttachedFile: Sendable {
    /// Its name.
    public var name: String
    /// What it holds, in words.
    public var about: String
    /// The bytes, JSON.
    public var bytes: [UInt8]

    /// A file to travel inside.
    public init(name: String, about: String, bytes: [UInt8]) {
        self.name = name
        self.about = about
        self.bytes = bytes
    }
}

extension FinishedPDF {
    /// Puts a file inside the document, and says that it holds the data behind the whole of it.
    static func attach(_ file: AttachedFile, _ handle: qpdf_data?) {
        let stream = qpdf_oh_new_stream(handle)
        let parameters = qpdf_oh_new_null(handle)
        // Copied by the library before it returns.
        file.bytes.withUnsafeBufferPointer { bytes in
            qpdf_oh_replace_stream_data(handle, stream, bytes.baseAddress, bytes.count, parameters, parameters)
        }
        let dictionary = qpdf_oh_get_dict(handle, stream)
        qpdf_oh_replace_key(handle, dictionary, "/Type", qpdf_oh_new_name(handle, "/EmbeddedFile"))
        qpdf_oh_replace_key(handle, dictionary, "/Subtype", qpdf_oh_new_name(handle, "/application/json"))
        let size = qpdf_oh_new_dictionary(handle)
        qpdf_oh_replace_key(handle, size, "/Size", qpdf_oh_new_integer(handle, Int64(file.bytes.count)))
        qpdf_oh_replace_key(handle, dictionary, "/Params", size)

        let specification = qpdf_oh_new_dictionary(handle)
        qpdf_oh_replace_key(handle, specification, "/Type", qpdf_oh_new_name(handle, "/Filespec"))
        qpdf_oh_replace_key(handle, specification, "/F", qpdf_oh_new_string(handle, file.name))
        qpdf_oh_replace_key(handle, specification, "/UF", qpdf_oh_new_unicode_string(handle, file.name))
        qpdf_oh_replace_key(handle, specification, "/Desc", qpdf_oh_new_unicode_string(handle, file.about))
        qpdf_oh_replace_key(handle, specification, "/AFRelationship", qpdf_oh_new_name(handle, "/Data"))
        let places = qpdf_oh_new_dictionary(handle)
        qpdf_oh_replace_key(handle, places, "/F", stream)
        qpdf_oh_replace_key(handle, places, "/UF", stream)
        qpdf_oh_replace_key(handle, specification, "/EF", places)
        let shared = qpdf_make_indirect_object(handle, specification)

        let root = qpdf_get_root(handle)
        let list = qpdf_oh_new_array(handle)
        qpdf_oh_append_item(handle, list, qpdf_oh_new_unicode_string(handle, file.name))
        qpdf_oh_append_item(handle, list, shared)
        let leaf = qpdf_oh_new_dictionary(handle)
        qpdf_oh_replace_key(handle, leaf, "/Names", list)
        var names = qpdf_oh_get_key(handle, root, "/Names")
        if qpdf_oh_is_dictionary(handle, names) == 0 {
            names = qpdf_oh_new_dictionary(handle)
            qpdf_oh_replace_key(handle, root, "/Names", names)
        }
        qpdf_oh_replace_key(handle, names, "/EmbeddedFiles", leaf)
        let related = qpdf_oh_new_array(handle)
        qpdf_oh_append_item(handle, related, shared)
        qpdf_oh_replace_key(handle, root, "/AF", related)
    }
}
