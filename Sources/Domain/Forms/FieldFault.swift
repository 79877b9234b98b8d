/// What is wrong with a field of a form, in a sentence that says how to mend it.
public struct FieldFault: Error, Hashable, Sendable {
    /// The field's name.
    public var field: String
    /// The sentence.
    public var text: String

    /// A fault of a field.
    public init(_ field: String, _ text: String) {
        self.field = field
        self.text = text
    }
}

/// Everything that is wrong with a form.
public struct FormFaults: Error, Hashable, Sendable {
    /// The faults, in the order of the fields.
    public var faults: [FieldFault]

    /// These faults.
    public init(_ faults: [FieldFault]) {
        self.faults = faults
    }
}
