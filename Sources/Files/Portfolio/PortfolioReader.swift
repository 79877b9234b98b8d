import Primitives
import Rules

/// Turns a document into a portfolio, refusing what it does not know.
struct PortfolioReader {
    let tree: Tree
    /// In rule cases: an activity may leave out its id, title and kind.
    var isCase = false

    enum PortfolioField: UInt8, Coded {
        case person, credentials, activities
        static let codes = kebabCodes()
    }
    enum PersonField: UInt8, Coded {
        case name, birthDate
        static let codes = kebabCodes()
    }
    enum CredentialField: UInt8, Coded {
        case id, credential, issued, cycle, facts
        static let codes = kebabCodes()
    }
    enum SpanField: UInt8, Coded {
        case from, to
        static let codes = kebabCodes()
    }
    enum FactField: UInt8, Coded {
        case firstRenewal, role, categories, expiredOn, voluntary, categoryAdded, upgradedOn, market, renewalDate
        case submittedOn, dutiesPaid
        static let codes = kebabCodes()
    }

    func portfolio() throws(FileFault) -> Portfolio {
        var portfolio = Portfolio(name: "")
        var hasPerson = false
        var lists: (credentials: Int, activities: Int) = (0, 0)
        try map(0, "the portfolio", PortfolioField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .person:
                hasPerson = true
                try person(node, &portfolio)
            case .credentials:
                lists.credentials = node
                for member in try list(node, "credentials") {
                    portfolio.credentials.append(try credential(member, portfolio.credentials.count))
                }
            case .activities:
                lists.activities = node
                let members = try list(node, "activities")
                portfolio.activities.reserveCapacity(Int(tree.nodes[node].length))
                for member in members {
                    portfolio.activities.append(try activity(member, portfolio.activities.count))
                }
            }
        }
        guard hasPerson else { throw fault(0, "missing", "the portfolio has no person: say person: {name: …}") }
        if portfolio.credentials.isEmpty {
            throw fault(0, "missing", "the portfolio has no credentials: there is nothing to count for")
        }
        try unique(portfolio.credentials, { $0.id }, "credential", lists.credentials)
        try unique(portfolio.activities, { $0.id }, "activity", lists.activities)
        return portfolio
    }

    private func person(_ node: Int, _ portfolio: inout Portfolio) throws(FileFault) {
        var name: String?
        try map(node, "person", PersonField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .name: name = try text(value, "person.name")
            case .birthDate: portfolio.birthDate = try date(value, "person.birth-date")
            }
        }
        guard let name else { throw fault(node, "missing", "person has no name") }
        portfolio.name = name
    }

    func credential(_ node: Int, _ number: Int) throws(FileFault) -> HeldCredential {
        var path: String { "credentials[\(number)]" }
        var held = HeldCredential(id: "", credential: "")
        try map(node, path, CredentialField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: held.id = try text(value, "\(path).id")
            case .credential: held.credential = try text(value, "\(path).credential")
            case .issued:
                held.issued = try optional(value) { (node) throws(FileFault) in try date(node, "\(path).issued") }
            case .cycle: held.cycle = try optional(value) { (node) throws(FileFault) in try span(node, number) }
            case .facts: held.facts = try facts(value, number)
            }
        }
        if held.credential.isEmpty { throw fault(node, "missing", "\(path) has no credential (as in ascp-boc/MLT)") }
        if held.id.isEmpty {
            guard isCase else { throw fault(node, "missing", "\(path) has no id (a short name of your own)") }
            held.id = "credential"
        }
        return held
    }

    private func span(_ node: Int, _ number: Int) throws(FileFault) -> DateSpan {
        var path: String { "credentials[\(number)].cycle" }
        var from: CalendarDate?
        var to: CalendarDate?
        try map(node, path, SpanField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .from: from = try date(value, "\(path).from")
            case .to: to = try date(value, "\(path).to")
            }
        }
        guard let from, let to else { throw fault(node, "missing", "\(path) needs both from and to") }
        guard let span = DateSpan(from: from, to: to) else {
            throw fault(node, "bad-date", "\(path) ends (\(to)) before it begins (\(from))")
        }
        guard span.dayCount <= 366 * 20 else { throw fault(node, "bad-date", "\(path) is longer than twenty years") }
        return span
    }

    private func facts(_ node: Int, _ number: Int) throws(FileFault) -> Facts {
        var path: String { "credentials[\(number)].facts" }
        var facts = Facts()
        try map(node, path, FactField.codes) { (field, value) throws(FileFault) in
            var name: String { "\(path).\(field.code)" }
            switch field {
            case .firstRenewal: facts.firstRenewal = try bool(value, name)
            case .role: facts.role = try text(value, name)
            case .categories: facts.categories = try topics(value, name)
            case .expiredOn: facts.expiredOn = try date(value, name)
            case .voluntary: facts.voluntary = try bool(value, name)
            case .categoryAdded: facts.categoryAdded = try topics(value, name)
            case .upgradedOn: facts.upgradedOn = try date(value, name)
            case .market: facts.market = try word(value, name, Market.codes, "market")
            case .renewalDate: facts.renewalDate = try date(value, name)
            case .submittedOn: facts.submittedOn = try date(value, name)
            case .dutiesPaid:
                for member in try list(value, name) {
                    guard let year = Int(tree.string(member)), (1950...2200).contains(year) else {
                        throw fault(member, "bad-date", "\(name): “\(shown(tree.string(member)))” is not a year")
                    }
                    facts.dutiesPaid.append(year)
                }
            }
        }
        return facts
    }

    /// Refuses an id that stands there twice.
    func unique<Entry>(
        _ entries: [Entry], _ id: (Entry) -> String, _ what: String, _ list: Int
    ) throws(FileFault) {
        func twice(_ place: Int) -> FileFault {
            let node = Array(tree.members(list))[place]
            return fault(node, "duplicate-id", "two of the \(what) entries have the id “\(id(entries[place]))”")
        }
        // For the usual few, comparing all pairs is quicker than hashing.
        if entries.count <= 32 {
            for place in entries.indices {
                for other in 0..<place where id(entries[other]) == id(entries[place]) { throw twice(place) }
            }
            return
        }
        var seen: Set<String> = []
        for place in entries.indices where !seen.insert(id(entries[place])).inserted { throw twice(place) }
    }
}
