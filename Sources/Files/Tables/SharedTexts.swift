import Domain

/// The texts that a workbook keeps apart from its sheets, one behind the other in one run of bytes.
final class SharedTexts: XMLTarget {
    private(set) var fault: TableFault?
    private let limits: TableLimits
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var isText = false
    private var isSound = false

    init(_ limits: TableLimits) {
        self.limits = limits
    }

    /// The text of a number.
    subscript(place: Int) -> String? {
        guard ends.indices.contains(place) else { return nil }
        let from = place == 0 ? 0 : Int(ends[place - 1])
        return bytes.withUnsafeBytes { CellText.text(UnsafeRawBufferPointer(rebasing: $0[from..<Int(ends[place])])) }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isText = !isSound }
        // How a word is spoken, in Japanese workbooks, is no part of it.
        if name == "rPh" { isSound = true }
    }

    func end(_ name: XMLName) {
        if name == "t" { isText = false }
        if name == "rPh" { isSound = false }
        guard name == "si" else { return }
        let from = ends.last.map(Int.init) ?? 0
        if bytes.count - from > 4 * limits.cell { fault = .tooLong(limits, line: 1) }
        ends.append(UInt32(clamping: bytes.count))
        if ends.count > limits.sharedText / 16 { refuse() }
    }

    func text(_ text: UnsafeRawBufferPointer) {
        guard isText, fault == nil else { return }
        guard bytes.count + text.count <= limits.sharedText else { return refuse() }
        bytes.append(contentsOf: text)
    }

    private func refuse() {
        fault = TableFault(
            .tooLarge, "The texts of this workbook come to more than \(limits.sharedText >> 20) MB.",
            cure: "Save the sheet with your courses as CSV: that may be as long as it likes.")
    }
}
