import Domain
import Primitives
import Prose
import Rules

/// A small course with a picture and five questions: four statements that hold, and a place to point at.
enum SmallCourse {
    static let course: Course = {
        var course = Course(
            handle: "cells", title: "Cells, briefly", summary: "About cells.", level: .basic,
            credit: OfferedAmount(Credits(1), .contactHour), topics: .undivided(TopicSet(.hematology)),
            minimumMinutes: 15)
        course.objectives = ["Tell cells apart"]
        course.authors = [CourseExpert(name: "Ada", credentials: "MLS(ASCP)", disclosure: "None.")]
        course.sections = ["white", "red"].map { slug in
            CourseSection(
                slug: slug, title: "\(slug) cells", minutes: 10,
                text: Prose([
                    .heading(level: 2, [.text("Look")]),
                    .paragraph([.picture(at: "images/field.svg", title: "A drawn field", [.text("Cells")])]),
                ]), video: slug == "red" ? "https://video.example/red" : nil)
        }
        course.bank.pictures = [
            CoursePicture(
                name: "images/field.svg", type: .svg, size: PictureSize(width: 800, height: 600), bytes: picture)
        ]
        course.bank.questions = (1...4).map { number in
            var question = Question(
                id: "q\(number)", prompt: Prose(line: "Does \(number) hold?"), kind: .trueFalse(TrueFalseKey(true)))
            question.feedback.wrong = Feedback(Prose(line: "Secret advice \(number)."), section: "white")
            return question
        }
        var pointing = Question(
            id: "point", prompt: Prose(line: "Where is it?"),
            kind: .hotspot(
                HotspotKey(
                    picture: "images/field.svg", description: "A field", size: PictureSize(width: 800, height: 600),
                    spots: [PictureSpot(.circle(x: 200, y: 300, radius: 40), isRight: true, label: "Secret place")])))
        pointing.section = "red"
        course.bank.questions.append(pointing)
        course.assessment.mixesQuestions = false
        course.assessment.attempts = 3
        return course
    }()

    private static let picture = Array(
        #"<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle cx="9" cy="9" r="5"/></svg>"#.utf8)
}
