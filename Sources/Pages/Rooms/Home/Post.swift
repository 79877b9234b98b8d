/// What somebody does for an organisation, as their home says it while there is no room for it yet.
public struct Post: Sendable {
    /// The organisation's name.
    public var organisation: String
    /// What they do there.
    public var duty: Duty

    /// The work that a home speaks of.
    public enum Duty: Sendable {
        /// Gives continuing education.
        case provider
        /// Audits for a certifying body, or keeps its rules.
        case body
    }

    /// Somebody's work.
    public init(organisation: String, duty: Duty) {
        self.organisation = organisation
        self.duty = duty
    }
}

/// What somebody does, and honestly what is here for it today.
struct PostList: Component {
    var posts: [Post]

    func write(into html: inout HTML) {
        for (place, post) in posts.enumerated() {
            html += """
                <section class='post panel' aria-labelledby='post-\(place)'>\(post.icon)<div>\
                <h2 id='post-\(place)'>\(post.organisation)</h2><p>\(post.today)</p>\
                <p class='soft'>\(post.coming)</p></div></section>
                """
        }
    }
}

extension Post {
    fileprivate var icon: Icon {
        switch duty {
        case .provider: .flag
        case .body: .scale
        }
    }

    fileprivate var today: String {
        switch duty {
        case .provider:
            "What \(organisation) offers stands in the catalogue and counts wherever people log it: each body’s rules "
                + "decide by title, hours, topics, course number and approval."
        case .body:
            "Standings are counted by the published rules of each body, and every figure names its source. "
                + "Who did something that was not approved beforehand may ask you to accept it."
        }
    }

    fileprivate var coming: String {
        switch duty {
        case .provider: "The rooms for attendance and certificates are being built."
        case .body: "The rooms for declarations and audits are being built."
        }
    }
}
