public import Primitives
public import Rules

/// One credential in full: what is asked, what is there, what counts and what does not, and what is not known.
public struct CredentialPage: Page {
    /// The day of the answer.
    public var asOf: CalendarDate
    /// Where it stands. Its id is the wallet's.
    public var standing: Standing
    /// The number on the card.
    public var number: String?
    /// The day it was issued.
    public var issued: CalendarDate?
    /// The revision, for the forms of this page.
    public var revision: Int
    /// The days on which entries were completed, by their id.
    public var completed: [String: CalendarDate]
    /// What cannot be told here: ids of `Standing.Unknown.what`.
    public var untellable: Set<String>
    /// What the body told, so far.
    public var told: [ToldLine]
    /// What is wrong with what was told; the fields bear the id of what is unknown before their name.
    public var errors: [FieldError]
    /// What was typed into the form of an unknown value, when it is shown again.
    public var typed: ToldForm?

    /// The page.
    public init(
        asOf: CalendarDate, standing: Standing, number: String? = nil, issued: CalendarDate? = nil, revision: Int = 1,
        completed: [String: CalendarDate] = [:], untellable: Set<String> = [], told: [ToldLine] = [],
        errors: [FieldError] = [], typed: ToldForm? = nil
    ) {
        self.asOf = asOf
        self.standing = standing
        self.number = number
        self.issued = issued
        self.revision = revision
        self.completed = completed
        self.untellable = untellable
        self.told = told
        self.errors = errors
        self.typed = typed
    }

    /// What the window is called.
    public var title: String { standing.name }
    /// Its place in the navigation.
    public var room: Room? { .credentials }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            standing.name, lead: "\(standing.title) · \(standing.bodyName)", back: ("Credentials", .credentials),
            actions: "<a class='button quiet' href='\(Link.editCredential(standing.id))'>\(Icon.pen)Edit</a>"
        ).write(into: &html)
        overview(&html)
        RequirementList(standing: standing, completed: completed).write(into: &html)
        NotCountedList(standing: standing, completed: completed).write(into: &html)
        DutyList(standing: standing, asOf: asOf, revision: revision, frame: frame).write(into: &html)
        UnknownList(
            standing: standing, untellable: untellable, told: told, errors: errors, typed: typed, asOf: asOf,
            frame: frame
        ).write(into: &html)
        about(&html)
    }

    private func overview(_ html: inout HTML) {
        html += """
            <section class='panel overview' aria-labelledby='overview'><div class='overview-total'>\
            <h2 class='unseen' id='overview'>Overview</h2>\(StateChip(standing))\
            \(TotalLine(standing: standing))\(Track(standing, asOf: asOf))\
            <p class='overview-next'><strong>Next:</strong> \(NextWords(standing: standing, asOf: asOf))</p>
            """
        if let counted = standing.total.counted, let served = standing.served, counted > served {
            html += """
                <p class='small soft'>\(standing.amount(counted)) count in all; what is beyond one topic’s need fills \
                no other.</p>
                """
        }
        html += "</div><div class='overview-time'>"
        if standing.cycle == nil {
            html += """
                <p>When the cycle runs is not known here, so nothing can be counted. \
                <a href='\(Link.editCredential(standing.id))'>Add the dates</a>.</p>
                """
        }
        html +=
            "\(CycleLine(standing: standing, asOf: asOf))\(CredentialDays(standing: standing, asOf: asOf))"
        html += """
            <p class='ahead-links'><a href='\(Link.paceOf(standing.id))'>Your pace</a> · <a href='\(Link.cost)'>What it \
            costs</a></p></div></section>
            """
    }

    private func about(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='about'><h2 id='about'>About this credential</h2><dl class='facts'>\
            <dt>Number</dt><dd>\(number ?? "not written down")</dd><dt>Issued</dt><dd>
            """
        html += issued.map { "\(day: $0)" } ?? "not written down"
        html += """
            </dd><dt>Programme</dt><dd>\(standing.programmeTitle)</dd><dt>Rules</dt><dd><code>\(standing.rules)</code>\
            </dd>
            """
        for note in standing.notes { html += "<dt>Remark</dt><dd>\(note.text.sentence)</dd>" }
        html += """
            </dl><p class='row-actions'><a class='button quiet small' href='\(Link.removeCredential(standing.id))'>\(Icon.trash)Remove</a></p>\
            </section>
            """
    }
}

/// A value that a body told somebody.
public struct ToldLine: Sendable {
    /// Its id.
    public var id: String
    /// What it is about, in words.
    public var what: String
    /// The value.
    public var value: String
    /// Who told it.
    public var toldBy: String
    /// When.
    public var on: CalendarDate

    /// A value that was told.
    public init(id: String, what: String, value: String, toldBy: String, on: CalendarDate) {
        self.id = id
        self.what = what
        self.value = value
        self.toldBy = toldBy
        self.on = on
    }
}

/// What was typed into the form of an unknown value.
public struct ToldForm: Sendable {
    /// What it is about: the id of the unknown.
    public var what: String
    /// The value as typed.
    public var value: String
    /// Who told it, as typed.
    public var toldBy: String
    /// When, as typed.
    public var on: String

    /// What was typed.
    public init(what: String, value: String, toldBy: String, on: String) {
        self.what = what
        self.value = value
        self.toldBy = toldBy
        self.on = on
    }
}
