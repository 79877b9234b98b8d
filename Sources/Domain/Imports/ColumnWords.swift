import Primitives
import Rules

/// Words of spreadsheets for approvals, kinds, deliveries and units.
enum ColumnWords {
    /// Who stands behind a programme, from the name of the body.
    static func approvals(_ text: String) -> ApprovalSet {
        let words = FoldedText.words(text)
        var found: ApprovalSet = []
        for start in words.indices {
            var phrase = ""
            for word in words[start..<min(words.count, start + longestApproval)] {
                phrase += phrase.isEmpty ? word : " " + word
                if let approvals = approvalPhrases[phrase] { found.formUnion(approvals) }
            }
        }
        return found
    }

    private static let longestApproval = 6

    private static let approvalPhrases: [String: ApprovalSet] = {
        var phrases: [String: ApprovalSet] = [:]
        for (approval, names) in approvalNames {
            for name in names { phrases[name, default: []].insert(ApprovalSet(approval)) }
        }
        return phrases
    }()

    private static let approvalNames: [(Approval, [String])] = [
        (.pace, ["pace", "ascls", "ascls pace", "professional acknowledgment for continuing education"]),
        (.cmle, ["cmle", "ascp"]),
        (.accent, ["accent", "adlm", "aacc"]),
        (.accme, ["accme", "ama", "cme", "ama pra", "pra category 1", "cap cme"]),
        (.peer, ["peer", "aab", "aab peer"]),
        (.aphl, ["aphl", "association of public health laboratories"]),
        (.asm, ["asm", "american society for microbiology"]),
        (.professionalSociety, ["professional society", "society", "nsh", "aabb", "asct", "amt"]),
        (.university, ["university", "college", "academic institution"]),
        (.employer, ["employer", "in house", "inhouse", "hospital", "in service"]),
        (.vendor, ["vendor", "manufacturer"]),
        (
            .flBoard,
            [
                "florida board of clinical laboratory personnel", "fl board", "florida board",
                "fl board of clinical laboratory personnel",
            ]
        ),
        (
            .flHealthBoard,
            [
                "florida health board", "fl health board", "florida department of health", "florida board of nursing",
                "florida board of medicine",
            ]
        ),
        (
            .caAgency,
            [
                "ca agency", "california agency", "cdph", "california department of public health",
                "california accrediting agency", "lfs",
            ]
        ),
        (.stateBoard, ["state board", "state licensing board", "board of health"]),
    ]

    /// The kind of activity, from the words of the file.
    static func kind(_ text: String) -> ActivityKind? {
        let line = FoldedText.line(text)
        if let kind = kinds[line] { return kind }
        return kindParts.first { FoldedText.has(line, $0.0) }?.1
    }

    private static let kinds: [String: ActivityKind] = {
        var kinds: [String: ActivityKind] = [:]
        for kind in ActivityKind.allCases {
            kinds[FoldedText.line(kind.code)] = kind
            kinds[FoldedText.line(kind.words)] = kind
        }
        return kinds
    }()

    /// Parts of words, the telling ones first.
    private static let kindParts: [(String, ActivityKind)] = [
        ("inservice", .inService), ("in service", .inService), ("in house", .inService),
        ("organizational participation", .committee), ("committee", .committee), ("board member", .committee),
        ("instructional presentation", .presentation), ("presentation", .presentation), ("poster", .presentation),
        ("speaker", .presentation),
        ("formal education", .collegeCourse), ("college", .collegeCourse), ("university", .collegeCourse),
        ("academic", .collegeCourse),
        ("authorship", .authorship), ("publication", .authorship), ("author", .authorship), ("edit", .editing),
        ("competenc", .competenceAssessment), ("new credential", .newCredential),
        ("certification exam", .newCredential),
        ("inspect", .inspection), ("item writers", .itemWritersWorkshop), ("item writing", .itemWriting),
        ("exam item", .itemWriting), ("mentor", .mentoring), ("precept", .mentoring), ("journal", .journalStudy),
        ("teaching", .teaching), ("instructor", .teaching), ("employment", .employment),
        ("work experience", .employment),
        ("course", .ceCourse), ("webinar", .ceCourse), ("self study", .ceCourse), ("home study", .ceCourse),
        ("seminar", .ceCourse), ("conference", .ceCourse), ("workshop", .ceCourse), ("meeting", .ceCourse),
        ("lecture", .ceCourse), ("continuing education", .ceCourse), ("professional education", .ceCourse),
        ("online", .ceCourse), ("live", .ceCourse), ("cme", .ceCourse), ("ce", .ceCourse),
    ]

    /// How something was held, from the words of the file.
    static func delivery(_ text: String) -> Delivery? {
        let line = FoldedText.line(text)
        if let delivery = Delivery.codes.find(line) { return delivery }
        return deliveryParts.first { FoldedText.has(line, $0.0) }?.1
    }

    private static let deliveryParts: [(String, Delivery)] = [
        ("blended", .blended), ("hybrid", .blended), ("in service", .inService), ("inservice", .inService),
        ("online", .online), ("on line", .online), ("web", .online), ("internet", .online), ("self", .online),
        ("on demand", .online), ("distance", .online), ("virtual", .online), ("home study", .online),
        ("enduring", .online), ("computer", .online),
        ("live", .live), ("in person", .live), ("classroom", .live), ("on site", .live), ("onsite", .live),
        ("seminar", .live), ("conference", .live), ("workshop", .live), ("face to face", .live), ("lecture", .live),
    ]

    /// What a unit's word says.
    enum UnitWord: Hashable {
        case unit(AmountUnit)
        /// A word that says only that it is credit: the file's usual unit is meant.
        case usual
    }

    static func unit(_ text: String) -> UnitWord? {
        let line = FoldedText.line(text)
        if line.isEmpty { return .usual }
        return units[line]
    }

    private static let units: [String: UnitWord] = {
        var units: [String: UnitWord] = [:]
        for unit in AmountUnit.allCases {
            units[FoldedText.line(unit.code)] = .unit(unit)
            units[FoldedText.line(unit.code) + "s"] = .unit(unit)
        }
        let words: [(UnitWord, [String])] = [
            (
                .unit(.contactHour),
                [
                    "h", "hr", "hrs", "hour", "hours", "ch", "chs", "contact hr", "contact hrs", "ce hour", "ce hours",
                    "ce hrs", "ceh", "cehs", "pace contact hour", "pace contact hours", "pace hours", "pace",
                    "pace credits", "clock hour",
                    "clock hours", "cmle", "cmles", "cmle credit", "cmle credits", "cmle hours", "cme", "cmes",
                    "cme credit", "cme credits",
                    "ama pra category 1 credit", "ama pra category 1 credits", "accent credit", "accent credits",
                    "hours of instruction", "peer hours",
                ]
            ),
            (.unit(.minute), ["m", "min", "mins", "minutes"]),
            (
                .unit(.point),
                ["pt", "pts", "cmp point", "cmp points", "ccp point", "ccp points", "ascp points", "amt points"]
            ),
            (.unit(.ceu), ["ceus", "continuing education unit", "continuing education units"]),
            (
                .unit(.semesterHour),
                [
                    "semester credit", "semester credits", "sem hr", "sem hrs", "semester hrs", "semester credit hour",
                    "semester credit hours", "semester",
                ]
            ),
            (
                .unit(.quarterHour),
                [
                    "quarter credit", "quarter credits", "quarter credit hour", "quarter credit hours", "quarter hrs",
                    "quarter",
                ]
            ),
            (.unit(.item), ["question", "questions"]),
            (
                .usual,
                [
                    "credit", "credits", "ce", "ces", "ce credit", "ce credits", "credit hours", "credit hour", "unit",
                    "units", "earned", "value", "amount",
                ]
            ),
        ]
        for (unit, names) in words {
            for name in names { units[name] = unit }
        }
        return units
    }()

    /// A state's two letters, from its code, its name, or CE Broker's `State=FL`.
    static func state(_ text: String) -> String? {
        let value = text.split(separator: "=", maxSplits: 1).last.map(String.init) ?? text
        let words = FoldedText.words(value)
        if words.count == 1, words[0].utf8.count == 2 { return words[0].uppercased() }
        return states[words.joined(separator: " ")]
    }

    private static let states: [String: String] = {
        let list = """
            AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,\
            FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,\
            MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,\
            NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,\
            OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,\
            UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,GU Guam,VI Virgin Islands
            """
        var states: [String: String] = [:]
        for entry in list.split(separator: ",") {
            states[FoldedText.line(String(entry.dropFirst(3)))] = String(entry.prefix(2))
        }
        return states
    }()
}
