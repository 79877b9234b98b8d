/// What somebody typed to correct whom a certificate names.
public struct AwardHolderForm: Sendable {
    /// The name.
    public var name: String
    /// The numbers, each with what it is.
    public var numbers: [(label: String, number: String)]

    /// What was typed.
    public init(name: String, numbers: [(label: String, number: String)]) {
        self.name = name
        self.numbers = numbers
    }

    /// What a certificate says, as a form shows it.
    public init(_ holder: AwardHolder) {
        self.init(name: holder.name, numbers: holder.numbers.map { ($0.label, $0.number) })
    }

    /// Whom the corrected certificate names, or everything that is wrong with what was typed.
    public func holder(insteadOf old: AwardHolder) throws(FormFaults) -> AwardHolder {
        var faults: [FieldFault] = []
        let tidy = Name.tidy(name)
        if tidy == nil { faults.append(FieldFault("name", "Give the name as it should stand.")) }
        var corrected: [AwardNumber] = []
        for (place, typed) in numbers.enumerated() {
            let (label, number) = (Self.line(typed.label), Self.line(typed.number))
            if label == "" && number == "" { continue }
            guard let label, let number, !label.isEmpty, !number.isEmpty else {
                faults.append(
                    FieldFault("number-\(place)", "Give what the number is and the number, in at most 60 letters each.")
                )
                continue
            }
            corrected.append(AwardNumber(label, number))
        }
        guard let tidy, faults.isEmpty else { throw FormFaults(faults) }
        let holder = AwardHolder(name: tidy, numbers: corrected)
        guard holder != old else {
            throw FormFaults([FieldFault("name", "That is what the certificate says already. Change what is wrong.")])
        }
        return holder
    }

    /// One line of at most 60 letters; nothing where it is none.
    private static func line(_ text: String) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean = !line.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return line.count <= 60 && isClean ? line : nil
    }
}
