import Primitives
import Rules

/// Reads what a body charges.
enum FeeReader {
    /// The fees of a version.
    static func fees(_ scope: RuleScope) throws(FileFault) -> [Fee] {
        var fees: [Fee] = []
        for node in try scope.node["fees"].map(RuleValue.list) ?? [] {
            let block = try scope.at(node)
            try block.only(["id", "usd", "what", "charged", "for", "from", "until", "as-of"])
            guard let id = node["id"], let cents = try block.figure("usd", RuleValue.cents) else {
                throw node.fault("a fee has an id and usd", code: "missing")
            }
            guard let charged = node["charged"] else {
                throw node.fault("a fee says how often it is charged: \(words)", code: "missing")
            }
            guard let often = Fee.Charged(rawValue: charged.scalar ?? "") else {
                throw charged.fault("charged is \(words)", code: "unknown-word")
            }
            guard cents.value == nil || cents.told != nil || node["as-of"]?.scalar != nil else {
                throw node.fault("an amount says as of when it is known (as-of)", code: "missing")
            }
            let name = try RuleValue.text(id)
            guard !fees.contains(where: { $0.id == name }) else {
                throw id.fault("two fees go by “\(name)”", code: "duplicate-id")
            }
            fees.append(
                Fee(
                    id: name, what: node["what"]?.scalar ?? name, cents: cents, charged: often,
                    credentials: try node["for"].map(RuleValue.texts) ?? [],
                    from: try node["from"].map(RuleValue.date), until: try node["until"].map(RuleValue.date),
                    asOf: node["as-of"]?.scalar))
        }
        return fees
    }

    /// Refuses a fee that is charged for a credential which the version does not have.
    static func check(_ fees: RuleNode?, name rules: [CredentialRule]) throws(FileFault) {
        let codes = rules.flatMap { [$0.code] + $0.aliases }
        for node in try fees.map(RuleValue.list) ?? [] {
            for name in try node["for"].map(RuleValue.list) ?? [] where !codes.contains(name.scalar ?? "") {
                let meant = NearestWord.hint(name.scalar ?? "", among: codes)
                throw name.fault("there is no credential “\(name.scalar ?? "")”\(meant)", code: "unknown-word")
            }
        }
    }

    private static let words = "each-renewal, each-year or otherwise"
}
