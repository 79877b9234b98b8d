/// Why a paper could not be read.
public enum ReadingFault: Error, Hashable, Sendable {
    /// It opens with a password only.
    case locked
    /// It is not whole, or not what its first bytes say.
    case damaged
    /// It has more picture points than are taken on.
    case tooLarge
    /// It took longer than it may.
    case tookTooLong
    /// There is not a word on it that could be read.
    case noWords
    /// There is no room on the disk to work in.
    case noRoom
    /// A program that reads is not installed.
    case noProgram(String)

    /// The code word.
    public var code: String {
        switch self {
        case .locked: "locked"
        case .damaged: "damaged"
        case .tooLarge: "too-large"
        case .tookTooLong: "took-too-long"
        case .noWords: "no-words"
        case .noRoom: "no-room"
        case .noProgram: "no-program"
        }
    }
}
