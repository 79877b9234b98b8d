import Pages
import Primitives
import Rules
import Testing

/// What holds for every page, looked at through its samples.
struct EveryPageTests {
    @Test(arguments: Sample.all) func `no style or script stands in a page`(_ sample: Sample) {
        let tags = Tag.all(in: sample.html)
        #expect(!tags.contains { $0.name == "style" })
        for tag in tags {
            #expect(tag.attributes["style"] == nil, "\(tag)")
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(tag)")
            // What is only told to search engines is data and does not run.
            let isData = tag.attributes["type"] == "application/ld+json"
            if tag.name == "script" { #expect(tag.attributes["src"] != nil || isData) }
            #expect(tag.attributes["href"]?.hasPrefix("javascript:") != true)
        }
    }

    @Test(arguments: Sample.all) func `an id is given once and everything that names one finds it`(_ sample: Sample) {
        let tags = Tag.all(in: sample.html)
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
        for tag in tags {
            for name in ["for", "aria-describedby", "aria-labelledby", "list", "popovertarget"] {
                for id in tag.attributes[name]?.split(separator: " ") ?? [] {
                    #expect(ids.contains(String(id)), "\(tag)")
                }
            }
            if let link = tag.attributes["href"], link.hasPrefix("#") {
                #expect(ids.contains(String(link.dropFirst())), "\(tag)")
            }
        }
    }

    @Test(arguments: Sample.all) func `every field has a label and every form that changes something its token`(
        _ sample: Sample
    ) {
        let tags = Tag.all(in: sample.html)
        let labelled = Set(tags.compactMap { $0.name == "label" ? $0.attributes["for"] : nil })
        for tag in tags where ["input", "select", "textarea"].contains(tag.name) && tag.attributes["type"] != "hidden" {
            let id = tag.attributes["id"] ?? ""
            #expect(labelled.contains(id) || tag.attributes["aria-label"] != nil, "\(tag)")
        }
        let forms = tags.count { $0.name == "form" && $0.attributes["method"] == "post" }
        #expect(tags.count { $0.attributes["name"] == "token" } == forms)
    }

    @Test(arguments: Sample.all) func `headings begin with one and skip no level`(_ sample: Sample) {
        let levels = Tag.all(in: sample.html).compactMap { tag in
            tag.name.count == 2 && tag.name.first == "h" ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.count { $0 == 1 } == 1)
        var last = 1
        for level in levels.drop(while: { $0 != 1 }) {
            #expect(level <= last + 1)
            last = level
        }
    }

    @Test(arguments: Sample.all) func `no markup was taken for text`(_ sample: Sample) {
        #expect(!sample.html.contains("&lt;"))
        #expect(!sample.html.contains("Optional("))
    }

    @Test(arguments: Sample.all) func `every link leads to a room of the house`(_ sample: Sample) {
        let rooms = [
            "sign-in", "sign-up", "sign-out", "confirm", "forgot", "reset", "home", "credentials", "log", "evidence",
            "catalogue", "pace", "what-if", "cost", "approvals",
            "account", "team",
            "admin", "api", "guide", "problems", "demo", "assets", "transcript", "transcript.pdf", "transcript.csv",
            "transcript.json", "schemas", "erased", "plan", "plan.ics", "verify", "certificates", "courses",
        ]
        for tag in Tag.all(in: sample.html) {
            guard let path = tag.attributes["href"] ?? tag.attributes["action"], path.hasPrefix("/") else { continue }
            let first = path.dropFirst().prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            #expect(path == "/" || rooms.contains(String(first)), "\(path)")
        }
    }

    @Test func `a page with faults says so in its title and leads to the fields`() {
        let html = Sample(
            name: "", page: SignUpPage(errors: [FieldError(field: "email", text: "Write an address.")]), visitor: nil
        ).html
        #expect(html.contains("<title>Error: Create an account · Aliquot</title>"))
        #expect(html.contains("<a href='#email'>Write an address.</a>"))
        #expect(html.contains("aria-describedby='email-hint email-fault' aria-invalid='true'"))
    }

    @Test func `the demo says that it is one and nothing else does`() {
        #expect(Sample(name: "", page: SignInPage(), visitor: nil, isDemo: true).html.contains("class='demo'"))
        #expect(!Sample(name: "", page: SignInPage(), visitor: nil).html.contains("class='demo'"))
    }

    @Test func `what people typed stays text wherever it is shown`() {
        let hostile = "\"><img src=x onerror=alert(1)>'"
        var entry = Dana.lines[0]
        entry.title = hostile
        entry.provider = hostile
        entry.withdrawn = hostile
        var form = LogForm(id: Dana.id(1))
        form.title = hostile
        form.note = hostile
        form.shares = [.safety: hostile]
        form.topics = [.safety]
        var offering = OfferingLine(id: hostile, title: hostile, provider: hostile, kind: hostile)
        offering.place = hostile
        offering.closes = [(hostile, hostile)]
        var whole = OfferingPage(line: offering, address: hostile)
        whole.summary = hostile + "</script>"
        whole.url = hostile
        let pages: [any Page] = [
            whole,
            CataloguePage(
                filter: CatalogueFilter(text: hostile, chosen: ["topic": [hostile]], near: hostile), lines: [offering],
                count: 1, pageCount: 1, facets: []),
            LogPage(filter: LogFilter(text: hostile), entries: [entry], standings: [], count: 1),
            LogFormPage(form: form, errors: [FieldError(field: "title", text: hostile)], providers: [hostile]),
            SignInPage(email: hostile, next: hostile), SignUpPage(name: hostile, email: hostile),
            MailSentPage(purpose: .confirm, email: hostile),
            NamesPage(name: hostile, former: [(id: hostile, name: hostile)]),
            SharingPage(memberships: [
                SharingPage.MembershipLine(
                    organisation: hostile, name: hostile, role: hostile, since: Dana.asOf, sharesEntries: true)
            ]),
            TeamPersonPage(
                name: hostile, place: hostile, asOf: Dana.asOf, standings: [], entries: [entry], lacking: [hostile]),
            CredentialChoicePage(bodies: [], text: hostile), FaultPage(.unprocessable(hostile), requestID: hostile),
        ]
        let visitor = Visitor(name: hostile, email: hostile, rooms: [.home])
        for page in pages {
            let html = Sample(name: "", page: page, visitor: visitor, flash: Flash(hostile)).html
            #expect(
                !Tag.all(in: html).contains {
                    $0.attributes.keys.contains { $0.hasPrefix("on") } || $0.attributes["src"] == "x"
                })
        }
    }
}
