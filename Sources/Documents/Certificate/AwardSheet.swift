public import Domain
import Primitives
import Rules

extension CertificateSheet {
    /// The sheet of an award. `address` is where it is checked, without a slash at its end; `content` is what was signed.
    public init(_ award: Award, content: [UInt8], address: String) {
        title = "\(award.title): \(award.holder.name)"
        language = award.language
        made = award.issuedAt.description
        provider = award.provider.name
        self.address = award.provider.address
        name = award.holder.name
        let known = award.holder.numbers.map { "\($0.label) \($0.number)" }
        numbers = known.isEmpty ? nil : known.joined(separator: "  ·  ")
        course = award.title
        let days = award.started.map { $0 == award.completed ? "" : "\($0.spelled) to " } ?? ""
        occasion = "\(days)\(award.completed.spelled)  ·  \(award.manner)"
        amount = "\(award.amount) \(award.unit.words(award.amount))"
        shares = award.topics.map { share in
            let words = share.topic.words
            return Share(
                text: "\(words.prefix(1).uppercased())\(words.dropFirst()) \(share.amount)", ink: Self.cap(share.topic))
        }
        statements = award.statements
        signatory = award.signatory.name
        office = award.signatory.office
        var own = ["Certificate \(award.number)", "Issued \(award.issuedAt.day.spelled)"]
        if let last = award.validUntil { own.append("Valid until \(last.spelled)") }
        if let number = award.course.programmeNumber { own.append("Programme number \(number)") }
        own.append("Course \(award.course.handle), version \(award.course.version)")
        if award.edition > 1 { own.append("Corrected certificate, edition \(award.edition)") }
        let approvals = award.provider.approvals.map { approval in
            approval.number.map { "\(approval.approval.name) \($0)" } ?? approval.approval.name
        }
        facts = approvals.isEmpty ? [own] : [own, approvals]
        let bare = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
        checkAddress = "\(bare)/verify"
        checkCode = award.code.text
        checkLink = "\(address)/verify/\(award.code.signs)"
        self.content = content
    }

    /// The tube cap that people of the field know for a topic.
    private static func cap(_ topic: Topic) -> Ink {
        switch topic {
        case .hematology, .cytometry: Ink(0.67, 0.56, 0.87)
        case .coagulation: Ink(0.45, 0.71, 0.90)
        case .chemistry: Ink(0.85, 0.65, 0.13)
        case .bloodBanking, .apheresis: Ink(0.91, 0.49, 0.65)
        case .microbiology, .virology: Ink(0.85, 0.79, 0.45)
        case .serology, .immunology: Ink(0.80, 0.25, 0.25)
        case .safety, .qualityControl: Ink(0.27, 0.60, 0.40)
        default: Ink(0.58, 0.60, 0.63)
        }
    }
}

extension Approval {
    /// Who approves, short enough to stand before a number.
    fileprivate var name: String {
        switch self {
        case .flBoard: "Florida Board of Clinical Laboratory Personnel"
        case .caAgency: "California accrediting agency"
        default: words
        }
    }
}
