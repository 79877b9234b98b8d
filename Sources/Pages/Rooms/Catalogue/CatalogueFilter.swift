/// What to look for in the catalogue, as it stands in the address.
public struct CatalogueFilter: Hashable, Sendable {
    /// Words: `q`.
    public var text: String
    /// Chosen values of each facet, by the facet's name.
    public var chosen: [String: [String]]
    /// From which city distances are measured: `near`.
    public var near: String
    /// In which order: `order`.
    public var order: String
    /// Whether only what closes a gap is shown, the most first: `gap`.
    public var byGap: Bool
    /// The page, from 1: `page`.
    public var page: Int

    /// Everything.
    public init(
        text: String = "", chosen: [String: [String]] = [:], near: String = "", order: String = "best",
        byGap: Bool = false, page: Int = 1
    ) {
        self.text = text
        self.chosen = chosen
        self.near = near
        self.order = order
        self.byGap = byGap
        self.page = page
    }

    /// Whether anything is left out.
    public var isAll: Bool { text.isEmpty && chosen.values.allSatisfy(\.isEmpty) && !byGap }

    /// The query of the address, with its question mark.
    public var query: String {
        var pairs: [(name: String, value: String?)] = [("q", text.isEmpty ? nil : text)]
        for (name, values) in chosen.sorted(by: { $0.key < $1.key }) { pairs += values.map { (name, $0) } }
        pairs += [
            ("near", near.isEmpty ? nil : near), ("order", order == "best" ? nil : order),
            ("gap", byGap ? "yes" : nil), ("page", page > 1 ? String(page) : nil),
        ]
        return queryText(pairs)
    }

    /// The same without one value.
    func without(_ name: String, _ value: String) -> CatalogueFilter {
        var other = self
        other.chosen[name]?.removeAll { $0 == value }
        other.page = 1
        return other
    }
}

/// A facet with what its values would leave.
public struct CatalogueFacet: Sendable {
    /// Its name in the address.
    public var name: String
    /// What it is called.
    public var title: String
    /// Its values.
    public var options: [Option]
    /// What there is to say about it.
    public var note: String?

    /// A value of a facet.
    public struct Option: Sendable {
        /// Its code.
        public var value: String
        /// What it is called.
        public var words: String
        /// How many offerings it would leave.
        public var count: Int
        /// Whether it is chosen.
        public var isChosen: Bool

        /// A value.
        public init(value: String, words: String, count: Int, isChosen: Bool) {
            self.value = value
            self.words = words
            self.count = count
            self.isChosen = isChosen
        }
    }

    /// A facet.
    public init(name: String, title: String, options: [Option], note: String? = nil) {
        self.name = name
        self.title = title
        self.options = options
        self.note = note
    }
}
