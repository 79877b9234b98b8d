/// What a text is in a document; the press knows how each is set.
public enum TextRole: Hashable, Sendable {
    /// The name of the document.
    case title
    /// The person or thing that it is about.
    case subject
    /// The name of a part.
    case section
    /// Running text.
    case body
    /// What the eye should find first in a line.
    case strong
    /// What explains something else.
    case small
    /// The head of a column, the name of a field.
    case label
    /// At the foot of a page.
    case foot
}

/// How a role is set: size in points, weight, and how far from black.
struct TextStyle: Hashable {
    /// The family of letters.
    enum Family: Hashable {
        case text, display
    }

    var size: Double
    var isHeavy = false
    var isSlanted = false
    var grey = 0.0
    /// The colour, where it is no grey.
    var ink: Ink?
    var family = Family.text
    /// From one line to the next, in sizes.
    var leading = 1.32

    init(
        size: Double, isHeavy: Bool = false, isSlanted: Bool = false, ink: Ink, family: Family = .text,
        leading: Double = 1.32
    ) {
        self.size = size
        self.isHeavy = isHeavy
        self.isSlanted = isSlanted
        self.ink = ink
        self.family = family
        self.leading = leading
    }

    init(_ role: TextRole) {
        switch role {
        case .title: (size, isHeavy, leading) = (19, true, 1.2)
        case .subject: (size, leading) = (13, 1.25)
        case .section: (size, isHeavy) = (10.5, true)
        case .body: size = 9
        case .strong: (size, isHeavy) = (9, true)
        case .small: (size, grey) = (7.8, 0.3)
        case .label: (size, isHeavy, grey) = (7.4, true, 0.3)
        case .foot: (size, grey) = (7.4, 0.3)
        }
    }
}
