/// What the catalogue has of what a page of the guide is about, as it stands while the page is read.
public struct GuideGlance: Component {
    /// How many offerings there are.
    public var count: Int
    /// How many of them cost nothing.
    public var free: Int
    /// The least price that is known: its words, what it is for, and of when.
    public var cheapest: (price: String, title: String, offering: String, asOf: String?)?
    /// What is looked for.
    public var filter: CatalogueFilter

    /// A glance.
    public init(
        count: Int, free: Int, cheapest: (price: String, title: String, offering: String, asOf: String?)? = nil,
        filter: CatalogueFilter
    ) {
        self.count = count
        self.free = free
        self.cheapest = cheapest
        self.filter = filter
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        let address = Link.catalogueWhere(filter)
        guard count > 0 else {
            html += """
                <div class='glance-box'>\(Icon.shelf)<p>The catalogue has none of this kind \
                yet. <a href='\(Link.catalogue)'>Look at what it has</a>.</p></div>
                """
            return
        }
        html += """
            <div class='glance-box'>\(Icon.shelf)<div><p><b>\(count.of("offering"))</b> \
            in the catalogue\(when: free > 0, ", <b>\(free)</b> of them free"). \
            \(some: cheapest, { "The least price known otherwise is <b>\($0.price)</b>, for <a href='\(Link.offering($0.offering))'>\($0.title)</a>\(some: $0.asOf, { " <span class='soft'>(as of \($0))</span>" })." })</p>\
            <p><a class='button quiet small' href='\(address)'>Look at \(count == 1 ? "it" : "them")</a>\
            \(when: free > 0, " <a class='button quiet small' href='\(Link.catalogueWhere(freeOnly))'>Only what is free</a>")</p>\
            </div></div>
            """
    }

    private var freeOnly: CatalogueFilter {
        var filter = filter
        filter.chosen["price"] = ["free"]
        return filter
    }
}

/// What a body charges for one credential over a cycle, as the guide shows it.
public struct GuideFees: Component {
    /// The credential: `MLT(AMT)`.
    public var name: String
    /// The body.
    public var body: String
    /// What it comes to over a cycle: `$270`; nothing where nothing is known.
    public var sum: String?
    /// Whether something of it is not known.
    public var isOpen: Bool
    /// How many years the cycle has.
    public var years: Int?
    /// The fees.
    public var fees: [FeeLine]

    /// What a body charges.
    public init(name: String, body: String, sum: String?, isOpen: Bool, years: Int?, fees: [FeeLine]) {
        self.name = name
        self.body = body
        self.sum = sum
        self.isOpen = isOpen
        self.years = years
        self.fees = fees
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html += """
            <div class='guide-fees'><p><strong>\(name)</strong>, what it costs over a cycle\
            \(some: years, { " of \($0.of("year"))" }): <b>\(when: isOpen && sum != nil, "at least ")\(sum ?? "not known")</b></p>\
            \(FeeList(fees: fees, body: body))</div>
            """
    }
}
