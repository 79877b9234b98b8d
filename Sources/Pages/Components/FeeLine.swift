import Rules

/// What a body charges, with its standing.
public struct FeeLine: Sendable {
    /// What is paid for.
    public var what: String
    /// What it comes to: `$270`; nothing where it is not known.
    public var sum: String?
    /// One payment and how many: `3 × $90`; nothing where it is one.
    public var times: String?
    /// Why it is not known.
    public var unknown: String?
    /// Whether it was not checked on the body's own page.
    public var isUnverified: Bool
    /// The time of which it is known.
    public var asOf: String?
    /// Where it was read, and its address.
    public var source: (title: String, url: String?)?

    /// A fee.
    public init(
        what: String, sum: String?, times: String? = nil, unknown: String? = nil, isUnverified: Bool = false,
        asOf: String? = nil, source: (title: String, url: String?)? = nil
    ) {
        self.what = what
        self.sum = sum
        self.times = times
        self.unknown = unknown
        self.isUnverified = isUnverified
        self.asOf = asOf
        self.source = source
    }
}

extension FeeLine {
    /// A fee as the rules have it, one payment of it.
    init(_ fee: Fee, in version: ProgrammeVersion) {
        let source = fee.cents.sources.first.flatMap {
            version.parts.sources.indices.contains($0) ? version.parts.sources[$0] : nil
        }
        self.init(
            what: fee.what, sum: fee.cents.value.map(Self.dollars), unknown: fee.cents.unknown,
            isUnverified: fee.cents.value != nil && fee.cents.confidence.isUnverified, asOf: fee.asOf,
            source: source.map { ($0.title, $0.url) })
    }

    private static func dollars(_ cents: Int) -> String {
        cents % 100 == 0 ? "$\(cents / 100)" : "$\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
}

/// What a body charges, line by line, each with its source and as of when.
struct FeeList: Component {
    var fees: [FeeLine]
    var body: String

    func write(into html: inout HTML) {
        guard !fees.isEmpty else {
            html += "<p class='soft'>What \(body) charges for renewing is not known here; ask there.</p>"
            return
        }
        html += "<ul class='rows cost-lines'>"
        for fee in fees {
            html += """
                <li><span class='grow'>\(fee.what.capitalised)\(when: fee.isUnverified, "\(Unsure())")\
                <span class='small soft'>\(some: fee.unknown, { "\($0.sentence) " })\(some: fee.asOf, { "As of \($0). " })\
                \(some: fee.source, { source($0) })</span></span>\
                <span class='cost-end'><b>\(fee.sum ?? "not known")</b>\
                \(some: fee.times, { "<span class='soft small'>\($0)</span>" })</span></li>
                """
        }
        html += "</ul>"
    }

    private func source(_ source: (title: String, url: String?)) -> HTML {
        guard let url = source.url else { return "Read in \(source.title)." }
        return "Read in <a href='\(url)' rel='external noreferrer'>\(source.title)</a>."
    }
}
