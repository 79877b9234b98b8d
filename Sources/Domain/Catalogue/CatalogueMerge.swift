public import Primitives

/// What becomes of an offering that a file brings.
public enum CatalogueMerge: Hashable, Sendable {
    /// It is new.
    case add
    /// It takes the place of what an older file said.
    case replace
    /// It says what is here already.
    case same
    /// What is here was read later.
    case older
    /// Its provider wrote it here, and nothing from outside changes that.
    case providers

    /// Decides by what is here: nothing, or where it comes from, when it was checked, and whether it says the same.
    public init(known: Known?, incoming checkedOn: CalendarDate?, saysTheSame: Bool) {
        switch known {
        case nil: self = .add
        case let known? where known.origin == .provider || known.isEdited: self = .providers
        case _ where saysTheSame: self = .same
        case let known?:
            switch (known.checkedOn, checkedOn) {
            case (let old?, let new?): self = new < old ? .older : .replace
            case (_?, nil): self = .older
            case (nil, _): self = .replace
            }
        }
    }

    /// What is known of an offering before a file is read.
    public struct Known: Sendable {
        /// Where it comes from.
        public var origin: Offering.Origin
        /// Whether somebody changed it here since.
        public var isEdited: Bool
        /// When it was last checked, as its file said.
        public var checkedOn: CalendarDate?

        /// What is known.
        public init(origin: Offering.Origin, isEdited: Bool, checkedOn: CalendarDate?) {
            self.origin = origin
            self.isEdited = isEdited
            self.checkedOn = checkedOn
        }
    }
}
