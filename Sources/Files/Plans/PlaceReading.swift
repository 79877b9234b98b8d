import Planning
import Primitives

/// How prices, times and places of a catalogue are read.
extension PlanCatalogueReader {
    private enum PlaceField: UInt8, Coded {
        case city, region, lat, lon
        static let codes = kebabCodes()
    }

    /// Cents where dollars are among the currencies; nothing at all is a price that nobody has said.
    func price(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Price {
        let tree = fields.tree
        guard tree.nodes[node].kind != .null else { return .unknown }
        guard tree.nodes[node].kind == .map else {
            throw fields.fault(node, "wrong-shape", "\(path()) is written with its currency: {usd: \"15.00\"}")
        }
        var prices: [String: Price] = [:]
        var key = node + 1
        while key < Int(tree.nodes[node].end) {
            let code = tree.nodes[key].isScalar ? tree.string(key) : ""
            guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x61...0x7a).contains($0) }) else {
                throw fields.fault(
                    key, "unknown-field", "\(path()): “\(fields.shown(code))” is not a currency (write usd)")
            }
            guard prices[code] == nil else {
                throw fields.fault(key, "duplicate-field", "\(path()) has the currency “\(code)” twice")
            }
            prices[code] = try amount(key + 1, code, "\(path()).\(code)")
            key = Int(tree.nodes[key + 1].end)
        }
        if let dollars = prices["usd"] { return dollars }
        return prices.keys.min().map(Price.foreign) ?? .unknown
    }

    private func amount(_ node: Int, _ code: String, _ path: @autoclosure () -> String) throws(FileFault) -> Price {
        guard fields.tree.nodes[node].kind != .null else { return code == "usd" ? .unknown : .foreign(code) }
        let amount = try fields.credits(node, path())
        guard code == "usd" else { return .foreign(code) }
        guard amount.thousandths % 10 == 0 else {
            throw fields.fault(node, "bad-amount", "\(path()): \(amount) has parts of a cent")
        }
        guard amount <= Credits(1_000_000) else {
            throw fields.fault(node, "bad-amount", "\(path()): \(amount) dollars is more than anything here can cost")
        }
        return .cents(amount.thousandths / 10)
    }

    /// A day and a time: `2027-03-02T18:00`, with `Z` or `-05:00` behind it where it matters. A day alone is all of it.
    func moment(_ node: Int, _ path: @autoclosure () -> String, isEnd: Bool) throws(FileFault) -> Moment {
        let text = fields.tree.nodes[node].isScalar ? fields.tree.string(node) : ""
        guard let moment = Moment(reading: text, isEnd: isEnd), (1900...2200).contains(moment.day.year) else {
            throw fields.fault(
                node, "bad-date", "\(path()): “\(fields.shown(text))” is not a date and time (write 2027-03-02T18:00)")
        }
        return moment
    }

    /// Where it is held.
    func place(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Place? {
        guard fields.tree.nodes[node].kind != .null else { return nil }
        var place = Place()
        var latitude: Int?
        var longitude: Int?
        try fields.map(node, path(), PlaceField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .city: place.city = try fields.text(value, "\(path()).city")
            case .region: place.region = try fields.text(value, "\(path()).region")
            case .lat: latitude = try degrees(value, "\(path()).lat")
            case .lon: longitude = try degrees(value, "\(path()).lon")
            }
        }
        switch (latitude, longitude) {
        case (nil, nil): break
        case (let latitude?, let longitude?):
            guard let point = Point(latitude: latitude, longitude: longitude) else {
                throw fields.fault(node, "bad-amount", "\(path()) is not on the globe")
            }
            place.point = point
        default: throw fields.fault(node, "missing", "\(path()) needs both lat and lon")
        }
        return place
    }

    /// Degrees as millionths; what is finer is cut off.
    private func degrees(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Int {
        let text = fields.tree.nodes[node].isScalar ? fields.tree.string(node) : ""
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : "0"
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumber, (1...2).contains(parts.count), let whole = parts.first.flatMap({ Int($0) }), whole <= 180,
            let rest = Int((fraction + "000000").prefix(6))
        else {
            throw fields.fault(node, "bad-amount", "\(path()): “\(fields.shown(text))” are no degrees (write 33.75)")
        }
        return (isNegative ? -1 : 1) * (whole * 1_000_000 + rest)
    }
}

extension Moment {
    /// Reads a day with a time on the clock; nothing where it is neither.
    fileprivate init?(reading text: String, isEnd: Bool) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = CalendarDate(String(text.prefix(10))) else { return nil }
        guard bytes.count > 10 else {
            self.init(day: day, minute: isEnd ? 1440 : 0)
            return
        }
        func pair(_ place: Int) -> Int? {
            guard place + 1 < bytes.count, (48...57).contains(bytes[place]), (48...57).contains(bytes[place + 1]) else {
                return nil
            }
            return Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48)
        }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), let hour = pair(11), bytes.count >= 16,
            bytes[13] == UInt8(ascii: ":"), let minute = pair(14), hour < 24, minute < 60
        else { return nil }
        var next = 16
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
            guard let second = pair(next + 1), second < 60 else { return nil }
            next += 3
        }
        var ahead = 0
        if next < bytes.count {
            switch bytes[next] {
            case UInt8(ascii: "Z") where next + 1 == bytes.count: break
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                guard bytes.count == next + 6, bytes[next + 3] == UInt8(ascii: ":"), let hours = pair(next + 1),
                    let minutes = pair(next + 4), hours < 15, minutes < 60
                else { return nil }
                ahead = (hours * 60 + minutes) * (bytes[next] == UInt8(ascii: "-") ? -1 : 1)
            default: return nil
            }
        }
        self.init(day: day, minute: hour * 60 + minute, ahead: ahead)
    }
}
