public import Primitives
import Rules

extension CreditForm {
    /// The form that a certificate proposes: what is doubtful and what was not found stays empty.
    public init(_ proposal: CertificateProposal, paper: ID<EvidenceFile>) {
        self.init()
        title = proposal.value(.title)
        provider = proposal.value(.provider)
        completed = proposal.value(.completed)
        started = proposal.value(.started)
        if started == completed { started = "" }
        amount = proposal.value(.amount)
        if !proposal.value(.unit).isEmpty { unit = proposal.value(.unit) }
        if !proposal.value(.kind).isEmpty { kind = proposal.value(.kind) }
        for share in proposal.value(.topics).split(separator: " ") {
            let parts = share.split(separator: "=").map(String.init)
            guard parts.count == 2 else { continue }
            topics.append(parts[0])
            shares.append(Share(topic: parts[0], amount: parts[1]))
        }
        approvals = proposal.value(.approvals).split(separator: " ").map(String.init)
        number = proposal.value(.courseNumber)
        // An auditor asks for these, and no field of a credit holds them.
        let further: [CertificateField] = [
            .certificateNumber, .licenceNumber, .paceNumber, .brokerNumber, .agencyNumber,
        ]
        note = further.filter { !proposal.value($0).isEmpty }
            .map { "\($0.words): \(proposal.value($0))" }.joined(separator: "\n")
        evidence = [Evidence.certificate.code]
        papers = [paper]
    }
}

extension CertificateProposal {
    /// What the name on a paper says about whose it is.
    public enum Named: Hashable, Sendable {
        /// No name was found.
        case nobody
        /// The name that the person bears, or bore.
        case owner(String)
        /// A name that the person does not bear: a question.
        case other(String)
    }

    /// Whose name stands on it, held against the names of the person.
    public func named(among names: [String]) -> Named {
        guard let participant = self[.participant] else { return .nobody }
        let written = participant.value.isEmpty ? participant.alternatives.first ?? "" : participant.value
        if written.isEmpty { return .nobody }
        let candidates = participant.value.isEmpty ? participant.alternatives : [participant.value]
        for candidate in candidates where names.contains(where: { NameOnPaper.agree($0, candidate) }) {
            return .owner(candidate)
        }
        return .other(written)
    }
}
