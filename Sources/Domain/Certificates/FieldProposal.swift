import Primitives

/// What a certificate seems to say in one field, and where it says so.
public struct FieldProposal: Hashable, Sendable {
    /// How far the reading may be trusted.
    public enum Certainty: UInt8, Comparable, Sendable {
        /// Two readings fit, or none well: the value stays empty and the person is asked.
        case doubtful
        /// It stands where such things stand.
        case likely
        /// It stands behind its own label, or in a sentence that leaves no other meaning.
        case sure

        /// Less certain first.
        public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    /// The field.
    public var field: CertificateField
    /// What it says, as a form takes it: `2026-03-02`, `1.5`, code words; empty while it is doubtful.
    public var value: String
    /// How far that may be trusted.
    public var certainty: Certainty
    /// The words it was read from.
    public var quote: String
    /// The page they stand on, from 0.
    public var page: Int
    /// Where they stand.
    public var boxes: [PageBox]
    /// What else it could be.
    public var alternatives: [String]

    /// A proposal.
    public init(
        _ field: CertificateField, _ value: String, _ certainty: Certainty, quote: String, page: Int, boxes: [PageBox],
        alternatives: [String] = []
    ) {
        self.field = field
        self.value = value
        self.certainty = certainty
        self.quote = quote
        self.page = page
        self.boxes = boxes
        self.alternatives = alternatives
    }
}

/// What was found on a certificate. A field that is not there was not found.
public struct CertificateProposal: Hashable, Sendable {
    /// At most one a field, in the order of the fields.
    public var fields: [FieldProposal]

    /// A proposal.
    public init(fields: [FieldProposal] = []) {
        self.fields = fields
    }

    /// What was found for a field.
    public subscript(field: CertificateField) -> FieldProposal? { fields.first { $0.field == field } }

    /// The value of a field; empty where it was not found or is doubtful.
    public func value(_ field: CertificateField) -> String { self[field]?.value ?? "" }

    /// Whether so little was found that this is hardly a certificate.
    public var isHardlyOne: Bool {
        ![CertificateField.title, .completed, .amount].contains { self[$0] != nil }
    }

    /// Whether all that a credit needs was read for certain.
    public var isWhole: Bool {
        [CertificateField.title, .completed, .amount, .unit, .participant].allSatisfy { self[$0]?.certainty == .sure }
    }

    /// Shares of topics that do not come to the whole amount: one of them was misread, and nobody can tell which.
    func checkingShares() -> CertificateProposal {
        guard let topics = self[.topics], !topics.value.isEmpty else { return self }
        let sum = topics.value.split(separator: " ").reduce(Credits.zero) { sum, share in
            let amount = share.split(separator: "=").last.map { Array($0.utf8) } ?? []
            return sum + ((try? Credits(reading: amount)) ?? .zero)
        }
        guard sum.description != value(.amount) else { return self }
        var checked = self
        for place in fields.indices where [.topics, .amount].contains(fields[place].field) {
            checked.fields[place].certainty = .doubtful
            checked.fields[place].value = ""
            let values =
                fields[place].field == .amount ? [sum.description, fields[place].value] : [fields[place].value]
            checked.fields[place].alternatives = values.filter { !$0.isEmpty } + fields[place].alternatives
        }
        return checked
    }
}
