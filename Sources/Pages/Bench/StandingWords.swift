import Primitives
public import Rules

/// How a standing is said on a page: names, amounts with their unit, and what is missing.
extension Standing {
    /// `MLT(ASCP)` where the body has such a sign, else the place and the code: `Florida technician`.
    public var name: String { CredentialName.short(sign: sign, code: credential, title: title) }

    /// A sentence of the rules with the titles of entries in the place of their ids.
    func named(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var named: [UInt8] = []
        var done = 0
        var place = 0
        while place + 36 <= bytes.count {
            guard Self.isID(bytes[place..<place + 36]),
                let activity = activities.first(where: { $0.id.utf8.elementsEqual(bytes[place..<place + 36]) })
            else {
                place += 1
                continue
            }
            named += bytes[done..<place]
            named += "“\(activity.title)”".utf8
            place += 36
            done = place
        }
        return done == 0 ? text : String(decoding: named + bytes[done...], as: UTF8.self)
    }

    /// Whether a piece has the hyphens of an id in their places.
    private static func isID(_ piece: ArraySlice<UInt8>) -> Bool {
        let first = piece.startIndex
        let hyphen = UInt8(ascii: "-")
        return piece[first + 8] == hyphen && piece[first + 13] == hyphen && piece[first + 18] == hyphen
            && piece[first + 23] == hyphen
    }

    /// How much of the total is served: what is asked less what is missing. Surplus in the free part fills no other gap.
    var served: Credits? {
        guard let required = total.required, let counted = total.counted else { return nil }
        guard let missing = total.missing, missing > .zero else { return counted }
        return required.less(missing)
    }

    /// A few letters for a narrow column: the body's short name.
    var shortName: String {
        if let open = sign.firstIndex(of: "("), let close = sign.lastIndex(of: ")"), open < close {
            return sign
        }
        let place = credential.split(separator: "/").first.map(String.init) ?? credential
        return place.hasPrefix("us-") ? States.name(String(place.dropFirst(3))) ?? title : title
    }

    /// An amount in the body's word: "1 point", "2.5 points".
    func amount(_ amount: Credits) -> String { "\(amount) \(unit(amount))" }

    /// The body's word for an amount.
    func unit(_ amount: Credits) -> String { amount == Credits(1) ? unit.one : unit.many }

    /// What is missing of each requirement, with the amounts inside the free part taken out of it.
    var gaps: [(requirement: RequirementTally, amount: Credits)] {
        requirements.compactMap { requirement in
            guard let missing = requirement.tally.missing, missing > .zero else { return nil }
            guard requirement.isRest else { return (requirement, missing) }
            let inner = requirements.reduce(Credits.zero) {
                $1.within == requirement.id ? $0 + ($1.tally.missing ?? .zero) : $0
            }
            let rest = missing.less(inner)
            return rest > .zero ? (requirement, rest) : nil
        }
    }

    /// "2 contact hours of preventing medical errors"; several are summed first: "2.5 points: 1 of ethics, 1.5 of chemistry".
    var missingList: String? {
        let gaps = gaps
        guard let missing = total.missing, missing > .zero, gaps.count > 1 else {
            guard let gap = gaps.first else { return total.missing.flatMap { $0 > .zero ? amount($0) : nil } }
            return "\(amount(gap.amount)) of \(gap.requirement.spelled)"
        }
        let parts = gaps.map { "\($0.amount) of \($0.requirement.isRest ? "your choice" : $0.requirement.words)" }
        return "\(amount(missing)): \(parts.listed)"
    }

    /// Whether something must still be done for it.
    var isOpen: Bool {
        switch state {
        case .voluntary, .submitted, .future: false
        default: isComplete != true
        }
    }

    /// Whether it cannot be judged, because a total or a cycle is not known.
    var isUnjudged: Bool { state == .onTrack && (cycle == nil || total.required == nil) }

    /// How much it presses; the smallest first.
    var urgency: Int { isUnjudged ? StandingState.onTrack.urgency - 1 : state.urgency }
}

extension StandingState {
    /// How much it presses; the smallest first.
    var urgency: Int {
        switch self {
        case .lapsed: 0
        case .grace: 1
        case .due: 2
        case .attention: 3
        case .onTrack: 5
        case .ready: 6
        case .future: 7
        case .submitted: 8
        case .voluntary: 9
        }
    }
}

extension [Standing] {
    /// The most pressing first, then what ends first.
    var byUrgency: [Standing] {
        sorted {
            let never = CalendarDate(dayNumber: .max)
            return ($0.urgency, $0.expires ?? never) < ($1.urgency, $1.expires ?? never)
        }
    }
}

extension Standing.RequirementTally {
    /// Its topic as people write it, or the word of the rule.
    var spelled: String {
        if isRest { return id == "general" ? "general topics" : "your choice" }
        if id.hasPrefix("category-") { return "\(words), a licensed category" }
        return label ?? words
    }

    /// A few letters under a tube.
    var shortWords: String {
        if isRest { return id == "general" ? "General" : "Your choice" }
        let topic = id.hasPrefix("category-") ? String(id.dropFirst(9)) : id
        switch Topic.codes.find(topic) {
        case .hematology: return "Heme"
        case .chemistry: return "Chem"
        case .microbiology: return "Micro"
        case .bloodBanking: return "Blood bank"
        case .immunology: return "Immuno"
        case .coagulation: return "Coag"
        case .molecular: return "Molec."
        case .medicalErrors: return "Errors"
        case .flLawsRules: return "FL laws"
        case .administrationSupervision: return "Admin"
        case .qualityControl: return "QC"
        case .hivAids: return "HIV"
        case .pointOfCare: return "POCT"
        default: return words.capitalised
        }
    }

    /// The cap of its topic.
    var cap: TubeCap {
        isRest ? .gray : TubeCap(Topic.codes.find(id.hasPrefix("category-") ? String(id.dropFirst(9)) : id))
    }
}

/// How a credential is called on a page.
enum CredentialName {
    /// `MLT(ASCP)` where the body has such a sign, else the place and the code: `Florida technician`.
    static func short(sign: String, code: String, title: String) -> String {
        guard sign.contains("/") else { return sign }
        guard let state = state(code) else { return title }
        let last = String(code.split(separator: "/").last ?? "")
        // `CLS-G` is a sign, `lab-assistant` are words.
        return "\(state) \(last.contains { $0.isLowercase } ? last.replacing("-", with: " ") : last)"
    }

    /// The state of a licence.
    static func state(_ code: String) -> String? {
        guard let place = code.split(separator: "/").first, place.hasPrefix("us-") else { return nil }
        return States.name(String(place.dropFirst(3)))
    }
}

/// The places whose boards license people.
enum States {
    static func name(_ code: String) -> String? {
        switch code {
        case "ca": "California"
        case "fl": "Florida"
        case "tn": "Tennessee"
        case "nd": "North Dakota"
        case "la": "Louisiana"
        case "mt": "Montana"
        case "nv": "Nevada"
        case "wv": "West Virginia"
        case "hi": "Hawaii"
        case "ny": "New York"
        case "pr": "Puerto Rico"
        default: nil
        }
    }
}
