import Prose

/// A section of a course as its author types it.
public struct SectionForm: Hashable, Sendable {
    /// The title.
    public var title = ""
    /// The short name in addresses; empty for one made from the title, and chosen once.
    public var slug = ""
    /// How many minutes it takes.
    public var minutes = ""
    /// The text, in Markdown.
    public var text = ""
    /// The address of a film.
    public var video = ""

    /// An empty form.
    public init() {}

    /// The form that says what a section says.
    public init(_ section: CourseSection, _ pen: MarkdownPen) {
        title = section.title
        slug = section.slug
        minutes = String(section.minutes)
        text = pen.write(section.text)
        video = section.video ?? ""
    }

    /// The section, or everything that is wrong at once. A new one gets a short name that no other section has; one
    /// that is there already keeps its own.
    public func section(
        _ kept: String?, among sections: [CourseSection], _ pen: MarkdownPen
    ) throws(FormFaults) -> CourseSection {
        var read = FieldReading()
        let title = read.line("title", self.title, or: "Give it a title.")
        if minutes.isEmpty { read.fault("minutes", "Say how many minutes it takes to read.") }
        let minutes = read.count("minutes", self.minutes, most: 600)
        let video = read.url("video", self.video)
        let text = read.prose("text", self.text, pen)
        var name = kept ?? ""
        if kept == nil {
            let taken = sections.map(\.slug)
            if slug.isEmpty {
                var names = QuestionNames(taken: taken)
                name = names.take(nil, title: title, number: sections.count + 1)
            } else if !Slug.isOne(slug) {
                read.fault("slug", "Small letters, digits and hyphens, as in left-shift.")
            } else if taken.contains(slug) {
                read.fault("slug", "Another section has this name.")
            } else {
                name = slug
            }
        }
        guard read.faults.isEmpty, let minutes, let text else { throw FormFaults(read.faults) }
        return CourseSection(slug: name, title: title, minutes: minutes, text: text, video: video)
    }
}

extension FieldReading {
    /// A text in Markdown; empty for nothing.
    mutating func prose(_ field: String, _ typed: String, _ pen: MarkdownPen) -> Prose? {
        guard typed.utf8.count <= MarkdownPen.longest else {
            fault(field, "At most 50,000 letters; divide it.")
            return nil
        }
        switch pen.read(typed) {
        case .failure(let why):
            fault(field, why.text)
            return nil
        case .success(let prose):
            // Written for the folder of a course, pictures lie one up.
            return prose.joined.renamingPictures { $0.hasPrefix("../") ? String($0.dropFirst(3)) : $0 }
        }
    }

    /// A text in Markdown that must be there; the sentence asks for it.
    mutating func prose(_ field: String, _ typed: String, _ pen: MarkdownPen, or sentence: String) -> Prose {
        let prose = self.prose(field, typed, pen)
        if let prose, prose.blocks.isEmpty { fault(field, sentence) }
        return prose ?? Prose()
    }
}
