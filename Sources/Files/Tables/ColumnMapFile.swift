public import Domain

/// Keeps and reads maps of columns: JSON as they are remembered, JSON or YAML as somebody wrote them.
public enum ColumnMapFile {
    /// The map as JSON.
    public static func bytes(_ map: ColumnMap) -> [UInt8] {
        []
    }

    /// The map in these bytes: JSON if they begin like it, else YAML.
    public static func map(_ bytes: [UInt8]) throws(FileFault) -> ColumnMap {
        ColumnMap()
    }
}
