/// Whose programmes are accepted.
public enum ProviderRule: Sendable {
    case any
    /// Any programme behind which one of these stands.
    case approvals(ApprovalSet, standing: Figure<Bool>)
    /// A closed list of organisations with their chapters, by name, or one of the approvals.
    case organisations(OrganisationList, or: ApprovalSet, standing: Figure<Bool>)
}
