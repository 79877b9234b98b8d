/// What one credential asks in one version of a programme. A class, so that a million evaluations share one copy.
public final class CredentialRule: Sendable {
    /// Body and code, `ascp-boc/MLT`.
    public let code: String
    /// The title in words.
    public let title: String
    /// How it is written behind a name, `MLT(ASCP)`.
    public let sign: String
    /// Other codes for the same credential.
    public let aliases: [String]
    /// The code it was renamed to, and when.
    public let renamed: (to: String, on: String?)?
    /// Topics of a specialist's own area.
    public let ownArea: TopicSet
    /// What it asks.
    public let group: GroupRule
    /// Its cycle.
    public let cycle: CycleRule
    /// Its yearly duties.
    public let duties: [DutyRule]

    /// The role it is named for: the code without its body.
    var role: String { String(code.split(separator: "/").last ?? "") }

    /// A credential's rule.
    public init(
        code: String, title: String, sign: String, aliases: [String], renamed: (to: String, on: String?)?,
        ownArea: TopicSet, group: GroupRule, cycle: CycleRule, duties: [DutyRule]
    ) {
        self.code = code
        self.title = title
        self.sign = sign
        self.aliases = aliases
        self.renamed = renamed
        self.ownArea = ownArea
        self.group = group
        self.cycle = cycle
        self.duties = duties
    }
}
