import Primitives

extension RuleBook {
    /// The book as if one version were all there is of its programme, whenever a cycle ends; nothing where there is no such
    /// version. For trials: nobody is counted by it.
    public func ruled(by version: String) -> RuleBook? {
        guard let place = programmes.firstIndex(where: { $0.versions.contains { $0.id == version } }),
            let chosen = programmes[place].versions.first(where: { $0.id == version })
        else { return nil }
        var parts = chosen.parts
        parts.effective = nil
        var rules: [CredentialRule] = []
        for rule in chosen.credentials.values.sorted(by: { $0.code < $1.code })
        where rules.last !== rule { rules.append(rule) }
        var changed = programmes
        changed[place] = Programme(id: changed[place].id, versions: [ProgrammeVersion(parts, credentials: rules)])
        return RuleBook(changed)
    }
}
