/// Every programme that is known.
public struct RuleBook: Sendable {
    /// The programmes, by id.
    public let programmes: [Programme]
    private let byCredential: [String: Int]

    /// A book of these programmes.
    public init(_ programmes: [Programme]) {
        self.programmes = programmes.sorted { $0.id < $1.id }
        var byCredential: [String: Int] = [:]
        for (place, programme) in self.programmes.enumerated() {
            for version in programme.versions {
                for code in version.credentials.keys { byCredential[code] = place }
            }
        }
        self.byCredential = byCredential
    }

    /// The programme that rules a credential.
    public func programme(ofCredential code: String) -> Programme? {
        byCredential[code].map { programmes[$0] }
    }

    /// Every credential code and alias.
    public var credentialCodes: [String] { byCredential.keys.sorted() }
}
