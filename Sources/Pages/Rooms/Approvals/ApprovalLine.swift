public import Primitives

/// A request that a body accept something, as a line of a list.
public struct ApprovalLine: Sendable {
    /// How far it has come.
    public enum State: Sendable {
        case asked, accepted, refused, withdrawn
    }

    /// Its id.
    public var id: String
    /// The title of what it is about.
    public var title: String
    /// Who gave it.
    public var provider: String
    /// Who asks; nothing where it is the reader.
    public var person: String?
    /// The body that is asked.
    public var body: String
    /// How far it has come.
    public var state: State
    /// When it was asked.
    public var askedAt: Instant
    /// When it was decided.
    public var decidedAt: Instant?

    /// A request.
    public init(
        id: String, title: String, provider: String, person: String? = nil, body: String, state: State,
        askedAt: Instant, decidedAt: Instant? = nil
    ) {
        self.id = id
        self.title = title
        self.provider = provider
        self.person = person
        self.body = body
        self.state = state
        self.askedAt = askedAt
        self.decidedAt = decidedAt
    }
}

extension ApprovalLine.State {
    var chip: HTML {
        switch self {
        case .asked: "<span class='chip warn'>\(Icon.clock)Waiting</span>"
        case .accepted: "<span class='chip good'>\(Icon.check)Accepted</span>"
        case .refused: "<span class='chip bad'>\(Icon.stop)Refused</span>"
        case .withdrawn: "<span class='chip soft'>\(Icon.circle)Withdrawn</span>"
        }
    }
}

/// Requests in a list.
struct ApprovalList: Component {
    var lines: [ApprovalLine]

    func write(into html: inout HTML) {
        html += "<ul class='lines panel'>"
        for line in lines {
            html += """
                <li><a class='line' href='\(Link.approval(line.id))'>\(Icon.scale)<span class='line-main'>\
                <strong>\(line.title)</strong><span class='soft'>\
                \(some: line.person, { "\($0) asks \(line.body)" })\(when: line.person == nil, "\(line.body)") · \
                asked \(day: line.askedAt.day)\(some: line.decidedAt, { ", answered \(day: $0.day)" })</span>\
                <span>\(line.state.chip)</span></span>\(GoIcon())</a></li>
                """
        }
        html += "</ul>"
    }
}
