/// What a learner answered, by places of the test paper.
public enum GivenAnswer: Hashable, Sendable {
    /// The answer at a place.
    case one(Int)
    /// The answers at these places; none of them is an answer, too.
    case several(Set<Int>)
    /// Whether the statement holds.
    case truth(Bool)
    /// A number as it was typed, with a unit or without.
    case number(String)
    /// Words as they were typed.
    case words(String)
    /// For each item the place of its match; nothing for one left open.
    case matches([Int?])
    /// The places of the items, the first one first.
    case order([Int])
    /// A point of the picture.
    case point(PicturePoint)
    /// The region at a place.
    case spot(Int)
}
