import Primitives
import Rules

/// The cells of one row, read field by field; gathers what is wrong with them.
struct RowCells {
    let row: TableRow
    let map: ColumnMap
    private(set) var faults: [RowFault] = []
    /// Whether nobody here knows the body that approved it: then its words go into the note.
    private var isUnknownBody = false

    init(row: TableRow, map: ColumnMap) {
        self.row = row
        self.map = map
    }

    /// What a field's cell says, on one line; nothing where it is empty.
    func text(_ field: ImportField) -> String? {
        guard let text = map.text(field, in: row) else { return nil }
        let line = Self.line(text)
        return line.isEmpty ? nil : line
    }

    /// Words with one space between them and no control characters.
    static func line(_ text: String) -> String {
        if isLine(text.utf8) { return text }
        let clean = String.UnicodeScalarView(
            text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
        return String(clean).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a text is a line already, as nearly all are: printable ASCII and no blank too many.
    private static func isLine(_ bytes: String.UTF8View) -> Bool {
        var last: UInt8 = 32
        for byte in bytes {
            guard (32..<127).contains(byte), byte != 32 || last != 32 else { return false }
            last = byte
        }
        return last != 32
    }

    mutating func fault(_ code: RowFault.Code, _ field: ImportField, _ text: String, _ cure: String) {
        faults.append(
            RowFault(
                code, field, column: map.columns[field], found: shown(self.text(field) ?? ""), text: text, cure: cure))
    }

    mutating func add(_ fault: RowFault) {
        faults.append(fault)
    }

    /// A text short enough to be shown.
    func shown(_ text: String) -> String {
        text.count > 60 ? text.prefix(57) + "…" : text
    }

    /// A text of at most 300 letters: what is longer is a fault of its field.
    private mutating func short(_ field: ImportField) -> String? {
        guard let text = text(field) else { return nil }
        if text.utf8.count <= 300 || text.count <= 300 && text.utf8.count <= 2000 { return text }
        fault(.tooLong, field, "\(field.words) has more than 300 letters.", "Shorten it.")
        return nil
    }

    /// The number under which a course is asked about where the file says nothing else of it.
    var course: String? {
        guard map.preset?.isDocumented == true else { return nil }
        return text(.courseNumber) ?? text(.externalID)
    }

    func claim() -> Claim {
        var claim = Claim()
        claim.name =
            text(.participant) ?? text(.lastName).map { last in text(.firstName).map { "\($0) \(last)" } ?? last }
        claim.email = text(.email)
        claim.licence = text(.licence)
        claim.state = text(.state).flatMap(ColumnWords.state)
        claim.profession = text(.profession).map { $0.split(separator: "=", maxSplits: 1).last.map(String.init) ?? $0 }
        let kinds: [(ImportField, Identifier.Kind)] = [
            (.ascpNumber, .ascpCustomer), (.amtNumber, .amt), (.aabNumber, .aab), (.npi, .npi),
            (.employeeNumber, .employee),
        ]
        for (field, kind) in kinds {
            if let number = text(field) { claim.numbers[kind] = number }
        }
        return claim
    }

    mutating func title(_ answer: CourseAnswer?, _ notes: inout [String]) -> String? {
        if text(.title) != nil { return short(.title) }
        if let title = answer?.title { return title }
        if let course {
            notes.append("The spreadsheet has no title; named by the course's number.")
            // Parts of one course for several subject areas are told apart by these.
            return CourseTitle.unnamed + course + (text(.subjectArea).map { " (\($0))" } ?? "")
        }
        fault(.missing, .title, "It has no title.", "Write the title as it stands on the certificate.")
        return nil
    }

    func kind(_ notes: inout [String]) -> ActivityKind {
        guard let text = text(.kind) else { return map.fallbackKind }
        if let kind = ColumnWords.kind(text) { return kind }
        notes.append("The kind “\(shown(text))” is not known here; taken as \(map.fallbackKind.words).")
        return map.fallbackKind
    }

    func delivery(_ notes: inout [String]) -> Delivery? {
        if let text = text(.delivery) {
            if let delivery = ColumnWords.delivery(text) { return delivery }
            notes.append("How it was held, “\(shown(text))”, is not known here and left open.")
            return nil
        }
        return text(.kind).flatMap(ColumnWords.delivery)
    }

    mutating func provider(_ claim: Claim, _ notes: inout [String]) -> Provider? {
        var approvals = map.fallbackApprovals
        if let body = text(.accreditingBody) {
            let found = ColumnWords.approvals(body)
            approvals.formUnion(found)
            isUnknownBody = found.isEmpty
            if found.isEmpty { notes.append("Approved by “\(shown(body))”: not a body known here; see the note.") }
        }
        if map.preset?.isDocumented == true, let state = claim.state {
            approvals.insert(ApprovalSet(state == "FL" ? .flBoard : .stateBoard))
        }
        var name = short(.provider)
        if name == nil, text(.provider) == nil, let number = text(.providerNumber) {
            name = map.preset?.isDocumented == true ? "CE Broker provider \(number)" : "Provider \(number)"
        }
        let number = short(.courseNumber)
        let approvalNumber = short(.accreditationNumber)
        guard name != nil || number != nil || approvalNumber != nil || !approvals.isEmpty else { return nil }
        return Provider(name: name, approvals: approvals, number: number, approvalNumber: approvalNumber)
    }

    /// What has no place of its own in a log line goes into the note.
    func remark() -> String? {
        var lines: [String] = []
        if let note = text(.note) { lines.append(note) }
        let others: [ImportField] = [
            .level, .certificateNumber, .externalID, .providerNumber, .subjectArea,
        ]
        for field in others {
            guard let text = text(field) else { continue }
            lines.append("\(field.words): \(text)")
        }
        if let body = text(.accreditingBody), isUnknownBody {
            lines.append("\(ImportField.accreditingBody.words): \(body)")
        }
        let remark = lines.joined(separator: "\n")
        return remark.isEmpty ? nil : String(remark.prefix(4000))
    }
}
