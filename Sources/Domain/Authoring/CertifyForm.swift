public import Primitives
public import Rules

/// Somebody whom a provider certifies for a course that was taken elsewhere, in class say: every field still a text.
public struct CertifyForm: Hashable, Sendable {
    /// The name as the certificate says it.
    public var name = ""
    /// The mail address by which the provider knows them.
    public var email = ""
    /// What the number is, by its code.
    public var numberKind = ""
    /// The number by which a body knows them.
    public var number = ""
    /// The day they completed it.
    public var completed = ""
    /// Where it was held; empty for online.
    public var place = ""

    /// A form nobody has written in.
    public init() {}

    /// The numbers that may be named: an employer's is nobody else's concern.
    public static let numberKinds: [Identifier.Kind] = [.ascpCustomer, .amt, .aab, .licence]

    /// What the form says.
    public struct Checked: Sendable {
        /// Whom the certificate names.
        public var holder: AwardHolder
        /// By what the award finds them.
        public var earner: AwardKey.Earner
        /// The day they completed it.
        public var completed: CalendarDate
        /// How and where.
        public var manner: String
        /// How it was delivered.
        public var delivery: Delivery
    }

    /// Reads the form on a day; `address` tells a mail address from anything else and writes it as it is compared.
    public func checked(on today: CalendarDate, address: (String) -> String?) throws(FormFaults) -> Checked {
        var read = FieldReading()
        let name = read.line("name", name, or: "Give the name as the certificate should say it.")
        let day = completed.isEmpty ? nil : read.day("completed", completed)
        if completed.isEmpty { read.fault("completed", "Say on which day it was completed.") }
        if let day, day > today { read.fault("completed", "That day is still to come.") }
        if let day, day < today.adding(months: -60) {
            read.fault("completed", "That is more than five years ago. No body would count it.")
        }
        let place = read.line("place", place)
        var earner: AwardKey.Earner?
        var numbers: [AwardNumber] = []
        if !number.isEmpty {
            if let kind = read.word("number-kind", numberKind, Identifier.Kind.codes, "Choose what the number is."),
                Self.numberKinds.contains(kind), let line = read.line("number", number)
            {
                if Identifier.folded(line).isEmpty { read.fault("number", "That is no number.") }
                earner = .number(kind, line)
                numbers = [AwardNumber(kind.words, line)]
            } else if numberKind.isEmpty {
                read.fault("number-kind", "Choose what the number is.")
            }
        } else if email.isEmpty {
            read.fault("email", "Give a mail address or a number: by it the certificate finds its holder.")
        }
        if !email.isEmpty {
            if let found = address(email) {
                earner = earner ?? .address(found)
            } else {
                read.fault("email", "That is no mail address.")
            }
        }
        guard read.faults.isEmpty, let day, let earner else { throw FormFaults(read.faults) }
        return Checked(
            holder: AwardHolder(name: name, numbers: numbers), earner: earner, completed: day,
            manner: place.map { "Live, \($0)" } ?? "Online", delivery: place == nil ? .online : .live)
    }
}
