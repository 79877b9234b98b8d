import Primitives
public import Rules

/// A rule book in files: finds the programmes, lays versions and overlays over each other and reads them.
public struct RuleBookFolder: Sendable {
    /// The folder that holds `Programmes`.
    public let path: String

    /// One programme's folder.
    public struct ProgrammeFolder: Sendable {
        /// The programme's id, the folder's name.
        public let id: String
        /// The folder.
        public let path: String
        /// The versions, oldest first: `initial`, then days.
        public let versions: [String]
        /// Files that are named for no day.
        public let misnamed: [String]
        /// Whether cases stand beside the rules.
        public let hasCases: Bool

        /// The faults of misnamed files.
        var faults: [FileFault] {
            misnamed.map {
                FileFault(
                    "bad-name", "a version is named initial.yaml or by the day it takes effect",
                    file: "\(path)/\($0).yaml")
            }
        }
    }

    /// A rule book at a folder.
    public init(_ path: String) {
        self.path = path
    }

    /// Every programme, found as `Programmes/<country>/<body>/<programme>`.
    public func programmes() throws(FileFault) -> [ProgrammeFolder] {
        let root = ByteSource.isFolder(path + "/Programmes") ? path + "/Programmes" : path
        guard ByteSource.isFolder(root) else {
            throw FileFault("no-rules", "there is no rule book here", file: path)
        }
        var found: [ProgrammeFolder] = []
        try collect(root, depth: 0, &found)
        guard !found.isEmpty else { throw FileFault("no-rules", "there are no rule programmes here", file: path) }
        return found.sorted { $0.id < $1.id }
    }

    private func collect(_ folder: String, depth: Int, _ found: inout [ProgrammeFolder]) throws(FileFault) {
        let names = try ByteSource.names(in: folder)
        let versions = names.filter { $0.hasSuffix(".yaml") && $0 != "cases.yaml" }.map { String($0.dropLast(5)) }
        if !versions.isEmpty {
            let isNamed = { $0 == "initial" || CalendarDate($0) != nil }
            let ordered = versions.filter(isNamed).sorted { ($0 == "initial" ? "" : $0) < ($1 == "initial" ? "" : $1) }
            found.append(
                ProgrammeFolder(
                    id: String(folder.split(separator: "/").last ?? ""), path: folder, versions: ordered,
                    misnamed: versions.filter { !isNamed($0) }, hasCases: names.contains("cases.yaml")))
            return
        }
        guard depth < 4 else { return }
        for name in names where ByteSource.isFolder("\(folder)/\(name)") {
            try collect("\(folder)/\(name)", depth: depth + 1, &found)
        }
    }

    /// Reads the whole book, or only the programmes that `wanted` names.
    public func read(overlay: Overlay = Overlay(), only wanted: (String) -> Bool = { _ in true }) throws(FileFault)
        -> RuleBook
    {
        var programmes: [Programme] = []
        let folders = try self.programmes()
        try overlay.check(folders)
        for folder in folders where wanted(folder.path) {
            programmes.append(try read(folder, overlay: overlay))
        }
        return RuleBook(programmes)
    }

    /// Reads one programme.
    public func read(_ folder: ProgrammeFolder, overlay: Overlay = Overlay()) throws(FileFault) -> Programme {
        if let fault = folder.faults.first { throw fault }
        var versions: [ProgrammeVersion] = []
        for version in folder.versions { versions.append(try read(folder, version, overlay: overlay)) }
        return Programme(id: folder.id, versions: versions)
    }

    /// Reads one version.
    public func read(
        _ folder: ProgrammeFolder, _ version: String, overlay: Overlay = Overlay()
    ) throws(FileFault) -> ProgrammeVersion {
        let node = try overlay.applied(to: try Self.merged(folder, version), programme: folder.id, version: version)
        return try VersionReader(node, programme: folder.id, version: version).read()
    }

    /// A version's file laid over the one it is based on.
    static func merged(_ folder: ProgrammeFolder, _ version: String, depth: Int = 0) throws(FileFault) -> RuleNode {
        let node = try RuleNode.read("\(folder.path)/\(version).yaml")
        guard let base = node["based-on"] else { return node }
        guard let name = base.scalar, folder.versions.contains(name), name != version, depth < 20 else {
            throw base.fault("based-on names an earlier version: there is no “\(base.scalar ?? "")” before this one")
        }
        return try merged(folder, name, depth: depth + 1).merged(with: node)
    }
}
