import Actions
import Domain
import Pages
import Primitives
import Rules

extension OfferingLine {
    /// An offering as a line shows it, on a day.
    init(_ found: FoundOffering, on day: CalendarDate) {
        self.init(found.edition, found.acceptances, on: day)
        closes = found.closes.map { ($0.gap.standing.name, $0.gap.standing.words(of: $0.amount)) }
    }

    init(_ edition: OfferingEdition, _ acceptances: [Acceptance], on day: CalendarDate) {
        let content = edition.content
        self.init(
            id: edition.offering.id.text, title: content.title, provider: edition.offering.provider,
            kind: content.kind.words)
        topics = content.topicSet.topics
        credit = content.amount?.words
        let price = PriceShown(content.prices)
        self.price = price.words
        isFree = price == .free
        time = content.time.map { "\($0) \($0 == Credits(1) ? "hour" : "hours")" }
        format = content.delivery?.place
        if let next = content.coming(on: day).first {
            starts = next.starts.day
            clock = next.starts.clock
            place = next.venue?.words
        }
        takers = acceptances.map { BodyName.short(code: $0.bodyCode, name: $0.bodyName) }
        if let approval = content.approvals.filter({ $0.holds(on: day) }).min(by: {
            ($0.validUntil?.dayNumber ?? .max) < ($1.validUntil?.dayNumber ?? .max)
        }) {
            approvedBy = approval.approval.words
            approvedUntil = approval.validUntil
        }
        source = content.source.map(Source.init)
        isDemo = edition.offering.isDemo
    }
}

extension OfferingLine.Source {
    init(_ source: OfferingSource) {
        self.init(
            site: source.urls.first.flatMap(Self.site), asOf: source.asOf, checkedOn: source.checkedOn,
            isUnsure: source.confidence.isUnverified)
    }

    /// `labce.com` of `https://www.labce.com/ascp.aspx`.
    private static func site(_ url: String) -> String? {
        let parts = url.split(separator: "/", omittingEmptySubsequences: true)
        guard parts.count > 1 else { return nil }
        let host = parts[1].prefix { $0 != ":" }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}

extension Standing {
    /// An amount in the body's word.
    func words(of amount: Credits) -> String { "\(amount) \(amount == Credits(1) ? unit.one : unit.many)" }
}

extension OfferedAmount {
    /// "1.5 contact hours", "up to 30 semester hours".
    var words: String { "\(isUpTo ? "up to " : "")\(value) \(unit.words(value))" }
}

extension PriceShown {
    /// The price in a word or two; nothing where it is not known.
    var words: String? {
        switch self {
        case .free: "free"
        case .fixed(let price): price.words
        case .from(let price): price.isFree ? "free for some" : "from \(price.words)"
        case .unknown: nil
        }
    }
}

extension Delivery {
    /// How it is held, in words.
    var place: String {
        switch self {
        case .online: "online"
        case .live: "in person"
        case .inService: "at work"
        case .blended: "online and in person"
        }
    }
}

extension OfferingPage {
    /// An offering, whole.
    init(_ shown: OfferingShown, on day: CalendarDate, address: String, isOwn: Bool) {
        let (edition, content) = (shown.edition, shown.edition.content)
        self.init(line: OfferingLine(edition, shown.acceptances, on: day), address: address)
        line.closes = shown.closes.map { ($0.gap.standing.name, $0.gap.standing.words(of: $0.amount)) }
        self.isOwn = isOwn
        course = shown.course?.text
        summary = content.summary
        objectives = content.objectives
        facts = [
            ("Level", content.level?.code), ("Author", content.author), ("Reviewer", content.reviewer),
            ("Number", content.number), ("Language", content.language == "en" ? nil : content.language),
            ("Version", edition.offering.origin == .provider ? String(edition.number) : nil),
        ].compactMap { name, value in value.map { (name, $0) } }
        approvals = content.approvals.map {
            ApprovalLine(
                by: $0.approval.words, number: $0.number, until: $0.validUntil, isOver: !$0.holds(on: day))
        }
        prices = content.prices.map(PriceLine.init)
        occasions = content.coming(on: day).map(OccasionLine.init)
        credits = shown.acceptances.map { acceptance in
            (
                BodyName.short(code: acceptance.bodyCode, name: acceptance.bodyName),
                "\(content.amount?.isUpTo == true ? "up to " : "")\(acceptance.credit) \(acceptance.unit[acceptance.credit == Credits(1) ? 0 : 1])"
            )
        }
        stated = content.creditByBody.map { ($0.body, $0.amount.words) }
        prerequisites = content.prerequisites
        required = shown.required.map { ($0.offering.id.text, $0.content.title) }
        subscriptions = shown.subscriptions.map { ($0.offering.id.text, $0.content.title) }
        url = content.url
        sources = content.source?.urls ?? []
        if edition.offering.state == .retired {
            retired = Retired(
                on: edition.offering.retiredOn,
                successor: shown.successor.map { ($0.offering.id.text, $0.content.title) })
        }
        isDraft = edition.offering.state == .draft
        if let preview = shown.preview, let trial = shown.trial {
            answer = .counted(
                preview.lines.map(\.standing), id: trial.id, twin: preview.twin.map { EntryLine($0) })
        }
    }
}

extension OfferingPage.PriceLine {
    init(_ plan: PricePlan) {
        var what =
            switch plan.kind {
            case .single: "this alone"
            case .hours: plan.hours.map { "\($0) hours of your choice" } ?? "hours of your choice"
            case .bundle: "a bundle"
            case .subscription: "a subscription"
            }
        if let own = plan.what { what = plan.kind == .single ? own : "\(what): \(own)" }
        if plan.kind == .subscription, let days = plan.validDays { what += ", \(days) days" }
        if let seats = plan.seats { what += ", \(seats) \(seats == 1 ? "place" : "places")" }
        self.init(
            what: what, buyer: plan.buyer == .everybody ? nil : plan.buyer.words,
            price: plan.price.map { $0.isFree ? "free" : $0.words })
    }
}

extension OfferingPage.OccasionLine {
    init(_ occasion: Occasion) {
        self.init(
            starts: (occasion.starts.day, occasion.starts.clock), ends: (occasion.ends.day, occasion.ends.clock),
            place: occasion.venue?.words, seats: occasion.seats)
    }
}
