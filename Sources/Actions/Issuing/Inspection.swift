import Documents
public import Domain
import Files
public import Identity
public import Primitives
import Rules

/// A file that was looked at: the verdict, and what may be shown of a genuine one.
public struct InspectedFile: Sendable {
    /// Which of the two it is.
    public enum Kind: String, Sendable {
        case certificate, badge, unknown
    }

    /// What it is.
    public var kind: Kind
    /// The verdict.
    public var verdict: Verdict
    /// What proves the point, and no more; nothing where the file is not genuine.
    public var shown: ShownAward?
    /// The key, where there is one.
    public var key: String?

    init(_ kind: Kind, _ verdict: Verdict, shown: ShownAward? = nil, key: String? = nil) {
        self.kind = kind
        self.verdict = verdict
        self.shown = shown
        self.key = key
    }
}

/// The least of an award that proves the point: name as issued, title, amount, days, issuer. Nothing else about anybody.
public struct ShownAward: Hashable, Sendable {
    /// The name as issued.
    public var name: String
    /// The title.
    public var title: String
    /// How much, with its unit.
    public var amount: String
    /// The day it was completed.
    public var completed: CalendarDate
    /// When it was issued.
    public var issued: CalendarDate
    /// The last day on which it counts.
    public var validUntil: CalendarDate?
    /// Who gave it.
    public var provider: String
    /// The number on it.
    public var number: String

    init(_ award: Award) {
        name = award.holder.name
        title = award.title
        amount = "\(award.amount) \(award.unit.words(award.amount))"
        completed = award.completed
        issued = award.issuedAt.day
        validUntil = award.validUntil
        provider = award.provider.name
        number = award.number
    }
}

/// Looks at files with what is known: keys that are vouched for, and records of what became of awards. Needs no network
/// and no database.
public struct Inspection: Sendable {
    /// The keys that are vouched for.
    public var keys: [KeySet]
    /// What is known of an award's chain.
    public var records: @Sendable (ID<Award>) -> Judgement.Records
    /// The day it is asked for.
    public var day: CalendarDate

    /// With these keys and records.
    public init(
        keys: [KeySet], on day: CalendarDate,
        records: @escaping @Sendable (ID<Award>) -> Judgement.Records = { _ in .none }
    ) {
        self.keys = keys
        self.day = day
        self.records = records
    }

    /// More bytes than this are no certificate.
    public static let largest = 4 << 20

    /// The verdict on a file.
    public func inspect(_ bytes: [UInt8]) -> InspectedFile {
        guard bytes.count <= Self.largest else { return InspectedFile(.unknown, .notSealed) }
        if bytes.starts(with: Array("%PDF-".utf8)) { return certificate(bytes) }
        if bytes.starts(with: Array("eyJ".utf8)) { return badge(bytes) }
        switch FileSeal.check(bytes) {
        case .none: return InspectedFile(.unknown, .notSealed)
        case .broken, .intact: return InspectedFile(.unknown, .forged)
        }
    }

    private func certificate(_ bytes: [UInt8]) -> InspectedFile {
        let key: CheckingKey
        switch FileSeal.check(bytes) {
        case .none: return InspectedFile(.certificate, .notSealed)
        case .broken: return InspectedFile(.certificate, .forged)
        case .intact(let found): key = found
        }
        guard let entry = entry(key.id) else {
            return InspectedFile(.certificate, .unvouched(key: key.id), key: key.id)
        }
        // Only now is anything in the file read: it is as somebody vouched for wrote it.
        guard let content = SealedContent.find(in: bytes), let award = try? AwardReader.award(content) else {
            return InspectedFile(.certificate, .forged, key: key.id)
        }
        guard entry.isInUse(at: award.issuedAt) else {
            return InspectedFile(.certificate, .outsideKeyTime(key: key.id), key: key.id)
        }
        let verdict = Judgement.verdict(
            content: Digest.hex(Digest.sha256(content)), validUntil: award.validUntil, records: records(award.id),
            on: day)
        return InspectedFile(.certificate, verdict, shown: ShownAward(award), key: key.id)
    }

    private func badge(_ bytes: [UInt8]) -> InspectedFile {
        var text = String(decoding: bytes, as: UTF8.self)
        // An editor may have ended the line; nothing else is forgiven.
        if text.hasSuffix("\n") { text.removeLast() }
        guard let token = SignedToken(text), let header = BadgeReader.header(token.header) else {
            return InspectedFile(.badge, .forged)
        }
        guard let entry = entry(header.keyID) else {
            let isIntact =
                header.key.flatMap(Base64URL.bytes).flatMap(CheckingKey.init).map {
                    $0.id == header.keyID && token.isSigned(by: $0)
                } ?? false
            return InspectedFile(.badge, isIntact ? .unvouched(key: header.keyID) : .forged, key: header.keyID)
        }
        guard token.isSigned(by: entry.key), let badge = BadgeReader.badge(token.payload) else {
            return InspectedFile(.badge, .forged, key: header.keyID)
        }
        // A badge tells whole seconds only.
        guard entry.isInUse(at: badge.issuedAt) || entry.isInUse(at: badge.issuedAt.adding(seconds: 1)) else {
            return InspectedFile(.badge, .outsideKeyTime(key: header.keyID), key: header.keyID)
        }
        let known = records(badge.award)
        var content = ""
        if case .chain(let chain) = known {
            let digest = Digest.hex(Digest.sha256(Array(text.utf8)))
            content = chain.links.first { $0.badge == digest }?.content ?? ""
        }
        let verdict = Judgement.verdict(content: content, validUntil: badge.validUntil, records: known, on: day)
        return InspectedFile(.badge, verdict, key: header.keyID)
    }

    private func entry(_ id: String) -> KeySet.Entry? { keys.lazy.compactMap { $0[id] }.first }
}

extension Inspection {
    /// The award that a genuine file is about.
    static func award(in bytes: [UInt8]) -> ID<Award>? {
        if let content = SealedContent.find(in: bytes) { return (try? AwardReader.award(content))?.id }
        var text = String(decoding: bytes, as: UTF8.self)
        if text.hasSuffix("\n") { text.removeLast() }
        return SignedToken(text).flatMap { BadgeReader.badge($0.payload)?.award }
    }
}
