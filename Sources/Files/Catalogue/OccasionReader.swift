import Domain
import Primitives

/// Reads when and where an offering is held.
struct OccasionReader {
    let fields: PortfolioReader
    private var tree: Tree { fields.tree }
    private var offering: OfferingReader { OfferingReader(fields: fields) }

    enum OccasionField: UInt8, Coded {
        case starts, ends, place, seats
        static let codes = kebabCodes()
    }

    func occasions(_ node: Int, _ path: String) throws(FileFault) -> [Occasion] {
        var all: [Occasion] = []
        for member in try fields.list(node, path) {
            var starts: LocalTime?
            var ends: LocalTime?
            var place: Venue?
            var seats: Int?
            try fields.map(member, path, OccasionField.codes) { (field, part) throws(FileFault) in
                if tree.nodes[part].kind == .null { return }
                switch field {
                case .starts: starts = try offering.moment(part, "\(path).starts")
                case .ends: ends = try offering.moment(part, "\(path).ends")
                case .place: place = try venue(part, "\(path).place")
                case .seats: seats = try offering.count(part, "\(path).seats", most: 100_000)
                }
            }
            guard let starts else { throw fields.fault(member, "missing", "\(path): a date needs starts") }
            guard starts <= ends ?? starts else {
                throw fields.fault(member, "bad-date", "\(path): it ends before it starts (\(starts))")
            }
            all.append(Occasion(starts: starts, ends: ends ?? starts, venue: place, seats: seats))
        }
        return all
    }

    enum VenueField: UInt8, Coded {
        case city, region, lat, lon
        static let codes = kebabCodes()
    }

    func venue(_ node: Int, _ path: String) throws(FileFault) -> Venue {
        var venue = Venue(city: "")
        var lat: String?
        var lon: String?
        try fields.map(node, path, VenueField.codes) { (field, part) throws(FileFault) in
            if tree.nodes[part].kind == .null { return }
            switch field {
            case .city: venue.city = try fields.text(part, "\(path).city")
            case .region: venue.region = try fields.text(part, "\(path).region")
            case .lat: lat = tree.string(part)
            case .lon: lon = tree.string(part)
            }
        }
        guard !venue.city.isEmpty else { throw fields.fault(node, "missing", "\(path) has no city") }
        guard lat != nil || lon != nil else { return venue }
        guard let lat, let lon, let point = GeoPoint(latitude: lat, longitude: lon) else {
            throw fields.fault(node, "bad-amount", "\(path): lat and lon are degrees, as in 33.75 and -84.39")
        }
        venue.point = point
        return venue
    }
}
