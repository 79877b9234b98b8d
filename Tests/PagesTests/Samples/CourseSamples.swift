import Files
import Foundation
import Pages
import Primitives
import Prose
import Rules

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 52_000)
    private static let line = CourseLine(
        id: Dana.id(500), title: "The white cell differential: from the smear to a report that holds",
        provider: "Gulf Coast Laboratory Institute", credit: "1.5 contact hours", minutes: 50, topics: [.hematology],
        isDemo: true)
    private static let other = CourseLine(
        id: Dana.id(501), title: "Levey-Jennings charts that speak", provider: "Gulf Coast Laboratory Institute",
        credit: "1 contact hour", minutes: 40, topics: [.qualityControl])
    private static let picture = ShownPicture(address: "/assets/preview/favicon.svg", width: 800, height: 600)
    private static let pictures = ["images/field.svg": picture]
    private static let test = CourseTestFacts(questions: 8, passMark: 75, attempts: 3, waitMinutes: 60)

    private static func outline(_ read: Int) -> [OutlineLine] {
        [
            ("smear", "A smear worth reading", 8), ("neutrophils", "Bands, segments and the left shift", 12),
            ("toxic-change", "Toxic change", 10), ("numbers", "Numbers that mislead", 10),
            ("telephone", "What is telephoned", 10),
        ].enumerated().map { place, section in
            OutlineLine(
                slug: section.0, title: section.1, minutes: section.2, hasFilm: place == 1, isRead: place < read)
        }
    }

    private static let text: Prose = {
        let file = Repository.path("Courses/white-cell-differential/sections/neutrophils.md")
        let source = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        return ((try? MarkdownReader.read(source)) ?? Prose()).renamingPictures { $0.replacing("../", with: "") }
    }()

    private static func words(_ text: String) -> Prose { Prose(line: text) }

    private static let steps: [CourseStep] = [
        CourseStep("Read the sections", detail: "2 are left", state: .now, place: .read("numbers")),
        CourseStep("Study for 50 minutes", detail: "19 minutes are missing; reading adds them", state: .later),
        CourseStep("Answer the questions", detail: "75 percent passes", state: .later),
        CourseStep("Say how it was", detail: "then the certificate is made", state: .later),
    ]

    private static func course(_ door: CoursePage.Door) -> CoursePage {
        var page = CoursePage(
            line: line,
            summary: "How a smear is read, what a left shift is and is not, and which cells are telephoned.",
            level: "intermediate",
            objectives: ["Tell bands from segmented neutrophils", "Name toxic change and what only looks like it"],
            outline: outline(3), door: door)
        page.steps = steps
        page.minutes = 31
        page.test = test
        page.authors = [CourseExpertLine(name: "The Aliquot project", disclosure: "None.")]
        page.reviewers = [CourseExpertLine(name: "Ada Brenner", credentials: "PhD, MLS(ASCP)", disclosure: "None.")]
        page.sources = ["CLSI H20: Reference Leukocyte Differential Count"]
        page.prerequisites = "You have stained a smear."
        page.shares = [(.hematology, "1"), (.qualityControl, "0.5")]
        page.version = 2
        return page
    }

    private static let spots = TestPicture(
        picture: picture, description: "A drawn blood smear with five white cells",
        spots: [
            .init(shape: .circle(x: 205, y: 190, radius: 66), middle: (205, 190)),
            .init(shape: .rectangle(x: 500, y: 120, width: 160, height: 120), middle: (580, 180)),
            .init(shape: .polygon([(340, 300), (460, 290), (440, 400)]), middle: (413, 330)),
        ])

    private static let questions: [TestQuestion] = [
        TestQuestion(
            prompt: text.blocks.count > 1 ? Prose(Array(text.blocks.prefix(2))) : words("Look."),
            form: .one([words("A filament joins two lobes"), words("The cytoplasm is pink")])),
        TestQuestion(
            prompt: words("Which of these are toxic changes?"),
            form: .several([words("Coarse dark granules"), words("Döhle bodies"), words("Auer rods")])),
        TestQuestion(prompt: words("A folded nucleus counts as segmented."), form: .trueOrFalse),
        TestQuestion(
            prompt: words("What is the absolute count?"), form: .number(unit: "× 10⁹/L", otherUnits: ["/µL"])),
        TestQuestion(prompt: words("Name the anomaly."), form: .words),
        TestQuestion(
            prompt: words("What belongs together?"),
            form: .match(
                items: [words("Two round lobes in a healthy person"), words("Many red needles in one cell")],
                to: ["Pelger-Huët anomaly", "Acute promyelocytic leukaemia", "Infectious mononucleosis"])),
        TestQuestion(
            prompt: words("Put them in the order of ripening."),
            form: .order([words("Band"), words("Myeloblast"), words("Segmented neutrophil")])),
        TestQuestion(prompt: words("Point at the band."), form: .point(spots)),
        TestQuestion(
            prompt: words("Point at the nucleus."),
            form: .point(TestPicture(picture: picture, description: "One white cell"))),
    ]

    private static let values: [String: [String]] = [
        "q1": ["0"], "q2": ["0", "1"], "q3": ["true"], "q4": ["nine"], "q6-1": ["0"], "q7-1": ["2"], "q7-2": ["1"],
        "q7-3": ["3"], "q8": ["0"], "q9.x": ["400"], "q9.y": ["250"],
    ]

    private static let marks: [TestResultPage.Line] = [
        TestResultPage.Line(
            prompt: questions[0].prompt, given: .texts([words("A filament joins two lobes")], isOrdered: false),
            verdict: .right, worth: "100 percent", comments: [.init(words("Yes. The filament decides."))]),
        TestResultPage.Line(
            prompt: questions[1].prompt,
            given: .texts([words("Coarse dark granules"), words("Auer rods")], isOrdered: false), verdict: .partly,
            worth: "33.33 percent",
            comments: [.init(words("Auer rods are found in blasts."), section: ("telephone", "What is telephoned"))]),
        TestResultPage.Line(
            prompt: questions[3].prompt, given: .words("967.2"), verdict: .wrong, worth: "0 percent",
            comments: [.init(words("Divide by 100."), section: ("numbers", "Numbers that mislead"))]),
        TestResultPage.Line(
            prompt: questions[5].prompt,
            given: .pairs([(words("Two round lobes in a healthy person"), "Pelger-Huët anomaly"), (words("Many"), nil)]
            ),
            verdict: .partly, worth: "50 percent"),
        TestResultPage.Line(
            prompt: questions[6].prompt, given: .texts([words("Myeloblast"), words("Band")], isOrdered: true),
            verdict: .right, worth: "100 percent"),
        TestResultPage.Line(prompt: questions[7].prompt, given: .spot(spots, 1), verdict: .wrong, worth: "0 percent"),
        TestResultPage.Line(
            prompt: questions[8].prompt, given: .point(spots, x: 300, y: 200), verdict: .wrong, worth: "0 percent"),
        TestResultPage.Line(prompt: questions[4].prompt, given: .nothing, verdict: .wrong, worth: "0 percent"),
    ]

    private static let evaluation: [EvaluationPage.Question] = [
        .init(id: "speaker", text: "The author knew and presented the subject well.", isScale: true, isRequired: true),
        .init(id: "content", text: "The content was useful for my work.", isScale: true, isRequired: false),
        .init(id: "comments", text: "What should be kept, changed or added?", isScale: false, isRequired: false),
    ]

    private static func section(_ place: Int, read: Int, onward: CoursePlace = .test) -> SectionPage {
        SectionPage(
            line: line, outline: outline(read), place: place, text: text, pictures: pictures,
            film: "https://video.example/left-shift", note: "Filament, not bend.\nAsk Ada about the folded ones.",
            minutes: 31, onward: ("Answer the questions", onward))
    }

    /// Courses as learners take them.
    static let courses: [Sample] = taking + asking

    private static let taking: [Sample] = [
        Sample(name: "courses-none", page: CoursesPage(underWay: [], completed: [], open: [])),
        Sample(
            name: "courses",
            page: CoursesPage(
                underWay: [
                    .init(
                        line: line, read: 3, sections: 5, minutes: 31, next: "Next: Numbers that mislead",
                        place: .read("numbers"))
                ],
                completed: [
                    .init(line: other, on: Dana.asOf, again: .from(Dana.asOf.adding(months: 12))),
                    .init(line: line, on: Dana.asOf.adding(days: -500), again: .now),
                    .init(line: line, on: Dana.asOf.adding(days: -900)),
                ], open: [line, other], provides: true)),
        Sample(name: "course-begins", page: course(.begins)),
        Sample(name: "course-again", page: course(.beginsAgain(completed: Dana.asOf))),
        Sample(name: "course-strangers", page: course(.strangers), visitor: nil),
        Sample(name: "course-completed", page: course(.completed(on: Dana.asOf, again: nil))),
        Sample(
            name: "course-refreshed",
            page: {
                var page = course(.completed(on: Dana.asOf, again: nil))
                page.refresher = (id: other.id, title: other.title)
                return page
            }()),
        Sample(
            name: "course-under-way",
            page: {
                var page = course(.goesOn(.read("numbers"), words: "Go on: Numbers that mislead"))
                page.newer = 3
                return page
            }()),
        Sample(
            name: "course-retired",
            page: {
                var page = course(.closed)
                page.retired = .init(
                    on: Dana.asOf, reason: "the guideline changed", successor: (id: other.id, title: other.title))
                page.approvals = [
                    CourseApprovalLine(by: "P.A.C.E.", number: "210-034-24", until: Dana.asOf, isOver: true)
                ]
                return page
            }()),
        Sample(name: "section", page: section(1, read: 1)),
        Sample(name: "section-last", page: section(4, read: 5)),
        Sample(
            name: "course-print",
            page: CoursePrintPage(
                line: line, objectives: ["Tell bands from segmented neutrophils"],
                sections: outline(0).prefix(2).map {
                    .init(line: $0, text: text, film: "https://video.example/x", note: "Filament, not bend.")
                }, pictures: pictures)),
    ]

    private static let asking: [Sample] = [
        Sample(
            name: "test",
            page: TestPage(
                line: line, number: 1, facts: test,
                paper: TestPaperShown(questions: questions, pictures: pictures, values: values))),
        Sample(
            name: "test-faults",
            page: TestPage(
                line: line, number: 2, facts: test,
                paper: TestPaperShown(questions: questions, pictures: pictures, values: ["q4": ["nine"]]),
                errors: [FieldError(field: "q4", text: "Write a plain number such as 4.5, in × 10⁹/L.")])),
        Sample(name: "test-open", page: TestOpenPage(line: line, number: 2, open: [3, 5, 8], count: 8)),
        Sample(name: "test-door", page: TestDoorPage(line: line, facts: test, door: .open)),
        Sample(
            name: "test-door-waits",
            page: TestDoorPage(
                line: line, facts: test, door: .waits(until: moment),
                past: [.init(number: 1, ended: moment, percent: "66.66 percent", hasPassed: false)])),
        Sample(
            name: "test-door-sections",
            page: TestDoorPage(line: line, facts: test, door: .sections(left: 2, next: "numbers"))),
        Sample(name: "test-door-used", page: TestDoorPage(line: line, facts: test, door: .usedUp(3))),
        Sample(
            name: "test-failed",
            page: TestResultPage(
                line: line, number: 1, ended: moment, percent: "66.66 percent", passMark: 75, hasPassed: false,
                lines: marks, reread: [("telephone", "What is telephoned"), ("numbers", "Numbers that mislead")],
                next: .tryAgain(left: 2), pictures: pictures)),
        Sample(
            name: "test-passed",
            page: TestResultPage(
                line: line, number: 2, ended: moment, percent: "100 percent", passMark: 75, hasPassed: true,
                lines: Array(marks.prefix(1)), next: .onward(.evaluation, words: "Say how it was"), pictures: pictures)),
        Sample(name: "evaluation", page: EvaluationPage(line: line, questions: evaluation, values: ["speaker": "4"])),
        Sample(
            name: "evaluation-faults",
            page: EvaluationPage(
                line: line, questions: evaluation,
                faults: [FieldError(field: "e-speaker", text: "Choose a number from 1 (not at all) to 5 (fully).")])),
        Sample(
            name: "course-done",
            page: CourseDonePage(
                line: line, on: Dana.asOf,
                certificate: .init(
                    id: Dana.id(600), number: "CE-7K3M-29QX-4T8W", code: "7K3M-29QX-4T8W", paper: Dana.id(601)),
                entry: Dana.id(3), standings: Dana.standings, asOf: Dana.asOf, isFresh: true)),
        Sample(
            name: "course-done-soon",
            page: CourseDonePage(
                line: line, on: Dana.asOf, certificate: nil, entry: nil, standings: [], asOf: Dana.asOf)),
    ]
}
