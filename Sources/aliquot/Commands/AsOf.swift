public import ArgumentParser
private import Glibc
public import Primitives

/// The day asked about: today in UTC unless it is said.
struct AsOf: ParsableArguments {
    @Option(help: ArgumentHelp("The day asked about, YYYY-MM-DD; today in UTC unless said.", valueName: "date"))
    var asOf: CalendarDate?

    var day: CalendarDate {
        asOf ?? CalendarDate(dayNumber: Int32(time(nil) / 86_400))
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads the option's text.
    public init?(argument: String) {
        self.init(argument)
    }
}
