import Foundation
import TestSupport
import Testing

@Suite("aliquot course and aliquot questions")
struct CourseCommandTests {
    @Test func `the courses beside the program have no fault`() throws {
        let outcome = try Command.run("course", "check")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.lines.last == "courses 6: no fault")
        #expect(outcome.output.contains("levey-jennings, version 1: 5 sections"))
    }

    @Test func `a faulty course names every file and line, and leaves with 1`() throws {
        try TemporaryFolder.use { folder in
            let copied = try FileManager.default.contentsOfDirectory(
                atPath: Command.root.appending(path: "Courses/ethics-at-the-bench").path)
            #expect(copied.contains("course.yml"))
            try FileManager.default.copyItem(
                atPath: Command.root.appending(path: "Courses/ethics-at-the-bench").path, toPath: folder.path + "/c")
            func change(_ name: String, _ old: String, _ new: String) throws {
                let text = String(decoding: try folder.read("c/\(name)"), as: UTF8.self)
                #expect(text.contains(old))
                try folder.write("c/\(name)", text.replacing(old, with: new))
            }
            try change("questions.yml", "kind: true-false", "kind: true-or-false")
            try change("sections/errors.md", "**At once:**", "<b>At once:</b>")
            try change("course.yml", "title: \"What is left in the tube\"", "title: \"\"")
            let outcome = try Command.run("course", "check", folder.path + "/c")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("c/course.yml:"))
            try change("course.yml", "title: \"\"", "title: \"Left\"")
            let second = try Command.run("course", "check", folder.path + "/c")
            #expect(second.errors.contains("c/questions.yml:"))
            #expect(second.errors.contains("did you mean “true-false”?"))
            #expect(second.errors.contains("c/sections/errors.md:"))
            let json = try Command.run("course", "check", folder.path + "/c", "--json")
            #expect(json.output.hasPrefix("{\"courses\":["))
        }
    }

    @Test func `a bank goes from form to form, and what is lost is said`() throws {
        try TemporaryFolder.use { folder in
            let source = "Courses/blood-culture-gram/questions.yml"
            let package = folder.path + "/bank.zip"
            let first = try Command.run("questions", "convert", source, package)
            #expect(first.status == 0)
            #expect(first.output == "\(package): 12 questions, 0 skipped, 0 changed\n")
            #expect(first.errors.isEmpty)
            let gift = try Command.run("questions", "convert", package, folder.path + "/bank.gift")
            #expect(gift.status == 0)
            #expect(gift.output.contains("10 questions, 2 skipped"))
            #expect(gift.errors.contains("skipped “gram-order”: GIFT has no questions of the kind ordering"))
            let again = try Command.run("questions", "convert", package, folder.path + "/bank.gift")
            #expect(again.status == 1)
            #expect(again.errors.contains("cannot be written"))
            let back = try Command.run("questions", "convert", package, folder.path + "/new/bank.yml")
            #expect(back.status == 1)
            let yaml = try Command.run("questions", "convert", package, folder.path + "/bank.yml", "--json")
            #expect(yaml.status == 0)
            #expect(folder.names().contains("images"))
            let unknown = try Command.run("questions", "convert", package, folder.path + "/bank.doc")
            #expect(unknown.status == 2)
        }
    }
}
