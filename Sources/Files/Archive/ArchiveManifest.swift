public import Primitives

/// The first file of an archive, `aliquot.json`: what it is, who made it when, and every other file with its digest.
public struct ArchiveManifest: Hashable, Sendable {
    /// The version of the format that this program writes, and the newest that it reads.
    public static let version = 1
    /// The manifest's own name.
    public static let path = "aliquot.json"

    /// One file of the archive.
    public struct File: Hashable, Sendable {
        /// Its name, with folders.
        public var path: String
        /// How many bytes.
        public var size: Int
        /// SHA-256 of the bytes, 64 hexadecimal digits.
        public var sha256: String

        /// One file.
        public init(path: String, size: Int, sha256: String) {
            self.path = path
            self.size = size
            self.sha256 = sha256
        }
    }

    /// When it was made.
    public var madeAt: Instant
    /// By which version of the program.
    public var program: String
    /// The installation's address.
    public var address: String
    /// The day that standing and transcript speak of.
    public var asOf: CalendarDate
    /// Every file but the manifest, in the order in which they lie.
    public var files: [File]

    /// What an archive says about itself.
    public init(madeAt: Instant, program: String, address: String, asOf: CalendarDate, files: [File]) {
        self.madeAt = madeAt
        self.program = program
        self.address = address
        self.asOf = asOf
        self.files = files
    }

    /// The manifest as JSON.
    public var bytes: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("format", "aliquot-archive")
            json.int("version", Self.version)
            json.string("schema", "\(address)/schemas/archive-1.json")
            json.string("made_at", MomentText.text(madeAt))
            json.object("made_by") { json in
                json.string("program", "aliquot")
                json.string("version", program)
                json.string("address", address)
            }
            json.string("as_of", asOf.description)
            json.array("files") { json in
                for file in files {
                    json.object { json in
                        json.string("path", file.path)
                        json.int("size", file.size)
                        json.string("sha256", file.sha256)
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }
}
