import Domain
import Primitives
import Rules

/// Reads the parts of an offering that are mappings themselves.
struct OfferingDetailReader {
    let fields: PortfolioReader
    private var tree: Tree { fields.tree }
    private var offering: OfferingReader { OfferingReader(fields: fields) }

    enum AmountField: UInt8, Coded {
        case value, unit, upTo
        static let codes = kebabCodes()
    }

    func amount(_ node: Int, _ path: String) throws(FileFault) -> OfferedAmount {
        var value: Credits?
        var unit: AmountUnit?
        var isUpTo = false
        try fields.map(node, path, AmountField.codes) { (field, member) throws(FileFault) in
            switch field {
            case .value: value = try fields.credits(member, "\(path).value")
            case .unit: unit = try fields.word(member, path, AmountUnit.codes, "unit")
            case .upTo: isUpTo = try fields.bool(member, "\(path).up-to")
            }
        }
        guard let value, let unit else { throw fields.fault(node, "missing", "\(path) needs both value and unit") }
        guard value <= unit.largest, value > .zero else {
            throw fields.fault(
                node, "bad-amount", "\(path): \(value) \(unit.words(value)) cannot be one activity")
        }
        return OfferedAmount(value, unit, isUpTo: isUpTo)
    }

    enum CreditField: UInt8, Coded {
        case body, value, unit, upTo
        static let codes = kebabCodes()
    }

    func credit(_ node: Int, _ path: String) throws(FileFault) -> [OfferedCredit] {
        var all: [OfferedCredit] = []
        for member in try fields.list(node, path) {
            var body: String?
            var value: Credits?
            var unit: AmountUnit?
            var isUpTo = false
            try fields.map(member, path, CreditField.codes) { (field, part) throws(FileFault) in
                switch field {
                case .body: body = try fields.text(part, "\(path).body")
                case .value: value = try fields.credits(part, "\(path).value")
                case .unit: unit = try fields.word(part, path, AmountUnit.codes, "unit")
                case .upTo: isUpTo = try fields.bool(part, "\(path).up-to")
                }
            }
            guard let body, let value, let unit else {
                throw fields.fault(member, "missing", "\(path): a credit needs body, value and unit")
            }
            all.append(OfferedCredit(body: body, amount: OfferedAmount(value, unit, isUpTo: isUpTo)))
        }
        return all
    }

    enum ApprovalField: UInt8, Coded {
        case by, number, until
        static let codes = kebabCodes()
    }

    func approvals(_ node: Int, _ path: String) throws(FileFault) -> [OfferingApproval] {
        var all: [OfferingApproval] = []
        for member in try fields.list(node, path) {
            var by: Approval?
            var approval = OfferingApproval(.pace)
            try fields.map(member, path, ApprovalField.codes) { (field, part) throws(FileFault) in
                if tree.nodes[part].kind == .null { return }
                switch field {
                case .by: by = try fields.word(part, path, Approval.codes, "approval")
                case .number: approval.number = try fields.text(part, "\(path).number")
                case .until: approval.validUntil = try fields.date(part, "\(path).until")
                }
            }
            guard let by else { throw fields.fault(member, "missing", "\(path): an approval needs by") }
            approval.approval = by
            guard !all.contains(where: { $0.approval == by }) else {
                throw fields.fault(member, "duplicate-id", "\(path) names \(by.words) twice")
            }
            all.append(approval)
        }
        return all
    }

    enum PriceField: UInt8, Coded {
        case kind, price, buyer, hours, seats, validDays, what
        static let codes = kebabCodes()
    }

    func prices(_ node: Int, _ path: String) throws(FileFault) -> [PricePlan] {
        var all: [PricePlan] = []
        for member in try fields.list(node, path) {
            var plan = PricePlan(kind: .single, price: nil)
            try fields.map(member, path, PriceField.codes) { (field, part) throws(FileFault) in
                if tree.nodes[part].kind == .null { return }
                switch field {
                case .kind: plan.kind = try fields.word(part, path, PricePlan.Kind.codes, "kind of price")
                case .price: plan.price = try offering.price(part, "\(path).price")
                case .buyer: plan.buyer = try fields.word(part, path, PricePlan.Buyer.codes, "buyer")
                case .hours: plan.hours = try fields.credits(part, "\(path).hours")
                case .seats: plan.seats = try offering.count(part, "\(path).seats", most: 100_000)
                case .validDays: plan.validDays = try offering.count(part, "\(path).valid-days", most: 3660)
                case .what: plan.what = try fields.text(part, "\(path).what")
                }
            }
            all.append(plan)
        }
        return all
    }

    enum SpanField: UInt8, Coded {
        case from, until
        static let codes = kebabCodes()
    }

    func available(_ node: Int, _ path: String, _ content: inout OfferingContent) throws(FileFault) {
        var from: CalendarDate?
        var until: CalendarDate?
        try fields.map(node, path, SpanField.codes) { (field, part) throws(FileFault) in
            if tree.nodes[part].kind == .null { return }
            switch field {
            case .from: from = try fields.date(part, "\(path).from")
            case .until: until = try fields.date(part, "\(path).until")
            }
        }
        if let from, let until, until < from {
            throw fields.fault(node, "bad-date", "\(path) ends (\(until)) before it begins (\(from))")
        }
        content.availableFrom = from
        content.availableUntil = until
    }

    /// A catalogue may say that nobody knows, too.
    private static let confidences = Codes<Confidence>()

    enum SourceField: UInt8, Coded {
        case urls, asOf, checkedOn, confidence
        static let codes = kebabCodes()
    }

    func source(_ node: Int, _ path: String) throws(FileFault) -> OfferingSource {
        var source = OfferingSource(urls: [], confidence: .none)
        try fields.map(node, path, SourceField.codes) { (field, part) throws(FileFault) in
            if tree.nodes[part].kind == .null { return }
            switch field {
            case .urls:
                for member in try fields.list(part, "\(path).urls") {
                    source.urls.append(try url(member, "\(path).urls"))
                }
            case .asOf: source.asOf = try fields.text(part, "\(path).as-of")
            case .checkedOn: source.checkedOn = try fields.date(part, "\(path).checked-on")
            case .confidence:
                source.confidence = try fields.word(part, path, Self.confidences, "confidence")
            }
        }
        return source
    }

    /// Only what a browser may follow.
    func url(_ node: Int, _ path: String) throws(FileFault) -> String {
        let text = try fields.text(node, path)
        guard WebAddress.isPlain(text) else {
            throw fields.fault(node, "bad-url", "\(path): “\(fields.shown(text))” is no address (https://…)")
        }
        return text
    }

    func language(_ node: Int, _ path: String) throws(FileFault) -> String {
        let text = try fields.text(node, path)
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (97...122).contains($0) }) else {
            throw fields.fault(node, "unknown-word", "\(path): a language is two letters, as in en or es")
        }
        return text
    }
}
