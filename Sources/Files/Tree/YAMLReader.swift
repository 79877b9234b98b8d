private import CYAML

/// Reads YAML event by event through libyaml. Anchors, aliases and tags are refused: a small file must not stand for a huge one.
enum YAMLReader {
    /// Reads one document.
    static func read(_ source: [UInt8]) throws(FileFault) -> TreeBuilder {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw FileFault("no-memory", "there is no memory left") }
        defer { yaml_parser_delete(&parser) }
        var building = Building()
        let fault: FileFault? = source.withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            do throws(FileFault) {
                try building.read(&parser, bytes)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
        return building.tree
    }

    private struct Building {
        var tree = TreeBuilder()
        var documents = 0

        mutating func read(_ parser: inout yaml_parser_t, _ source: UnsafeBufferPointer<UInt8>) throws(FileFault) {
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { throw Self.malformed(parser, source) }
                defer { yaml_event_delete(&event) }
                let line = event.start_mark.line + 1
                switch event.type {
                case YAML_STREAM_END_EVENT:
                    if tree.isEmpty { throw FileFault("empty", "the file is empty", line: 1) }
                    return
                case YAML_DOCUMENT_START_EVENT:
                    documents += 1
                    if documents > 1 {
                        throw FileFault("malformed", "a second document begins here; one a file, please", line: line)
                    }
                case YAML_ALIAS_EVENT:
                    throw FileFault("alias", "aliases (*name) are refused: write the value out", line: line)
                case YAML_SCALAR_EVENT:
                    let scalar = event.data.scalar
                    try refuse(anchor: scalar.anchor, tag: scalar.tag, line)
                    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                    tree.add(Self.kind(text, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), text, line: line)
                case YAML_SEQUENCE_START_EVENT:
                    try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, line)
                    try enter(.list, line)
                case YAML_MAPPING_START_EVENT:
                    try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, line)
                    try enter(.map, line)
                case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                    tree.leave()
                default: break
                }
            }
        }

        private func refuse(
            anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, _ line: Int
        ) throws(FileFault) {
            if anchor != nil {
                throw FileFault("alias", "anchors (&name) are refused: write the value out", line: line)
            }
            if tag != nil { throw FileFault("tag", "tags (!name) are refused", line: line) }
        }

        private mutating func enter(_ kind: Tree.Kind, _ line: Int) throws(FileFault) {
            guard tree.depth < Tree.deepest else {
                throw FileFault("too-deep", "values are nested more than \(Tree.deepest) deep", line: line)
            }
            tree.enter(kind, line: line)
        }

        private static func kind(_ text: UnsafeBufferPointer<UInt8>, plain: Bool) -> Tree.Kind {
            guard plain else { return .quoted }
            return text.isEmpty || text.elementsEqual("~".utf8) || text.elementsEqual("null".utf8) ? .null : .plain
        }

        private static func malformed(_ parser: yaml_parser_t, _ source: UnsafeBufferPointer<UInt8>) -> FileFault {
            let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
            // What cannot be read as text at all is told by its place, not its line.
            let line =
                parser.error == YAML_READER_ERROR
                ? 1 + source.prefix(parser.problem_offset).count { $0 == 10 } : parser.problem_mark.line + 1
            let hint = problem.contains("cannot start any token") ? " (a tab, or a character that needs quotes)" : ""
            return FileFault("malformed", "not YAML: \(problem)\(hint)", line: line)
        }
    }
}
