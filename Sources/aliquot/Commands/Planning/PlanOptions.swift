public import ArgumentParser
public import Planning
import Primitives

extension PlanObjective: ExpressibleByArgument {
    /// Reads the option's word.
    public init?(argument: String) {
        guard let objective = Self.codes.find(argument) else { return nil }
        self = objective
    }

    /// The words there are.
    public static var allValueStrings: [String] { codes.words }
}

/// Money on the command line.
struct Dollars: ExpressibleByArgument {
    let cents: Int64

    init?(argument: String) {
        guard let cents = Money(reading: argument)?.cents else { return nil }
        self.cents = cents
    }
}

/// Hours on the command line.
struct HoursOption: ExpressibleByArgument {
    let hours: Credits

    init?(argument: String) {
        guard let hours = try? Credits(reading: Array(argument.utf8)), hours > .zero, hours <= Credits(168) else {
            return nil
        }
        self.hours = hours
    }
}
