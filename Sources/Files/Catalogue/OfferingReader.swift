import Domain
import Primitives
import Rules

/// Reads one offering of a catalogue file.
struct OfferingReader {
    let fields: PortfolioReader
    var tree: Tree { fields.tree }

    enum Field: UInt8, Coded {
        case id, title, optionKind, activityKind, provider, amount, topics, price, hours, delivery, available, starts
        case ends, place, seats, requires, unlockedBy
        case summary, objectives, level, author, reviewer, credit, approvals, prices, language, occasions
        case prerequisites, url, source, retired, replacedBy
        static let codes = kebabCodes()
    }
    enum ProviderField: UInt8, Coded {
        case name, approvals, number
        static let codes = kebabCodes()
    }

    /// What belongs together but stands apart in the file.
    private struct Parts {
        var handle: String?
        var title: String?
        var kind: OptionKind?
        var activity: ActivityKind?
        var provider: String?
        var named: [Approval] = []
        var topicsNode: Int?
        var starts: LocalTime?
        var ends: LocalTime?
        var venue: Venue?
        var seats: Int?
        var isRetired = false
        var replacedBy: String?
    }

    /// What an offering says, as it is kept: without its id.
    func content(_ node: Int) throws(FileFault) -> OfferingContent {
        try entry(node, "the offering", handle: "").content
    }

    /// An offering that stands in a line of a table.
    func row(_ node: Int) throws(FileFault) -> CatalogueEntry { try entry(node, "the offering", handle: nil) }

    func entry(_ node: Int, _ number: Int) throws(FileFault) -> CatalogueEntry {
        try entry(node, "offerings[\(number)]", handle: nil)
    }

    private func entry(_ node: Int, _ path: String, handle known: String?) throws(FileFault) -> CatalogueEntry {
        var parts = Parts()
        var content = OfferingContent(title: "", kind: .onlineCourse, activity: .ceCourse)
        try fields.map(node, path, Field.codes) { (field, value) throws(FileFault) in
            // `key:` with nothing behind it says that it is not known.
            if tree.nodes[value].kind == .null { return }
            switch field {
            case .id: parts.handle = try handle(value, path)
            case .title: parts.title = try fields.text(value, "\(path).title")
            case .optionKind: parts.kind = try fields.word(value, path, OptionKind.codes, "option kind")
            case .activityKind: parts.activity = try fields.word(value, path, ActivityKind.codes, "kind")
            case .provider: try provider(value, path, &parts, &content)
            case .topics: parts.topicsNode = value
            case .starts: parts.starts = try moment(value, "\(path).starts")
            case .ends: parts.ends = try moment(value, "\(path).ends")
            case .place: parts.venue = try OccasionReader(fields: fields).venue(value, "\(path).place")
            case .seats: parts.seats = try count(value, "\(path).seats", most: 100_000)
            case .retired: parts.isRetired = try fields.bool(value, "\(path).retired")
            case .replacedBy: parts.replacedBy = try handle(value, path)
            default: try rest(field, value, path, &content)
            }
        }
        guard let handle = parts.handle ?? known else {
            throw fields.fault(node, "missing", "\(path) has no id (a short name that stays)")
        }
        var name: String { "\(path) (\(handle))" }
        guard let title = parts.title else { throw fields.fault(node, "missing", "\(name) has no title") }
        content.title = title
        content.kind = parts.kind ?? .onlineCourse
        content.activity = parts.activity ?? content.kind.usualActivity
        if let topics = parts.topicsNode {
            guard content.amount != nil || tree.nodes[topics].kind != .map else {
                throw fields.fault(topics, "bad-split", "\(name) splits an amount that it does not state")
            }
            content.topics = try fields.activityTopics(topics, name, content.amount?.value ?? .zero)
        }
        for approval in parts.named where !content.approvals.contains(where: { $0.approval == approval }) {
            content.approvals.append(OfferingApproval(approval))
        }
        if let starts = parts.starts {
            let ends = parts.ends ?? starts
            guard starts <= ends else {
                throw fields.fault(node, "bad-date", "\(name) ends (\(ends)) before it starts (\(starts))")
            }
            content.occasions.append(
                Occasion(starts: starts, ends: ends, venue: parts.venue, seats: parts.seats))
        } else if parts.venue != nil || parts.ends != nil {
            throw fields.fault(node, "missing", "\(name) has a place or an end, but does not say when it starts")
        }
        return CatalogueEntry(
            handle: handle, provider: parts.provider ?? "not named", content: content, isRetired: parts.isRetired,
            replacedBy: parts.replacedBy)
    }

    private func rest(
        _ field: Field, _ node: Int, _ path: String, _ content: inout OfferingContent
    ) throws(FileFault) {
        let details = OfferingDetailReader(fields: fields)
        switch field {
        case .amount: content.amount = try details.amount(node, "\(path).amount")
        case .price: content.prices.append(PricePlan(kind: .single, price: try price(node, "\(path).price")))
        case .prices: content.prices += try details.prices(node, "\(path).prices")
        case .hours: content.hours = try fields.credits(node, "\(path).hours")
        case .delivery: content.delivery = try fields.word(node, path, Delivery.codes, "delivery")
        case .available: try details.available(node, "\(path).available", &content)
        case .requires: content.requires = try handles(node, "\(path).requires")
        case .unlockedBy: content.unlockedBy = try handles(node, "\(path).unlocked-by")
        case .summary: content.summary = try fields.text(node, "\(path).summary")
        case .objectives: content.objectives = try texts(node, "\(path).objectives")
        case .level: content.level = try fields.word(node, path, Level.codes, "level")
        case .author: content.author = try fields.text(node, "\(path).author")
        case .reviewer: content.reviewer = try fields.text(node, "\(path).reviewer")
        case .credit: content.creditByBody = try details.credit(node, "\(path).credit")
        case .approvals: content.approvals += try details.approvals(node, "\(path).approvals")
        case .language: content.language = try details.language(node, "\(path).language")
        case .occasions: content.occasions += try OccasionReader(fields: fields).occasions(node, "\(path).occasions")
        case .prerequisites: content.prerequisites = try fields.text(node, "\(path).prerequisites")
        case .url: content.url = try details.url(node, "\(path).url")
        case .source: content.source = try details.source(node, "\(path).source")
        default: break
        }
    }

    private func provider(
        _ node: Int, _ path: String, _ parts: inout Parts, _ content: inout OfferingContent
    ) throws(FileFault) {
        try fields.map(node, "\(path).provider", ProviderField.codes) { (field, value) throws(FileFault) in
            if tree.nodes[value].kind == .null { return }
            switch field {
            case .name: parts.provider = try fields.text(value, "\(path).provider.name")
            case .number: content.number = try fields.text(value, "\(path).provider.number")
            case .approvals:
                for member in try fields.list(value, "\(path).provider.approvals") {
                    parts.named.append(try fields.word(member, path, Approval.codes, "approval"))
                }
            }
        }
    }

    /// A short name: letters, digits and the signs that stand in addresses.
    func handle(_ node: Int, _ path: String) throws(FileFault) -> String {
        let text = try fields.text(node, "\(path).id")
        let isPlain = text.utf8.allSatisfy {
            (97...122).contains($0 | 32) || (48...57).contains($0) || "-_.".utf8.contains($0)
        }
        guard isPlain, text.utf8.count <= 100 else {
            throw fields.fault(
                node, "bad-id", "\(path): “\(fields.shown(text))” is no id: letters, digits, - _ and . (at most 100)")
        }
        return text
    }

    func handles(_ node: Int, _ path: String) throws(FileFault) -> [String] {
        var handles: [String] = []
        for member in try fields.list(node, path) { handles.append(try handle(member, path)) }
        return handles
    }

    func texts(_ node: Int, _ path: String) throws(FileFault) -> [String] {
        var texts: [String] = []
        for member in try fields.list(node, path) { texts.append(try fields.text(member, path)) }
        guard texts.count <= 50 else { throw fields.fault(node, "too-long", "\(path) has more than 50 lines") }
        return texts
    }

    func count(_ node: Int, _ path: String, most: Int) throws(FileFault) -> Int {
        guard tree.nodes[node].isScalar, let number = Int(tree.string(node)), (1...most).contains(number) else {
            throw fields.fault(node, "bad-amount", "\(path) must be a whole number from 1 to \(most)")
        }
        return number
    }

    func moment(_ node: Int, _ path: String) throws(FileFault) -> LocalTime {
        guard tree.nodes[node].isScalar, let time = LocalTime(tree.string(node)), (1950...2200).contains(time.day.year)
        else {
            throw fields.fault(
                node, "bad-date", "\(path) is not a day or time (write 2026-03-02 or 2026-03-02T18:30)")
        }
        return time
    }

    /// A price such as `{usd: "95.00"}`; nothing where it is `null`.
    func price(_ node: Int, _ path: String) throws(FileFault) -> Money? {
        if tree.nodes[node].kind == .null { return nil }
        guard tree.nodes[node].kind == .map, tree.nodes[node].end > node + 2,
            tree.nodes[node + 2].end == tree.nodes[node].end
        else {
            throw fields.fault(node, "wrong-shape", "\(path) must name one currency, as in {usd: \"95.00\"}")
        }
        let currency = tree.string(node + 1).uppercased()
        if tree.nodes[node + 2].kind == .null { return nil }
        guard tree.nodes[node + 2].isScalar, Money.isCurrency(currency),
            let money = Money(reading: tree.string(node + 2), currency: currency)
        else { throw fields.fault(node, "bad-amount", "\(path) is not a price (write {usd: \"95.00\"})") }
        return money
    }
}

extension OptionKind {
    /// What it is in a log unless its file says otherwise.
    var usualActivity: ActivityKind {
        switch self {
        case .degree: .collegeCourse
        case .employer: .inService
        case .volunteering: .committee
        default: .ceCourse
        }
    }
}
