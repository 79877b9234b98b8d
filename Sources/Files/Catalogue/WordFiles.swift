public import Domain
import Primitives

/// Lists that stand beside a catalogue: words that mean the same, and cities.
public enum WordFiles {
    private enum SynonymField: UInt8, Coded {
        case synonyms
        static let codes = kebabCodes()
    }
    private enum PlaceField: UInt8, Coded {
        case places
        static let codes = kebabCodes()
    }

    /// Meanings, each with all its phrases.
    public static func synonyms(_ path: String) throws(FileFault) -> [[String]] {
        try read(path) { (fields) throws(FileFault) in
            var meanings: [[String]] = []
            try fields.map(0, "the file", SynonymField.codes) { (_, node) throws(FileFault) in
                for member in try fields.list(node, "synonyms") {
                    meanings.append(try OfferingReader(fields: fields).texts(member, "synonyms"))
                }
            }
            return meanings
        }
    }

    /// Cities with their places on the globe.
    public static func places(_ path: String) throws(FileFault) -> [Venue] {
        try read(path) { (fields) throws(FileFault) in
            var venues: [Venue] = []
            try fields.map(0, "the file", PlaceField.codes) { (_, node) throws(FileFault) in
                for member in try fields.list(node, "places") {
                    venues.append(try OccasionReader(fields: fields).venue(member, "places"))
                }
            }
            return venues
        }
    }

    private static func read<Answer>(
        _ path: String, _ look: (PortfolioReader) throws(FileFault) -> Answer
    ) throws(FileFault) -> Answer {
        do throws(FileFault) {
            return try PortfolioFile.withTree(of: try ByteSource.read(path)) { (tree) throws(FileFault) in
                try look(PortfolioReader(tree: tree))
            }
        } catch {
            throw error.in(path)
        }
    }
}
