/// A picture that a text may show: where it is served and how large it is.
public struct ShownPicture: Hashable, Sendable {
    /// Its address.
    public var address: String
    /// Its width in its own pixels.
    public var width: Int
    /// Its height in its own pixels.
    public var height: Int

    /// A picture.
    public init(address: String, width: Int, height: Int) {
        self.address = address
        self.width = width
        self.height = height
    }
}

/// The pictures of a text, by the names that the text has for them.
public typealias ShownPictures = [String: ShownPicture]
