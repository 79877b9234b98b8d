import Domain
import Primitives
import Rules
import Testing

@testable import Search

@Suite("Search quality")
struct SearchQualityTests {
    private static let titles: [(String, [Topic])] = [
        ("Antibody identification: panels that do not fit", [.bloodBanking]),
        ("Westgard rules in everyday use", [.qualityControl]),
        ("Anemia by the numbers", [.hematology]),
        ("Carbapenemases: detection and reporting", [.microbiology]),
        ("Order of draw and why it matters", [.phlebotomy]),
        ("Running a glucose program at the bedside", [.pointOfCare]),
        ("Mixing studies step by step", [.coagulation]),
        ("Urine microscopy: casts and crystals", [.urinalysis]),
        ("Florida laws and rules for laboratory personnel", [.flLawsRules]),
        ("From bench to bench lead", [.management]),
        ("Polymerase chain reaction from sample to call", [.molecular]),
    ]

    private func found(_ text: String) throws -> (numbers: [Int], meant: String?) {
        let index = try SampleCatalogue.index(Self.titles.map { SampleCatalogue.content($0.0, $0.1) })
        var query = OfferingQuery()
        query.text = text
        let found = index.find(query, from: 0, most: 20)
        return (SampleCatalogue.numbers(found.ids, among: Self.titles.count), found.meant)
    }

    @Test(
        arguments: [
            ("blood bank", 0), ("immunohematology", 0), ("transfusion medicine", 0), ("abid", 0), ("QC", 1),
            ("quality assurance", 1), ("heme", 2), ("haematology", 2), ("anaemia", 2), ("micro", 3),
            ("bacteriology", 3),
            ("PBT", 4), ("venipuncture", 4), ("POCT", 5), ("point-of-care", 5), ("coag", 6), ("hemostasis", 6),
            ("UA", 7),
            ("leadership", 9), ("pcr", 10), ("dna", 10),
        ])
    func `words of the field find what they mean`(text: String, first: Int) throws {
        #expect(try found(text).numbers.first == first)
    }

    @Test(
        arguments: [
            ("hemotology", 2), ("microbiolgy", 3), ("phlebtomy", 4), ("cogulation", 6), ("carbapenemses", 3),
            ("westgrad", 1), ("urinalyis", 7), ("antibdoy", 0),
        ])
    func `a slip of the finger is forgiven and said`(text: String, first: Int) throws {
        let (numbers, meant) = try found(text)
        #expect(numbers.first == first)
        #expect(meant != nil)
    }

    @Test(arguments: [("hemat", 2), ("anti", 0), ("carb", 3), ("order of dr", 4), ("flor", 8)])
    func `the last word need not be finished`(text: String, first: Int) throws {
        #expect(try found(text).numbers.first == first)
    }

    @Test func `what is typed as it stands is not corrected`() throws {
        #expect(try found("order of draw").meant == nil)
        #expect(try found("zzzzqqq").numbers == [])
    }

    @Test func `all words are asked for; where nothing has all, some will do`() throws {
        #expect(try found("mixing studies").numbers == [6])
        let index = try SampleCatalogue.index(Self.titles.map { SampleCatalogue.content($0.0, $0.1) })
        var query = OfferingQuery()
        query.text = "mixing carbapenemases"
        let found = index.find(query, from: 0, most: 20)
        #expect(found.isRelaxed)
        #expect(Set(SampleCatalogue.numbers(found.ids, among: 11)) == [3, 6])
    }

    @Test func `the title says more than the objectives`() throws {
        let index = try SampleCatalogue.index([
            SampleCatalogue.content("Something else") { $0.objectives = ["Read a smear."] },
            SampleCatalogue.content("The smear"),
        ])
        var query = OfferingQuery()
        query.text = "smear"
        #expect(SampleCatalogue.numbers(index.find(query, from: 0, most: 5).ids, among: 2) == [1, 0])
    }

    @Test func `free comes first when the cheapest is asked for, and the unknown last`() throws {
        let index = try SampleCatalogue.index([
            SampleCatalogue.content("a", cents: nil), SampleCatalogue.content("b", cents: 500),
            SampleCatalogue.content("c", cents: 0),
        ])
        var query = OfferingQuery()
        query.order = .cheapest
        #expect(SampleCatalogue.numbers(index.find(query, from: 0, most: 5).ids, among: 3) == [2, 1, 0])
    }

    @Test(
        arguments: [
            "", " ", "%%%", "'; DROP TABLE offering; --", "ß", "\u{202E}abc", String(repeating: "a b ", count: 5000),
        ]
    )
    func `odd searches are answered`(text: String) throws {
        _ = try found(text)
    }
}
