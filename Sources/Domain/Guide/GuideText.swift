public import Prose

/// A page of the public guide, as its author wrote it.
public struct GuideText: Sendable {
    /// Where a page stands in the guide.
    public enum Part: String, CaseIterable, Sendable {
        /// Why, and how everything hangs together.
        case start
        /// The eight kinds of continuing education.
        case options
        /// How to keep a certification.
        case keep
        /// Where it leads.
        case grow
        /// Short answers.
        case questions
    }

    /// Its name in addresses: `workshops`.
    public var slug: String
    /// Its title.
    public var title: String
    /// What it says, in a sentence or two.
    public var lead: String
    /// Where it stands.
    public var part: Part
    /// Its place there.
    public var order: Int
    /// The text.
    public var prose: Prose

    /// A page.
    public init(slug: String, title: String, lead: String, part: Part, order: Int, prose: Prose) {
        self.slug = slug
        self.title = title
        self.lead = lead
        self.part = part
        self.order = order
        self.prose = prose
    }

    /// Questions and their answers, where second-level headings are questions.
    public var questions: [(question: String, answer: [Prose.Block])] {
        var found: [(question: String, answer: [Prose.Block])] = []
        for block in prose.blocks {
            if case .heading(2, let words) = block {
                found.append((words.plain, []))
            } else if !found.isEmpty {
                found[found.count - 1].answer.append(block)
            }
        }
        return found.filter { $0.question.hasSuffix("?") }
    }
}
