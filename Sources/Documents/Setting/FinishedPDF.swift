internal import CQPDF

/// What the drawing library leaves out: the document's language, its title in the window, the direction in which a
/// table's heads speak; and an id that depends on nothing but the contents.
enum FinishedPDF {
    /// The bit that the library sets in its answers where something went wrong.
    private static let errors: QPDF_ERROR_CODE = 1 << 1

    static func bytes(
        _ drawn: [UInt8], language: String, attached: AttachedFile? = nil
    ) throws(PressFault) -> [UInt8] {
        var handle: qpdf_data? = qpdf_init()
        guard handle != nil else { throw .noMeans }
        defer { qpdf_cleanup(&handle) }
        let isRead = drawn.withUnsafeBytes { bytes in
            qpdf_read_memory(
                handle, "drawn.pdf", bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), nil)
        }
        guard isRead & errors == 0 else { throw fault(handle) }
        let root = qpdf_get_root(handle)
        qpdf_oh_replace_key(handle, root, "/Lang", qpdf_oh_new_string(handle, language))
        let view = qpdf_oh_new_dictionary(handle)
        qpdf_oh_replace_key(handle, view, "/DisplayDocTitle", qpdf_oh_new_bool(handle, 1))
        qpdf_oh_replace_key(handle, root, "/ViewerPreferences", view)
        nameHeads(handle)
        if let attached { attach(attached, handle) }
        guard qpdf_init_write_memory(handle) & errors == 0 else { throw fault(handle) }
        qpdf_set_deterministic_ID(handle, 1)
        qpdf_set_object_stream_mode(handle, attached == nil ? qpdf_o_generate : qpdf_o_disable)
        if attached != nil {
            // What was drawn is packed already; what is attached stays readable for whoever opens the file in an editor.
            qpdf_set_compress_streams(handle, 0)
            qpdf_set_decode_level(handle, qpdf_dl_none)
        }
        guard qpdf_write(handle) & errors == 0 else { throw fault(handle) }
        let length = qpdf_get_buffer_length(handle)
        guard length > 0, let buffer = qpdf_get_buffer(handle) else { throw fault(handle) }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// Says of every head whether it speaks for its column or for its row.
    private static func nameHeads(_ handle: qpdf_data?) {
        let tree = qpdf_oh_get_key(handle, qpdf_get_root(handle), "/StructTreeRoot")
        guard qpdf_oh_is_dictionary(handle, tree) != 0 else { return }
        visit(tree, handle, depth: 0)
    }

    private static func visit(_ node: qpdf_oh, _ handle: qpdf_data?, depth: Int) {
        guard depth < 12 else { return }
        if qpdf_oh_is_array(handle, node) != 0 {
            for place in 0..<max(0, qpdf_oh_get_array_n_items(handle, node)) {
                let item = qpdf_oh_get_array_item(handle, node, place)
                visit(item, handle, depth: depth)
                qpdf_oh_release(handle, item)
            }
        } else if qpdf_oh_is_dictionary(handle, node) != 0 {
            switch kind(node, handle) {
            case "/TR": nameHeads(ofRow: node, handle)
            case "/TD", "/P", "/H1", "/H2": return
            default:
                let kids = qpdf_oh_get_key(handle, node, "/K")
                visit(kids, handle, depth: depth + 1)
                qpdf_oh_release(handle, kids)
            }
        }
    }

    private static func nameHeads(ofRow row: qpdf_oh, _ handle: qpdf_data?) {
        let kids = qpdf_oh_get_key(handle, row, "/K")
        defer { qpdf_oh_release(handle, kids) }
        guard qpdf_oh_is_array(handle, kids) != 0 else { return }
        let cells = (0..<max(0, qpdf_oh_get_array_n_items(handle, kids))).map {
            qpdf_oh_get_array_item(handle, kids, $0)
        }
        let kinds = cells.map { kind($0, handle) }
        let scope = kinds.contains("/TD") ? "/Row" : "/Column"
        for (cell, kind) in zip(cells, kinds) {
            if kind == "/TH" {
                let attribute = qpdf_oh_new_dictionary(handle)
                qpdf_oh_replace_key(handle, attribute, "/O", qpdf_oh_new_name(handle, "/Table"))
                qpdf_oh_replace_key(handle, attribute, "/Scope", qpdf_oh_new_name(handle, scope))
                qpdf_oh_replace_key(handle, cell, "/A", attribute)
            }
            qpdf_oh_release(handle, cell)
        }
    }

    private static func kind(_ node: qpdf_oh, _ handle: qpdf_data?) -> String {
        guard qpdf_oh_is_dictionary(handle, node) != 0 else { return "" }
        let name = qpdf_oh_get_key(handle, node, "/S")
        defer { qpdf_oh_release(handle, name) }
        guard qpdf_oh_is_name(handle, name) != 0 else { return "" }
        return String(cString: qpdf_oh_get_name(handle, name))
    }

    private static func fault(_ handle: qpdf_data?) -> PressFault {
        guard let error = qpdf_get_error(handle), let text = qpdf_get_error_full_text(handle, error) else {
            return .finishing("unknown")
        }
        return .finishing(String(cString: text))
    }
}
