import Primitives
public import Rules

/// Writing an offering: what it teaches, who stands behind it, what it costs, when and where. Nobody else sees it until
/// it is published.
///
/// Posts to `/catalogue/manage/new` or `/catalogue/manage/ID/edit`: the names of `values`, `topics`, `share-TOPIC` and
/// `seen`; rows are numbered: `approval-by-0`, `price-amount-0`, `occasion-day-0`.
public struct OfferingFormPage: Page {
    /// The offering's id; nothing for a new one.
    public var id: String?
    /// The newest version that was known when the form was opened.
    public var seen: Int
    /// What is typed, by the names of the fields.
    public var values: [String: String]
    /// The topics that are ticked.
    public var topics: Set<Topic>
    /// Their shares.
    public var shares: [Topic: String]
    /// How many rows there are for approvals, prices and dates.
    public var rows: (approvals: Int, prices: Int, occasions: Int)
    /// Kinds to choose from.
    public var kinds: [(value: String, words: String)]
    /// Levels to choose from.
    public var levels: [(value: String, words: String)]
    /// How something may be sold.
    public var priceKinds: [(value: String, words: String)]
    /// To whom.
    public var buyers: [(value: String, words: String)]
    /// Cities whose place on the globe is known.
    public var cities: [String]
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String?, seen: Int, values: [String: String], topics: Set<Topic>, shares: [Topic: String],
        rows: (approvals: Int, prices: Int, occasions: Int), kinds: [(value: String, words: String)],
        levels: [(value: String, words: String)], priceKinds: [(value: String, words: String)],
        buyers: [(value: String, words: String)], cities: [String], errors: [FieldError] = []
    ) {
        self.id = id
        self.seen = seen
        self.values = values
        self.topics = topics
        self.shares = shares
        self.rows = rows
        self.kinds = kinds
        self.levels = levels
        self.priceKinds = priceKinds
        self.buyers = buyers
        self.cities = cities
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { id == nil ? "New offering" : "Revise an offering" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private func value(_ name: String) -> String { values[name] ?? "" }

    private func field(
        _ name: String, _ label: String, kind: Field.Kind = .text, hint: HTML? = nil, optional: Bool = true,
        size: String = "", suggestions: [String] = []
    ) -> Field {
        Field(
            name: name, label: label, kind: kind, value: value(name), hint: hint, error: errors.text(name),
            isOptional: optional, autocomplete: "off", suggestions: suggestions, size: size)
    }

    private func choice(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], prompt: String? = nil,
        optional: Bool = false
    ) -> Choice {
        Choice(
            name: name, label: label, options: options, value: value(name), prompt: prompt,
            error: errors.text(name), isOptional: optional)
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let link: Link = id.map { .editOffering($0) } ?? .newOffering
        let back: (words: String, link: Link) =
            id.map { ("Back", .manageOffering($0)) } ?? ("Your offerings", .manageOfferings)
        html += """
            \(PageHead(
                id == nil ? "What do you offer?" : "Revise it",
                lead: "Saved as a draft. What everybody sees changes when you publish.", back: back))
            <form class='offering-form' method='post' action='\(link)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'>
            """
        about(&html)
        teaching(&html)
        approvals(&html)
        prices(&html)
        occasions(&html)
        html += """
            <p class='row-actions'><button class='button' type='submit'>Save the draft</button>\
            <a class='button quiet' href='\(back.link)'>Cancel</a></p></form>
            """
    }

    private func about(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='part-about'><h2 id='part-about'>What it is</h2><div class='fields'>\
            \(field("title", "Title", optional: false))<div class='pair'>\(choice("kind", "Kind", kinds))\
            \(choice("level", "Level", levels, prompt: "Not said", optional: true))</div>\
            \(field("summary", "Summary", kind: .area(rows: 3), hint: "Two or three sentences."))\
            \(field("objectives", "Objectives", kind: .area(rows: 4), hint: "What they can do afterwards, a line each. Approving bodies ask for them.", optional: false))\
            <div class='pair'>\(field("author", "Author"))\(field("reviewer", "Reviewer"))</div>\
            \(field("prerequisites", "What they need first"))\
            <div class='pair'>\(field("number", "Course number"))\(field("url", "Address of its page", hint: "Where people register."))</div>\
            </div></section>
            """
    }

    private func teaching(_ html: inout HTML) {
        let units = AmountUnit.allCases.map { (value: $0.code, words: $0.words(Credits(2))) }
        let activities = ActivityKind.allCases.map { (value: $0.code, words: $0.words.capitalised) }
        let deliveries: [(value: String, words: String)] = [
            ("online", "Online"), ("live", "In person"), ("in-service", "At work"), ("blended", "Online and in person"),
        ]
        html += """
            <section class='panel' aria-labelledby='part-credit'><h2 id='part-credit'>What it gives</h2><div class='fields'>\
            <div class='pair amount'>\(field("amount", "Amount", kind: .amount, optional: false))\
            \(choice("unit", "Unit", units))</div>\
            <div class='pair'>\(choice("delivery", "How it is held", deliveries, prompt: "Choose"))\
            \(choice("activity", "In a log it is", activities))</div>\
            <div class='pair'>\(field("hours", "Time it takes, in hours", kind: .amount, hint: "If more than the credit."))\
            \(field("language", "Language", hint: "Two letters: en, es.", optional: false))</div>\
            \(TopicPicker(chosen: topics, shares: shares, errors: errors))</div></section>
            """
    }

    private func approvals(_ html: inout HTML) {
        let bodies = Approval.allCases.map { (value: $0.code, words: $0.words.capitalised) }
        html += """
            <section class='panel form-rows' aria-labelledby='part-approvals'><h2 id='part-approvals'>Who stands behind it</h2>
            """
        for row in 0..<rows.approvals {
            html += """
                <fieldset><legend class='unseen'>Approval \(row + 1)</legend><div class='row-fields'>\
                \(choice("approval-by-\(row)", "Approved by", bodies, prompt: "Nobody", optional: true))\
                \(field("approval-number-\(row)", "Number"))\(field("approval-until-\(row)", "Until", kind: .date))</div></fieldset>
                """
        }
        html += "</section>"
    }

    private func prices(_ html: inout HTML) {
        html += """
            <section class='panel form-rows' aria-labelledby='part-prices'><h2 id='part-prices'>What it costs</h2>\
            <p class='hint'>In US dollars; 0 is free. Without a price people read “price not known; see provider”.</p>
            """
        for row in 0..<rows.prices {
            html += """
                <fieldset><legend class='unseen'>Price \(row + 1)</legend><div class='row-fields'>\
                \(choice("price-kind-\(row)", "Sold", priceKinds))\(field("price-amount-\(row)", "Price", kind: .amount))\
                \(choice("price-buyer-\(row)", "To", buyers))\(field("price-hours-\(row)", "Hours to choose", kind: .amount))\
                \(field("price-seats-\(row)", "Places"))\(field("price-days-\(row)", "Days it holds"))\
                \(field("price-what-\(row)", "What for"))</div></fieldset>
                """
        }
        html += "</section>"
    }

    private func occasions(_ html: inout HTML) {
        html += """
            <section class='panel form-rows' aria-labelledby='part-dates'><h2 id='part-dates'>When and where</h2>\
            <p class='hint'>Leave it empty for what one takes when one likes.</p>\
            <div class='row-fields'>\(field("available-from", "Offered from", kind: .date))\
            \(field("available-until", "Offered until", kind: .date))</div>
            """
        for row in 0..<rows.occasions {
            html += """
                <fieldset><legend class='group'>Date \(row + 1)</legend><div class='row-fields'>\
                \(field("occasion-day-\(row)", "First day", kind: .date))\(field("occasion-starts-\(row)", "Begins"))\
                \(field("occasion-last-\(row)", "Last day", kind: .date))\(field("occasion-ends-\(row)", "Ends"))\
                \(field("occasion-place-\(row)", "City", suggestions: cities))\(field("occasion-seats-\(row)", "Places"))\
                </div></fieldset>
                """
        }
        html += "</section>"
    }
}
