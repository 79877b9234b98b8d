public import Primitives
public import Rules

/// Whom a certificate names.
public struct AwardHolder: Hashable, Sendable {
    /// The name as issued.
    public var name: String
    /// The numbers by which bodies know the person, as they were entered.
    public var numbers: [AwardNumber]

    /// Somebody.
    public init(name: String, numbers: [AwardNumber] = []) {
        self.name = name
        self.numbers = numbers
    }
}

/// A number with its name: "Florida licence", "SU 12345".
public struct AwardNumber: Hashable, Sendable {
    /// What the number is.
    public var label: String
    /// The number.
    public var number: String

    /// A number.
    public init(_ label: String, _ number: String) {
        self.label = label
        self.number = number
    }
}

/// The course behind a certificate.
public struct AwardCourse: Hashable, Sendable {
    /// The short name by which the installation knows the course.
    public var handle: String
    /// The version that was taken.
    public var version: Int
    /// The number under which the approving body knows the course or programme.
    public var programmeNumber: String?

    /// A course.
    public init(handle: String, version: Int, programmeNumber: String? = nil) {
        self.handle = handle
        self.version = version
        self.programmeNumber = programmeNumber
    }
}

/// Who gave a course.
public struct AwardProvider: Hashable, Sendable {
    /// The organisation here.
    public var id: ID<Organisation>
    /// Its name.
    public var name: String
    /// Its address, in one line.
    public var address: String?
    /// The numbers under which bodies approve it.
    public var approvals: [AwardApproval]

    /// A provider.
    public init(id: ID<Organisation>, name: String, address: String? = nil, approvals: [AwardApproval] = []) {
        self.id = id
        self.name = name
        self.address = address
        self.approvals = approvals
    }
}

/// An approval of a provider, with its number where it has one.
public struct AwardApproval: Hashable, Sendable {
    /// Who approves.
    public var approval: Approval
    /// The number of the approval.
    public var number: String?

    /// An approval.
    public init(_ approval: Approval, number: String? = nil) {
        self.approval = approval
        self.number = number
    }
}

/// Who signs for the provider.
public struct AwardSignatory: Hashable, Sendable {
    /// The name.
    public var name: String
    /// As what.
    public var office: String

    /// Somebody who signs.
    public init(name: String, office: String) {
        self.name = name
        self.office = office
    }
}

/// Which version of which template a certificate was set with.
public struct AwardTemplateMark: Hashable, Sendable {
    /// The template's short name.
    public var handle: String
    /// Its version.
    public var version: Int

    /// A template; the house's own where nothing is said.
    public init(handle: String = "house", version: Int = 1) {
        self.handle = handle
        self.version = version
    }
}
