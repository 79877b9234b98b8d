/// A page that cannot be shown as asked: what happened, and the way on. Never "Oops".
public struct FaultPage: Page {
    /// What happened.
    public var fault: Fault
    /// The id of the request, which the log knows.
    public var requestID: String?

    /// What can happen.
    public enum Fault: Sendable {
        /// 400: the request cannot be read.
        case unreadable
        /// 403: it is not theirs to see.
        case forbidden
        /// 403: the form is too old or not from here.
        case staleForm
        /// 404: there is no such page.
        case notFound
        /// 405: a page that only takes forms was opened.
        case notThisWay
        /// 413: the files are too large; how many megabytes are taken.
        case tooLarge(megabytes: Int)
        /// 422: something that was sent does not make sense.
        case unprocessable(String)
        /// 429: too many requests; minutes to wait.
        case tooMany(minutes: Int)
        /// 500: our mistake.
        case broken
        /// 503: busy or under repair.
        case unavailable
    }

    /// The page.
    public init(_ fault: Fault, requestID: String? = nil) {
        self.fault = fault
        self.requestID = requestID
    }

    /// The status of the answer.
    public var status: Int {
        switch fault {
        case .unreadable: 400
        case .forbidden, .staleForm: 403
        case .notFound: 404
        case .notThisWay: 405
        case .tooLarge: 413
        case .unprocessable: 422
        case .tooMany: 429
        case .broken: 500
        case .unavailable: 503
        }
    }

    /// What the window is called.
    public var title: String {
        switch fault {
        case .unreadable: "This request cannot be read"
        case .forbidden: "This room is not open to you"
        case .staleForm: "This form is too old to be sent"
        case .notFound: "There is no such page"
        case .notThisWay: "This page only takes forms"
        case .tooLarge: "These files are too large"
        case .unprocessable: "This does not fit together"
        case .tooMany: "Too many requests in a row"
        case .broken: "Something went wrong on our side"
        case .unavailable: "Try again in a moment"
        }
    }

    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let home: (words: String, link: Link) = frame.visitor == nil ? ("To the front page", .front) : ("Home", .home)
        html += """
            <section class='fault-page'>\(BrokenTube(isBroken: status >= 500))<div><p class='fault-code'>\(status)</p>\
            <h1>\(title)</h1><p>\(text)</p>
            \(some: requestID, { """
                <p class='soft'>If you report this, name the request <code>\($0)</code>.</p>
                """ })
            <p><a class='button' href='\(home.link)'>\(home.words)</a></p></div></section>
            """
    }

    private var text: HTML {
        switch fault {
        case .unreadable: "Your browser sent something incomplete. Go back, reload the page and try once more."
        case .forbidden:
            "Your account does not have the role that opens it. If it should, ask the manager of your organisation."
        case .staleForm:
            """
            You were signed out or signed in again since it was opened. Go back, reload the page and send it once \
            more.
            """
        case .notFound:
            "The address may have a slip of the pen, or what stood here was removed. Nothing else has changed."
        case .notThisWay: "Go back to the page that has the form."
        case .tooLarge(let megabytes):
            """
            Together they may have \(megabytes) megabytes. A photo of a certificate is good enough at a lower \
            resolution. Go back: what you typed is still there.
            """
        case .unprocessable(let sentence): "\(sentence)"
        case .tooMany(let minutes): "Wait \(minutes.of("minute")), then try again. Nothing was lost."
        case .broken: "It is written down for the people who run this installation. Nothing you saved before is lost."
        case .unavailable: "The records are busy or being repaired. Nothing was saved twice; sending again is safe."
        }
    }
}

/// A tube that has run out.
struct BrokenTube: Component {
    var isBroken: Bool

    func write(into html: inout HTML) {
        html += """
            <svg class='lone-tube' width='72' height='150' viewBox='0 0 36 75' aria-hidden='true'>\
            <rect class='cap \(isBroken ? "red" : "gray")' x='7' y='1' width='22' height='13' rx='3'/>\
            <path class='glass' d='M10 16h16v48a8 8 0 0 1-16 0z'/>\
            \(when: isBroken, "<path class='crack' d='m10 34 5 3-2 5 6 2-2 5 9 4'/>")</svg>
            """
    }
}
