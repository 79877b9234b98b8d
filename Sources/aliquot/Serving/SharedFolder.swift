import Files

/// What the program needs beside its binary: found next to it, else in the source tree.
enum SharedFolder {
    static func migrations() throws -> String { try find("Migrations", inSources: "Sources/Storage/Migrations") }
    static func assets() throws -> String { try find("Assets", inSources: "Sources/Pages/Assets") }
    static func guide() throws -> String { try find("Guide", inSources: "Guide") }
    static func courses() throws -> String { try find("Courses", inSources: "Courses") }
    static func catalogue() -> String? { try? find("Catalogue", inSources: "Catalogue") }
    static func papers() -> String? { try? find("Papers", inSources: "Examples/Papers") }
    static func fonts() -> String? { try? find("fonts", inSources: "share/aliquot/fonts") }

    static func schemas() -> String? { try? find("Schemas", inSources: "docs/archive") }

    private static func find(_ name: String, inSources source: String) throws -> String {
        let home = ProgramFolder.path
        let places = (home.map { ["\($0)/../share/aliquot/\(name)", "\($0)/../\(source)"] } ?? []) + ["./\(source)"]
        guard let place = places.first(where: ByteSource.isFolder) else {
            throw Failure("\(name) not found beside the program; build with script/build")
        }
        return place
    }
}
