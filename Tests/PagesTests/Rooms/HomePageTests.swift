import Pages
import Rules
import Testing

/// What a home says in words, for a person counted by the real rules.
struct HomePageTests {
    private func home(_ standings: [Standing]) -> String {
        Sample(name: "", page: HomePage(asOf: Dana.asOf, standings: standings)).html
    }

    @Test func `several gaps are summed and then named, each once`() {
        let html = home([Dana.standings[0]])
        #expect(html.contains("2.5 points: 1 of ethics, 1 of blood banking and 0.5 of microbiology"))
    }

    @Test func `one gap is named with the rule's own words`() {
        #expect(
            home([Dana.standings[2]]).contains(
                "2 contact hours of preventing medical errors, a course approved by the board"))
    }

    @Test func `what presses comes first, whatever the order of the wallet`() {
        let html = home(Dana.standings.reversed())
        #expect(html.contains("<h1>Three credentials, one gap that matters now</h1>"))
        #expect(html.contains("Next, for Florida technician"))
    }

    @Test func `surplus in the free part fills no other gap`() {
        let html = home([Dana.standings[0]])
        #expect(html.contains("<b>33.5</b> <span>of 36 points"))
        #expect(html.contains("42 points count in all"))
    }

    @Test func `an entry's reason names the other entry, not its id`() {
        let page = LogPage(entries: Dana.lines, standings: Dana.standings, count: Dana.lines.count)
        let html = Sample(name: "", page: page).html
        #expect(html.contains("The same course as “Gram stains that mislead: ten cases”"))
    }

    @Test func `a reason that holds for several bodies is said once, with their names`() {
        let page = LogPage(entries: Dana.lines, standings: Dana.standings, count: Dana.lines.count)
        let html = Sample(name: "", page: page).html
        #expect(html.split(separator: "The same course as “Gram stains that mislead: ten cases”").count == 2)
    }

    @Test func `a paper that is noted is not called missing`() {
        var line = Dana.lines[0]
        line.evidenceCount = 0
        line.noted = [EvidenceSet(.certificate), EvidenceSet(.agenda)]
        let html = Sample(name: "", page: LogPage(entries: [line], standings: Dana.standings, count: 1)).html
        #expect(html.contains("certificate and agenda noted, no file"))
        #expect(!html.contains("no evidence yet"))
        line.noted = []
        let bare = Sample(name: "", page: LogPage(entries: [line], standings: Dana.standings, count: 1)).html
        #expect(bare.contains("no evidence yet"))
    }

    @Test func `who answers for courses is told what is there, and asked for a credential of their own`() {
        let page = HomePage(
            asOf: Dana.asOf, standings: [], posts: [Post(organisation: "Larkspur Learning", duty: .provider)])
        let html = Sample(name: "", page: page).html
        #expect(html.contains("Larkspur Learning</h2>"))
        #expect(html.contains("are being built"))
        #expect(html.contains("Do you hold a credential yourself?"))
    }
}
