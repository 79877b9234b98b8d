/// Places of this repository, found from this file's own place.
enum Repository {
    private static let file: String = #filePath

    static func path(_ folder: String) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/" + folder
    }
}
