import ArgumentParser
import Files
import Planning
import Primitives
import Rules

/// `aliquot plan`: what do I do to be done?
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The provably best way to close every gap, or the proof that there is none.",
        discussion:
            "Reads a portfolio and a catalogue of what is on offer (YAML or JSON), and answers for all credentials together. No server or database is needed."
    )

    @Argument(help: "The portfolio file.", completion: .file(extensions: ["yml", "yaml", "json"]))
    var portfolio: String

    @Option(help: ArgumentHelp("The catalogue file.", valueName: "file"))
    var catalogue: String

    @OptionGroup var asOf: AsOf

    @Option(help: ArgumentHelp("What is to be as small as possible: cost, hours, trips or finish.", valueName: "what"))
    var minimise: PlanObjective = .cost

    @Option(help: ArgumentHelp("The most to be spent, in dollars.", valueName: "dollars"))
    var budget: Dollars?

    @Option(help: ArgumentHelp("What the employer pays, in dollars.", valueName: "dollars"))
    var allowance: Dollars?

    @Option(help: ArgumentHelp("An offering that must be in the plan; may be said several times.", valueName: "id"))
    var pin: [String] = []

    @Option(help: ArgumentHelp("An offering that must not; may be said several times.", valueName: "id"))
    var refuse: [String] = []

    @Option(help: ArgumentHelp("A credential not to plan for; may be said several times.", valueName: "id"))
    var leaveOut: [String] = []

    @Option(help: ArgumentHelp("Hours a week for what is done in one's own time.", valueName: "hours"))
    var weeklyHours: HoursOption?

    @Option(help: ArgumentHelp("Complete nothing before this day.", valueName: "date"))
    var earliest: CalendarDate?

    @Option(help: ArgumentHelp("Complete everything by this day.", valueName: "date"))
    var latest: CalendarDate?

    @Flag(help: "Only what is delivered online.")
    var online = false

    @Flag(help: "Of what is held at a time, only what begins at five in the afternoon or later.")
    var evenings = false

    @Option(help: ArgumentHelp("How long to search before saying the best found.", valueName: "seconds"))
    var seconds: Int = 60

    @OptionGroup var rules: RuleBookOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        if !(1...86_400).contains(seconds) { throw ValidationError("--seconds is from 1 to 86400") }
        if let both = Set(pin).intersection(refuse).min() {
            throw ValidationError("\(both) is both in --pin and in --refuse")
        }
    }

    func run() throws {
        let person = try PortfolioFile.read(portfolio)
        let offers = try PlanCatalogueFile.read(catalogue)
        let book = try rules.book(of: person.credentials.map(\.credential))
        let day = asOf.day
        let wish = try wish(person, offers)
        var progress = PlanProgressLine(clock: .machine)
        let plan: Plan
        do {
            plan = try Planner(book).plan(person, from: offers, wish: wish, asOf: day) { progress.show($0) }
        } catch {
            throw FileFault(error).in(portfolio)
        }
        progress.end()
        let output = Terminal.standardOutput
        if json {
            output.write(PlanJSON.document(plan, of: person, asOf: day))
        } else {
            let text = PlanText(
                ink: Ink(isOn: output.hasColour), width: output.width, asOf: day, catalogue: offers,
                signs: try signs(person, book, day))
            output.write(text.page(plan, person: person.name))
        }
    }

    private func wish(_ person: Portfolio, _ offers: Catalogue) throws(FileFault) -> PlanWish {
        var wish = PlanWish(minimise)
        (wish.budget, wish.allowance) = (budget?.cents, allowance?.cents ?? 0)
        (wish.pins, wish.refusals, wish.leaveOut) = (pin, Set(refuse), Set(leaveOut))
        (wish.weeklyHours, wish.earliest, wish.latest) = (weeklyHours?.hours, earliest, latest)
        (wish.onlineOnly, wish.eveningsOnly, wish.patience) = (online, evenings, Int64(seconds) * 1000)
        let known = Set(offers.offerings.map(\.id))
        for id in pin + refuse where !known.contains(id) {
            let hint = known.count > 5000 ? "" : NearestWord.hint(id, among: known.sorted())
            throw FileFault("unknown-offering", "the catalogue has no offering “\(id)”\(hint)").in(catalogue)
        }
        for id in leaveOut where !person.credentials.contains(where: { $0.id == id }) {
            let hint = NearestWord.hint(id, among: person.credentials.map(\.id))
            throw FileFault("unknown-credential", "there is no credential “\(id)”\(hint)").in(portfolio)
        }
        return wish
    }

    /// How each credential is written behind a name.
    private func signs(_ person: Portfolio, _ book: RuleBook, _ day: CalendarDate) throws -> [String: String] {
        let standings = try book.standings(of: person, asOf: day)
        return Dictionary(
            standings.map { ($0.id, $0.sign.contains("/") ? $0.title : $0.sign) },
            uniquingKeysWith: { first, _ in first })
    }
}
