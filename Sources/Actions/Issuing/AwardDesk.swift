public import Domain
import Files
import Identity
public import Primitives
import Storage

/// A certificate in the list of whoever issued it.
public struct IssuedLine: Sendable {
    /// The award.
    public var id: ID<Award>
    /// What it says; nothing once its holder was erased.
    public var award: Award?
    /// The course's short name.
    public var course: String
    /// The day it was completed.
    public var completed: CalendarDate
    /// Its code.
    public var code: String
    /// What it is worth today; nothing while it is being made.
    public var state: AwardState?
}

/// A part of what a provider has issued.
public struct AwardDesk: Sendable {
    /// The provider.
    public var organisation: Organisation
    /// The certificates, newest first.
    public var lines: [IssuedLine]
    /// Where the next part begins; nothing at the end.
    public var next: ID<Award>?
    /// Whether the search gave up among very old ones; it may be gone on with.
    public var isCut: Bool
}

extension House {
    /// What the visitor's organisation has issued, newest first; with words, only those of whose name, number, code, title
    /// and course each word is a part. Names are sealed, so it is looked through them; a day's work of twenty thousand
    /// is the most for one answer.
    public func awardDesk(
        finding text: String = "", before last: ID<Award>? = nil, most: Int = 25, for visitor: Visitor
    ) async throws -> AwardDesk {
        guard let organisation = visitor.actor.provides.first,
            visitor.actor.may(.see, .offering(of: organisation))
        else { throw Refusal.forbidden }
        let day = today
        let words = Name.folded(text).split(separator: " ").map(String.init)
        let code = AwardCode(text.hasPrefix("CE-") ? text.dropFirst(3) : text[...])
        return try await store.read { connection in
            guard let provider = try connection.first(OrganisationQueries.organisation(organisation)) else {
                throw Refusal.missing
            }
            var desk = AwardDesk(organisation: provider, lines: [], next: nil, isCut: false)
            if let code {
                desk.lines = try connection.all(IssuedAwardQueries.list(of: organisation, code: code))
                    .map { try $0.line(on: day) }
                if !desk.lines.isEmpty { return desk }
            }
            let step = words.isEmpty ? most + 1 : 500
            var place = last
            var looked = 0
            while true {
                let part = try connection.all(IssuedAwardQueries.list(of: organisation, before: place, most: step))
                for listed in part {
                    let line = try listed.line(on: day)
                    guard line.has(words) else { continue }
                    if desk.lines.count == most {
                        desk.next = desk.lines.last?.id
                        return desk
                    }
                    desk.lines.append(line)
                }
                guard part.count == step, let end = part.last else { return desk }
                place = end.id
                looked += part.count
                if looked >= Self.mostLookedThrough {
                    (desk.next, desk.isCut) = (end.id, true)
                    return desk
                }
            }
        }
    }

    private static let mostLookedThrough = 20_000
}

extension ListedAward {
    fileprivate func line(on day: CalendarDate) throws -> IssuedLine {
        let order = CertificateOrder(award: id, edition: edition)
        let award = try secret.flatMap { PersonKey(bytes: $0) }.map { key in
            try AwardReader.award(try key.open(sealed, context: Array(order.subject.utf8)))
        }
        var state: AwardState? = isMade ? .valid : nil
        if let last = award?.validUntil, isMade, day > last { state = .expired(on: last) }
        if let token = revocation.flatMap({ SignedToken($0) }) {
            let link = try AwardReader.link(token.payload)
            state = .revoked(on: link.at.day, link.reason ?? .issuedInError)
        }
        return IssuedLine(id: id, award: award, course: course, completed: completed, code: code, state: state)
    }
}

extension IssuedLine {
    fileprivate func has(_ words: [String]) -> Bool {
        guard !words.isEmpty else { return true }
        let said = [award?.holder.name, award?.number, award?.title, course, AwardCode(code)?.text]
        let text = Name.folded(said.compactMap { $0 }.joined(separator: " "))
        return words.allSatisfy(text.contains)
    }
}
