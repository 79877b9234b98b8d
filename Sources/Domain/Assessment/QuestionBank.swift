/// How large a picture is, in pixels.
public struct PictureSize: Hashable, Sendable {
    /// From left to right.
    public var width: Int
    /// From top to bottom.
    public var height: Int

    /// So large.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// The kinds of pictures that courses and questions may have.
public enum PictureType: String, CaseIterable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case svg = "image/svg+xml"

    /// The media type.
    public var mediaType: String { rawValue }

    /// The usual ending of its name.
    public var ending: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .gif: "gif"
        case .webp: "webp"
        case .svg: "svg"
        }
    }
}

/// A picture of a course or a bank; its type and size were told from its bytes.
public struct CoursePicture: Hashable, Sendable {
    /// Its name, as texts and questions know it: `images/smear.svg`.
    public var name: String
    /// What it is.
    public var type: PictureType
    /// How large it is.
    public var size: PictureSize
    /// The bytes.
    public var bytes: [UInt8]

    /// A picture.
    public init(name: String, type: PictureType, size: PictureSize, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.size = size
        self.bytes = bytes
    }
}

/// Questions with the pictures they need.
public struct QuestionBank: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// The questions, in their author's order.
    public var questions: [Question]
    /// The pictures that they show.
    public var pictures: [CoursePicture]

    /// A bank.
    public init(title: String = "", questions: [Question] = [], pictures: [CoursePicture] = []) {
        self.title = title
        self.questions = questions
        self.pictures = pictures
    }

    /// More questions than this are several banks.
    public static let most = 20_000
}
