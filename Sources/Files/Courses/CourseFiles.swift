/// Where the files of a course are read from.
protocol CourseFiles {
    /// The names of all files, in order, seen from the course's folder.
    var names: [String] { get }
    /// The bytes of a file.
    func bytes(_ name: String) throws -> [UInt8]
    /// A name as faults tell it.
    func shown(_ name: String) -> String
}

/// A folder of the disk, two deep.
struct DiskCourseFiles: CourseFiles {
    let path: String
    let names: [String]

    init(path: String) {
        self.path = path
        var names: [String] = []
        for name in (try? ByteSource.names(in: path)) ?? [] {
            if ByteSource.isFile("\(path)/\(name)") {
                names.append(name)
            } else {
                names += ((try? ByteSource.names(in: "\(path)/\(name)")) ?? []).map { "\(name)/\($0)" }
            }
        }
        self.names = Array(names.prefix(CourseFolder.mostFiles))
    }

    func bytes(_ name: String) throws -> [UInt8] { try ByteSource.read("\(path)/\(name)") }
    func shown(_ name: String) -> String { "\(path)/\(name)" }
}

/// An archive of a course's folder: its files lie at the root or in one folder.
struct ZippedCourseFiles: CourseFiles {
    private let zip: ZipReader
    private let folder: String
    let names: [String]

    /// What a course's archive may weigh.
    static let limits = ZipReader.Limits(
        archive: 100 << 20, files: CourseFolder.mostFiles, file: 8 << 20, all: 200 << 20)

    init(_ path: String) throws(FileFault) {
        zip = try ZipReader(path, Self.limits)
        let all = zip.files.map(\.name).sorted()
        guard let main = all.first(where: { $0 == "course.yml" || $0.hasSuffix("/course.yml") }),
            main.split(separator: "/").count <= 2
        else { throw FileFault("missing-file", "there is no course.yml in the archive") }
        let folder = String(main.dropLast("course.yml".count))
        self.folder = folder
        names = all.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try zip.bytes(folder + name, most: ByteSource.heaviest)
    }

    func shown(_ name: String) -> String { folder + name }
}

/// Files that are in memory already: a course as the store keeps it.
struct KeptCourseFiles: CourseFiles {
    private let files: [String: [UInt8]]
    let names: [String]

    init(_ files: [(name: String, bytes: [UInt8])]) {
        self.files = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        names = self.files.keys.sorted()
    }

    func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = files[name] else { throw FileFault("missing-file", "is not there", file: name) }
        return bytes
    }

    func shown(_ name: String) -> String { name }
}
