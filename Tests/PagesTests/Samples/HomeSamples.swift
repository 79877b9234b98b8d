import Pages
import Primitives

extension Sample {
    static let home: [Sample] = [
        Sample(
            name: "home",
            page: HomePage(asOf: Dana.asOf, standings: Dana.standings, recent: Array(Dana.lines.prefix(5))),
            isDemo: true),
        Sample(
            name: "home-counted",
            page: HomePage(
                asOf: Dana.asOf, standings: Dana.standings, recent: Array(Dana.lines.prefix(3)),
                drafts: [
                    DraftLine(
                        id: Dana.id(40), title: "Lipids in practice", touched: day(2026, 6, 18), lacks: ["the amount"])
                ],
                isFresh: true),
            flash: Flash(
                "“Electrolytes without fear” is in your log.",
                onward: Flash.Onward("See what it counts", .entry(Dana.id(12))))),
        Sample(
            name: "home-studying",
            page: {
                var page = HomePage(asOf: Dana.asOf, standings: Dana.standings)
                page.studies = StudyStrip([(Dana.id(500), "The white cell differential"), (Dana.id(501), "Ethics")])
                return page
            }()),
        Sample(name: "home-new", page: HomePage(asOf: Dana.asOf, standings: [])),
        Sample(name: "home-unlogged", page: HomePage(asOf: Dana.asOf, standings: Dana.unlogged)),
        Sample(
            name: "home-manager",
            page: HomePage(
                asOf: Dana.asOf, standings: Array(Dana.standings.prefix(1)), recent: Array(Dana.lines.prefix(2)),
                desks: [
                    Desk(
                        title: "Team", figure: "4", sentence: "credentials lapse within 60 days",
                        link: .teamWhere(TeamFilter(due: 60)), isPressing: true),
                    Desk(title: "Team", figure: "24", sentence: "people on three shifts", link: .team),
                ]), visitor: .morgan),
        Sample(
            name: "home-operator",
            page: HomePage(
                asOf: Dana.asOf, standings: [],
                desks: [
                    Desk(title: "Installation", figure: "0", sentence: "failed jobs; everything runs", link: .admin),
                    Desk(
                        title: "Mail", figure: "2", sentence: "mails could not be delivered", link: .mails,
                        isPressing: true),
                ]), visitor: .robin),
        Sample(
            name: "home-provider",
            page: HomePage(
                asOf: Dana.asOf, standings: [],
                posts: [
                    Post(organisation: "Larkspur Laboratory Learning", duty: .provider),
                    Post(organisation: "Demo Board of Certification", duty: .body),
                ])),
    ]
}
