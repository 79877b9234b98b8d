public import Primitives

/// What a certificate is worth on a day.
public enum AwardState: Hashable, Sendable {
    /// It holds.
    case valid
    /// It held until a day.
    case expired(on: CalendarDate)
    /// Another certificate of the same award took its place.
    case superseded(on: CalendarDate)
    /// It was taken back.
    case revoked(on: CalendarDate, AwardLink.Reason)

    /// The code word.
    public var code: String {
        switch self {
        case .valid: "valid"
        case .expired: "expired"
        case .superseded: "superseded"
        case .revoked: "revoked"
        }
    }
}

/// The chain of an award, from its first link on.
public struct AwardChain: Sendable {
    /// The links in their order.
    public let links: [AwardLink]

    /// A chain; nothing where the links do not follow one another. `digest` is SHA-256 of a link as it was written down.
    public init?(_ links: [AwardLink], digests: [String]) {
        guard let first = links.first, first.event == .issued, links.count == digests.count else { return nil }
        var previous: String?
        for (place, link) in links.enumerated() {
            guard link.award == first.award, link.number == place + 1, link.previous == previous,
                place == 0 || link.event != .issued, place == 0 || links[place - 1].event != .revoked
            else { return nil }
            previous = digests[place]
        }
        self.links = links
    }

    /// What the certificate with this content is worth on a day; nothing where the award has none such.
    public func state(content: String, on day: CalendarDate) -> AwardState? {
        guard let own = links.lastIndex(where: { $0.content == content && $0.isCertificate }) else { return nil }
        if let revoked = links.last(where: { $0.event == .revoked }) {
            return .revoked(on: revoked.at.day, revoked.reason ?? .issuedInError)
        }
        if let later = links[(own + 1)...].first(where: { $0.event == .reissued }) {
            return .superseded(on: later.at.day)
        }
        if let last = links[own].validUntil, day > last { return .expired(on: last) }
        return .valid
    }

    /// The link of the certificate that holds now, were it not revoked or over.
    public var current: AwardLink { links.last { $0.isCertificate } ?? links[0] }

    /// Whether the award was revoked.
    public var isRevoked: Bool { links.last?.event == .revoked }
}

extension AwardLink {
    /// Whether it brought a certificate.
    public var isCertificate: Bool { event == .issued || event == .reissued }
}
