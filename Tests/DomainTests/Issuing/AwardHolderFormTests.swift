import Testing

@testable import Domain

struct AwardHolderFormTests {
    private let old = AwardHolder(name: "Tes Moreau", numbers: [AwardNumber("Florida licence", "SU 1")])

    private func fields(_ form: AwardHolderForm) -> [String] {
        do throws(FormFaults) {
            _ = try form.holder(insteadOf: old)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `a name and numbers are taken in tidily, empty rows are passed over`() throws {
        let form = AwardHolderForm(
            name: "  Tess   Moreau ", numbers: [("Florida  licence", " SU 2 "), ("", " "), ("NPI", "12")])
        let holder = try form.holder(insteadOf: old)
        #expect(holder.name == "Tess Moreau")
        #expect(holder.numbers == [AwardNumber("Florida licence", "SU 2"), AwardNumber("NPI", "12")])
    }

    @Test func `half a number, no name, and what the certificate says already are refused`() {
        let wrong = AwardHolderForm(
            name: " ", numbers: [("NPI", ""), ("", "4"), (String(repeating: "x", count: 61), "1")])
        #expect(fields(wrong) == ["name", "number-0", "number-1", "number-2"])
        #expect(fields(AwardHolderForm(old)) == ["name"])
    }
}
