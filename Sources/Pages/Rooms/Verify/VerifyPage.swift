public import Primitives

/// Whether a certificate holds: asked by code or with the file, without an account. The first line answers.
/// Sends `code` to `/verify` by GET, and a file named `file` to `/verify` by POST.
public struct VerifyPage: Page {
    /// What was found.
    public struct Answer: Sendable {
        /// What its colour says.
        public var tone: Tone
        /// The answer in a few words.
        public var headline: String
        /// What follows from it.
        public var sentence: String
        /// What proves the point.
        public var award: Award?

        /// An answer.
        public init(tone: Tone, headline: String, sentence: String, award: Award? = nil) {
            self.tone = tone
            self.headline = headline
            self.sentence = sentence
            self.award = award
        }
    }

    /// The least of an award that proves the point.
    public struct Award: Sendable {
        /// The name as issued.
        public var name: String
        /// The title.
        public var title: String
        /// How much.
        public var amount: String
        /// The day it was completed.
        public var completed: CalendarDate
        /// When it was issued.
        public var issued: CalendarDate
        /// The last day on which it counts.
        public var validUntil: CalendarDate?
        /// Who gave it.
        public var provider: String
        /// The number on it.
        public var number: String

        /// An award.
        public init(
            name: String, title: String, amount: String, completed: CalendarDate, issued: CalendarDate,
            validUntil: CalendarDate?, provider: String, number: String
        ) {
            self.name = name
            self.title = title
            self.amount = amount
            self.completed = completed
            self.issued = issued
            self.validUntil = validUntil
            self.provider = provider
            self.number = number
        }
    }

    /// What was found; nothing before anything was asked.
    public var answer: Answer?
    /// The code as typed.
    public var code: String
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(answer: Answer? = nil, code: String = "", errors: [FieldError] = []) {
        self.answer = answer
        self.code = code
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { answer?.headline ?? "Check a certificate" }
    /// No room of the navigation.
    public var room: Room? { nil }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        if let answer {
            show(answer, &html)
        } else {
            html += """
                \(PageHead(title, lead: "Type the code from the certificate, or choose the file itself. Nobody needs an account for that, and nothing is kept."))
                """
        }
        html += """
            <form class='panel' method='get' action='\(Link.verify)' novalidate>\
            \(when: answer != nil, "<h2>Check another one</h2>")<div class='fields'>
            \(Field(
                name: "code", label: "Code", kind: .text, value: code,
                hint: "Twelve letters and figures beside the square code, such as 7K3M-29QX-4T8W. Small letters and spaces do not matter.",
                error: errors.text("code"), autocomplete: "off"))
            </div><p class='row-actions'><button class='button' type='submit'>Check the code</button></p></form>
            <form class='panel' method='post' action='\(Link.verify)' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<div class='field\(when: errors.text("file") != nil, " wrong")'><label for='file'>The file</label>\
            <p class='hint' id='file-hint'>The PDF as it was issued, or a badge. A scan or a print shows nothing but \
            its code.</p>\(FieldFault(id: "file", text: errors.text("file")))\
            <div class='drop'><input type='file' id='file' name='file' accept='application/pdf,.pdf,.jwt,.txt' \
            required aria-describedby='file-hint\(when: errors.text("file") != nil, " file-fault")'></div></div>
            <p class='row-actions'><button class='button' type='submit'>Check the file</button></p></form>
            """
    }

    private func show(_ answer: Answer, _ html: inout HTML) {
        html += """
            \(PageHead(answer.headline))
            \(Notice(answer.tone, nil, "\(answer.sentence)"))
            """
        guard let award = answer.award else { return }
        html += """
            <section class='panel' aria-labelledby='what'><h2 id='what'>What it says</h2><dl class='facts'>\
            <dt>Name as issued</dt><dd>\(award.name)</dd><dt>Course</dt><dd>\(award.title)</dd>\
            <dt>Amount</dt><dd>\(award.amount)</dd><dt>Completed</dt><dd>\(award.completed.spelled)</dd>\
            <dt>Issued</dt><dd>\(award.issued.spelled)</dd>\
            \(some: award.validUntil, { "<dt>Valid until</dt><dd>\($0.spelled)</dd>" })\
            <dt>Issued by</dt><dd>\(award.provider)</dd><dt>Number</dt><dd>\(award.number)</dd></dl></section>
            """
    }
}
