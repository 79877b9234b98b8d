import Primitives

extension PersonArchiveReader {
    private enum ManifestField: UInt8, Coded {
        case format, version, schema, madeAt, madeBy, asOf, files
        static let codes = snakeCodes()
    }
    private enum MakerField: UInt8, Coded {
        case program, version, address
        static let codes = snakeCodes()
    }
    private enum FileField: UInt8, Coded {
        case path, size, sha256
        static let codes = Codes<FileField>(allCases.map { ("\($0)", $0) })
    }

    /// The manifest. One of a newer format is refused before anything else in it is looked at.
    public func manifest(_ bytes: [UInt8]) throws(FileFault) -> ArchiveManifest {
        try read(bytes) { (of) throws(FileFault) in
            try Self.checkVersion(of)
            var manifest = ArchiveManifest(
                madeAt: Instant(milliseconds: 0), program: "", address: "", asOf: CalendarDate(dayNumber: 0), files: [])
            try of.fields.map(0, "the manifest", ManifestField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .format, .version, .schema: break
                case .madeAt: manifest.madeAt = try of.fields.moment(node, "made_at")
                case .madeBy:
                    try of.fields.map(node, "made_by", MakerField.codes) { (field, node) throws(FileFault) in
                        switch field {
                        case .program: break
                        case .version: manifest.program = try of.fields.text(node, "made_by.version")
                        case .address: manifest.address = try of.short(node, "made_by.address", most: 500)
                        }
                    }
                case .asOf: manifest.asOf = try of.fields.date(node, "as_of")
                case .files:
                    for member in try of.fields.list(node, "files") {
                        manifest.files.append(try Self.file(of, member))
                    }
                }
            }
            guard !manifest.address.isEmpty, manifest.madeAt.milliseconds > 0 else {
                throw of.missing(0, "made_at and made_by with an address")
            }
            return manifest
        }
    }

    private static func checkVersion(_ of: ArchiveFields) throws(FileFault) {
        let tree = of.fields.tree
        guard tree.nodes[0].kind == .map else { throw of.missing(0, "format and version") }
        var found: [String: String] = [:]
        var key = 1
        while key < Int(tree.nodes[0].end) {
            found[tree.string(key)] = tree.string(key + 1)
            key = Int(tree.nodes[key + 1].end)
        }
        guard found["format"] == "aliquot-archive", let version = found["version"].flatMap({ Int($0) }), version > 0
        else { throw FileFault("not-an-archive", "this is no archive that Aliquot made") }
        guard version <= ArchiveManifest.version else {
            throw FileFault(
                "newer-format",
                "the archive has format \(version), and this installation reads formats up to \(ArchiveManifest.version): "
                    + "it was made by a newer Aliquot. Ask whoever runs this installation to bring it up to date")
        }
    }

    private static func file(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> ArchiveManifest.File {
        var path: String?
        var size: Int?
        var digest: String?
        try of.fields.map(node, "files", FileField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .path: path = try of.fields.text(node, "files.path")
            case .size: size = try of.number(node, "files.size")
            case .sha256: digest = try of.digest(node, "files.sha256")
            }
        }
        guard let path, let size, let digest else { throw of.missing(node, "path, size and sha256") }
        return ArchiveManifest.File(path: path, size: size, sha256: digest)
    }
}
