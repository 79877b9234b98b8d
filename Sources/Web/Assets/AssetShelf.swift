private import Glibc
import Identity
import Pages

/// Styles, scripts, pictures and fonts: read once at the start, served from memory under an address that changes with
/// their content.
public struct AssetShelf: Sendable {
    struct Asset: Sendable {
        var bytes: [UInt8]
        var type: String
    }

    /// Why the assets cannot be read.
    public struct Fault: Error, CustomStringConvertible {
        /// The sentence.
        public let description: String
    }

    let paths: AssetPaths
    let digest: String
    private let assets: [String: Asset]
    private let schemas: [String: [UInt8]]

    /// The assets in a folder, the fonts and the published schemas in others where there are any.
    public init(_ folder: String, fonts: String?, schemas: String? = nil) throws(Fault) {
        var assets: [String: Asset] = [:]
        for name in try Self.names(in: folder) {
            assets[name] = Asset(bytes: try Self.read("\(folder)/\(name)"), type: Self.type(of: name))
        }
        var styles: [UInt8] = []
        for name in AssetPaths.styles {
            guard let part = assets.removeValue(forKey: name) else {
                throw Fault(description: "\(folder) has no \(name)")
            }
            styles += part.bytes + [10]
        }
        assets[AssetPaths.styleSheet] = Asset(bytes: styles, type: "text/css; charset=utf-8")
        if let fonts, let names = try? Self.names(in: fonts) {
            for name in names where name.hasSuffix(".woff2") {
                assets[name] = Asset(bytes: try Self.read("\(fonts)/\(name)"), type: "font/woff2")
            }
        }
        var published: [String: [UInt8]] = [:]
        if let schemas {
            for name in try Self.names(in: schemas) where name.hasSuffix(".json") {
                published[name] = try Self.read("\(schemas)/\(name)")
            }
        }
        self.schemas = published
        var sha = Digest.SHA256()
        for (name, asset) in assets.sorted(by: { $0.key < $1.key }) {
            sha.update(Array(name.utf8) + [0])
            sha.update(asset.bytes)
        }
        digest = String(Digest.hex(sha.finish()).prefix(12))
        self.assets = assets
        paths = AssetPaths(root: "/assets/\(digest)", hasFont: assets[AssetPaths.font] != nil)
    }

    /// One of them.
    func asset(_ name: String) -> Asset? { assets[name] }

    /// A published schema.
    func schema(_ name: String) -> [UInt8]? { schemas[name] }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "json": "application/json"
        case "webmanifest": "application/manifest+json"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }

    private static func names(in folder: String) throws(Fault) -> [String] {
        guard let handle = opendir(folder) else { throw Fault(description: "there is no folder \(folder)") }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    private static func read(_ path: String) throws(Fault) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Fault(description: "\(path) cannot be read") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}
