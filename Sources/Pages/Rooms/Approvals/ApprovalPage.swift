import Primitives

/// One request: what is asked, why, and what the body answered; where the reader may decide, the form for it.
public struct ApprovalPage: Page {
    /// The request as a line.
    public var line: ApprovalLine
    /// The facts that the body sees: label and value.
    public var facts: [(label: String, value: String)]
    /// Why it should count.
    public var why: String
    /// The papers.
    public var papers: [EvidenceLine]
    /// The entry it is about, for its owner.
    public var entry: String?
    /// The offering it is about.
    public var offering: String?
    /// Whether the reader asked it.
    public var isOwn: Bool
    /// Whether the reader may decide it.
    public var mayDecide: Bool
    /// Who decided.
    public var judge: String?
    /// The approval behind it now, in words, with its number.
    public var approval: String?
    /// The body's words.
    public var answer: String?
    /// Approvals to choose from: code and words.
    public var approvals: [(value: String, words: String)]
    /// Entries that may have come of an offering accepted beforehand: id and words.
    public var candidates: [(value: String, words: String)]
    /// What was typed into the decision.
    public var typed: Typed
    /// What is wrong with it.
    public var errors: [FieldError]

    /// A decision as typed.
    public struct Typed: Sendable {
        /// The approval's code.
        public var approval: String
        /// Its number.
        public var number: String
        /// The words.
        public var words: String

        /// A decision as typed.
        public init(approval: String = "", number: String = "", words: String = "") {
            self.approval = approval
            self.number = number
            self.words = words
        }
    }

    /// The page.
    public init(
        line: ApprovalLine, facts: [(label: String, value: String)], why: String, papers: [EvidenceLine] = [],
        entry: String? = nil, offering: String? = nil, isOwn: Bool, mayDecide: Bool = false, judge: String? = nil,
        approval: String? = nil, answer: String? = nil, approvals: [(value: String, words: String)] = [],
        candidates: [(value: String, words: String)] = [], typed: Typed = Typed(), errors: [FieldError] = []
    ) {
        self.line = line
        self.facts = facts
        self.why = why
        self.papers = papers
        self.entry = entry
        self.offering = offering
        self.isOwn = isOwn
        self.mayDecide = mayDecide
        self.judge = judge
        self.approval = approval
        self.answer = answer
        self.approvals = approvals
        self.candidates = candidates
        self.typed = typed
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Request: \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { isOwn ? .log : .home }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(headline, lead: "“\(line.title)” · asked \(day: line.askedAt.day)", back: ("Requests", .approvals)))
            <section class='panel' aria-labelledby='asked'><div class='pace-head'><h2 id='asked'>What is asked</h2>\
            \(line.state.chip)</div><dl class='facts'>\(each: facts, { "<dt>\($0.label)</dt><dd>\($0.value)</dd>" })\
            <dt>Why</dt><dd class='mail-text'>\(why)</dd></dl><div class='asked-more'>\(EvidenceList(files: papers))
            """
        if papers.isEmpty { html += "<p class='soft small'>No paper came with it.</p>" }
        if isOwn, let entry { html += "<p><a href='\(Link.entry(entry))'>The entry in your log</a></p>" }
        if let offering { html += "<p><a href='\(Link.offering(offering))'>The offering in the catalogue</a></p>" }
        html += "</div></section>"
        answered(&html)
        if mayDecide { decide(&html, frame) }
        if isOwn { own(&html, frame) }
    }

    private var headline: String {
        switch (line.state, isOwn) {
        case (.asked, true): "\(line.body) has not answered yet"
        case (.asked, false): "\(line.person ?? "Somebody") asks \(line.body) to accept it"
        case (.accepted, _): "\(line.body) accepted it"
        case (.refused, _): "\(line.body) did not accept it"
        case (.withdrawn, _): "The request was withdrawn"
        }
    }

    private func answered(_ html: inout HTML) {
        guard line.state != .asked, line.state != .withdrawn else { return }
        html += """
            <section class='panel' aria-labelledby='answer'><h2 id='answer'>The answer</h2><dl class='facts'>\
            \(some: line.decidedAt, { "<dt>Answered</dt><dd>\(day: $0.day)</dd>" })\
            \(some: judge, { "<dt>By</dt><dd>\($0)</dd>" })\
            \(some: approval, { "<dt>It counts under</dt><dd>\($0)</dd>" })\
            \(some: answer.flatMap { $0.isEmpty ? nil : $0 }, { "<dt>In words</dt><dd class='mail-text'>\($0)</dd>" })</dl></section>
            """
    }

    private func decide(_ html: inout HTML, _ frame: Frame) {
        html += """
            <form class='panel' method='post' action='\(Link.decideApproval(line.id))' novalidate>\(frame.tokenField)\
            <h2>Your decision</h2><div class='fields'>\
            \(Choice(name: "approval", label: "If you accept it, it counts under", options: approvals, value: typed.approval, prompt: "Choose an approval", hint: "The entry shows it from then on, with the name of \(line.body).", error: errors.text("approval")))\
            \(Field(name: "number", label: "Number of the approval", value: typed.number, error: errors.text("number"), isOptional: true, autocomplete: "off", size: "medium"))\
            \(Field(name: "words", label: "In words", kind: .area(rows: 4), value: typed.words, hint: "The person reads this. Needed where you refuse.", error: errors.text("words"), autocomplete: "off"))\
            </div><p class='row-actions'><button class='button' type='submit' name='decision' value='accept'>\(Icon.check)Accept</button>\
            <button class='button quiet' type='submit' name='decision' value='refuse'>Do not accept</button></p></form>
            """
    }

    private func own(_ html: inout HTML, _ frame: Frame) {
        switch line.state {
        case .asked:
            html += """
                <form class='row-actions' method='post' action='\(Link.withdrawApproval(line.id))'>\(frame.tokenField)\
                <button class='button quiet' type='submit'>Withdraw the request</button></form>
                """
        case .accepted where entry == nil: use(&html, frame)
        case .refused:
            html += """
                <p class='soft'>You may correct the entry, add a paper and ask again.</p>
                """
        default: break
        }
    }

    /// What was accepted before it was taken is put behind the entry that comes of it.
    private func use(_ html: inout HTML, _ frame: Frame) {
        html += "<section class='panel' aria-labelledby='use'><h2 id='use'>When you have taken it</h2>"
        if candidates.isEmpty {
            html += """
                <p>Log it under this title; then come back here, and the acceptance is put behind your entry.</p>\
                <p class='row-actions'>\(some: offering, { "<a class='button' href='\(Link.logOffering($0))'>\(Icon.plus)Log it</a>" })</p>
                """
        } else {
            html += """
                <form method='post' action='\(Link.useApproval(line.id))'>\(frame.tokenField)\
                \(Choice(name: "entry", label: "This is the entry", options: candidates, value: candidates[0].value, error: errors.text("entry")))\
                <p class='row-actions'><button class='button' type='submit'>Put the acceptance behind it</button></p></form>
                """
        }
        html += "</section>"
    }
}
