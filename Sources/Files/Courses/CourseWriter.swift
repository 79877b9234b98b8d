public import Domain
public import Primitives
import Prose
import Rules

/// Writes a course as the files of its folder; read again, it is the same course.
public enum CourseWriter {
    /// The files: names seen from the course's folder, and bytes.
    public static func files(_ course: Course) -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = [("course.yml", Array(yaml(course).utf8))]
        for section in course.sections {
            let text = section.text.renamingPictures { "../" + $0 }
            files.append(("sections/\(section.slug).md", Array((ProseWriter.markdown(text) + "\n").utf8)))
        }
        if !course.bank.questions.isEmpty {
            var bank = course.bank
            bank.title = ""
            files.append(("questions.yml", Array(QuestionWriter.yaml(bank).utf8)))
        }
        for picture in course.bank.pictures { files.append((picture.name, picture.bytes)) }
        return files
    }

    /// Writes an archive of the course's folder at a path where nothing is.
    public static func archive(_ course: Course, to path: String, at moment: Instant) throws(FileFault) {
        let zip = try ZipWriter(path, at: moment)
        for file in files(course) { try zip.add("\(course.handle)/\(file.name)", file.bytes) }
        try zip.finish()
    }

    private static func yaml(_ course: Course) -> String {
        var yaml = YAMLWriter()
        yaml.plain("id", course.handle)
        yaml.plain("version", String(course.version))
        yaml.string("title", course.title)
        yaml.string("summary", course.summary)
        yaml.plain("language", course.language)
        yaml.plain("level", course.level.code)
        if course.isDemo { yaml.plain("demo", "true") }
        yaml.strings("objectives", course.objectives)
        experts("authors", course.authors, &yaml)
        experts("reviewers", course.reviewers, &yaml)
        yaml.strings("sources", course.sources)
        yaml.string("prerequisites", course.prerequisites)
        let upTo = course.credit.isUpTo ? ", up-to: true" : ""
        yaml.plain("credit", "{value: \(course.credit.value), unit: \(course.credit.unit.code)\(upTo)}")
        switch course.topics {
        case .undivided(let topics): yaml.plain("topics", "[\(topics.topics.map(\.code).joined(separator: ", "))]")
        case .split(let shares):
            let parts = shares.map { "\($0.topic.code): \($0.amount)" }
            yaml.plain("topics", "{\(parts.joined(separator: ", "))}")
        }
        yaml.list("approvals", course.approvals) { yaml, approval in
            yaml.plain("by", approval.approval.code)
            yaml.string("number", approval.number)
            if let until = approval.validUntil { yaml.plain("until", "\(until)") }
        }
        yaml.string("number", course.number)
        yaml.plain("minimum-minutes", String(course.minimumMinutes))
        yaml.list("sections", course.sections) { yaml, section in
            yaml.plain("id", section.slug)
            yaml.string("title", section.title)
            yaml.plain("minutes", String(section.minutes))
            yaml.string("video", section.video)
        }
        assessment(course.assessment, &yaml)
        if course.evaluation != .standard {
            yaml.list("evaluation", course.evaluation.questions) { yaml, question in
                yaml.plain("id", question.id)
                yaml.string("text", question.text)
                yaml.plain("kind", question.kind.rawValue)
                if !question.isRequired { yaml.plain("optional", "true") }
            }
        }
        if case .after(let months) = course.retake { yaml.plain("retake", "{after-months: \(months)}") }
        if let refresher = course.refresher { yaml.plain("refresher", refresher) }
        if let retirement = course.retirement {
            yaml.map("retired") { yaml in
                yaml.plain("on", "\(retirement.on)")
                if let successor = retirement.successor { yaml.plain("successor", successor) }
                yaml.string("reason", retirement.reason)
            }
        }
        return yaml.text
    }

    private static func experts(_ key: String, _ experts: [CourseExpert], _ yaml: inout YAMLWriter) {
        yaml.list(key, experts) { yaml, expert in
            yaml.string("name", expert.name)
            yaml.string("credentials", expert.credentials)
            yaml.string("disclosure", expert.disclosure)
        }
    }

    private static func assessment(_ rules: AssessmentRules, _ yaml: inout YAMLWriter) {
        yaml.map("assessment") { yaml in
            yaml.plain("pass-mark", String(rules.passMark))
            if let drawn = rules.drawn { yaml.plain("drawn", String(drawn)) }
            if !rules.mixesQuestions { yaml.plain("mix-questions", "false") }
            if !rules.mixesAnswers { yaml.plain("mix-answers", "false") }
            if let attempts = rules.attempts { yaml.plain("attempts", String(attempts)) }
            if rules.waitMinutes > 0 { yaml.plain("wait-minutes", String(rules.waitMinutes)) }
        }
    }
}
