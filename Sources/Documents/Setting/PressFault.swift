/// Why a document could not be set.
public enum PressFault: Error, Hashable, Sendable {
    /// Too many wait for the press.
    case busy
    /// There is no memory, or no font at all.
    case noMeans
    /// Drawing went wrong, in the library's own words.
    case drawing(String)
    /// The file that was drawn could not be finished.
    case finishing(String)
    /// It would have more pages than are set at once.
    case tooLong(pages: Int)
}
