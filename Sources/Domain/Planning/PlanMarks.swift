/// What somebody wants in every plan, and what in none.
public struct PlanMarks: Hashable, Sendable {
    /// Choices that must be in it, by names that hold on any day.
    public var pins: [String]
    /// Offerings that must not, by their short names.
    public var refusals: [String]

    /// Marks.
    public init(pins: [String] = [], refusals: [String] = []) {
        self.pins = pins
        self.refusals = refusals
    }

    /// What is done with a choice.
    public enum Mark: String, CaseIterable, Sendable {
        /// It must be in the plan.
        case pin
        /// It must not.
        case refuse
        /// Neither.
        case clear
    }

    /// More are not kept: nobody goes through so many by hand.
    public static let most = 200

    /// The marks with one more. A short name before the sign `@` names the offering of a date.
    public func marking(_ key: String, _ mark: Mark) -> PlanMarks {
        let handle = Self.handle(of: key)
        var marks = self
        marks.pins.removeAll { mark == .refuse ? Self.handle(of: $0) == handle : $0 == key }
        marks.refusals.removeAll { $0 == handle }
        switch mark {
        case .pin: marks.pins = marks.pins.suffix(Self.most - 1) + [key]
        case .refuse: marks.refusals = marks.refusals.suffix(Self.most - 1) + [handle]
        case .clear: break
        }
        return marks
    }

    /// The offering's short name in the name of a choice.
    public static func handle(of key: String) -> String { String(key.prefix { $0 != "@" }) }
}
