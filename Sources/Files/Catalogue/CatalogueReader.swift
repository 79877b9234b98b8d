import Domain
import Primitives
import Rules

/// Turns a document into offerings, refusing what it does not know.
struct CatalogueReader {
    let fields: PortfolioReader

    enum FileField: UInt8, Coded {
        case checkedOn, demo, subscriptions, offerings
        static let codes = kebabCodes()
    }

    func file() throws(FileFault) -> CatalogueFile {
        var file = CatalogueFile()
        var checkedOn: CalendarDate?
        var isDemo = false
        var offerings: Int?
        var subscriptions: Int?
        try fields.map(0, "the catalogue", FileField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .checkedOn: checkedOn = try fields.date(node, "checked-on")
            case .demo: isDemo = try fields.bool(node, "demo")
            case .subscriptions: subscriptions = node
            case .offerings: offerings = node
            }
        }
        var lines = LineCount(fields.tree)
        var seen: Set<String> = []
        func take(_ node: Int, _ read: (Int) throws(FileFault) -> CatalogueEntry) {
            let line = lines.line(node)
            do throws(FileFault) {
                var entry = try read(node)
                guard seen.insert(entry.handle).inserted else {
                    throw FileFault("duplicate-id", "two offerings have the id “\(entry.handle)”", line: line)
                }
                entry.line = line
                entry.isDemo = isDemo
                if entry.content.source == nil, let checkedOn {
                    entry.content.source = OfferingSource(urls: [], checkedOn: checkedOn, confidence: .medium)
                }
                if entry.content.source?.checkedOn == nil { entry.content.source?.checkedOn = checkedOn }
                file.entries.append(entry)
            } catch {
                file.faults.append(error)
            }
        }
        if let subscriptions {
            for (place, node) in try fields.list(subscriptions, "subscriptions").enumerated() {
                take(node) { (node) throws(FileFault) in try subscription(node, place) }
            }
        }
        if let offerings {
            for (place, node) in try fields.list(offerings, "offerings").enumerated() {
                take(node) { (node) throws(FileFault) in try OfferingReader(fields: fields).entry(node, place) }
            }
        }
        return file
    }

    enum SubscriptionField: UInt8, Coded {
        case id, title, provider, price, validDays
        static let codes = kebabCodes()
    }

    /// A subscription is an offering, too: what one pays once to take others.
    private func subscription(_ node: Int, _ number: Int) throws(FileFault) -> CatalogueEntry {
        let path = "subscriptions[\(number)]"
        let offering = OfferingReader(fields: fields)
        var handle = ""
        var provider = "not named"
        var content = OfferingContent(title: "", kind: .onlinePlatform, activity: .ceCourse)
        content.delivery = .online
        var plan = PricePlan(kind: .subscription, price: nil)
        try fields.map(node, path, SubscriptionField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .id: handle = try offering.handle(value, path)
            case .title: content.title = try fields.text(value, "\(path).title")
            case .provider: provider = try fields.text(value, "\(path).provider")
            case .price: plan.price = try offering.price(value, "\(path).price")
            case .validDays: plan.validDays = try offering.count(value, "\(path).valid-days", most: 3660)
            }
        }
        guard !handle.isEmpty else { throw fields.fault(node, "missing", "\(path) has no id") }
        guard !content.title.isEmpty else { throw fields.fault(node, "missing", "\(path) has no title") }
        content.prices = [plan]
        return CatalogueEntry(handle: handle, provider: provider, content: content)
    }
}
