import Domain
import Prose

/// The section to read again, in forms that have no place for it: a last line that leads to `section:left-shift`.
enum SectionLink {
    static let scheme = "section:"

    /// Words with the line.
    static func prose(_ feedback: Feedback) -> Prose {
        guard let section = feedback.section else { return feedback.words }
        let line: [Prose.Inline] = [.link(to: scheme + section, title: "", [.text("Read again: \(section)")])]
        return Prose(feedback.words.blocks + [.paragraph(line)])
    }

    /// Words without it, and the section; nothing where nothing is said.
    static func feedback(_ prose: Prose) -> Feedback? {
        guard let last = prose.blocks.last else { return nil }
        if case .paragraph(let line) = last, line.count == 1, case .link(let address, _, _) = line[0],
            address.hasPrefix(scheme), Slug.isOne(String(address.dropFirst(scheme.count)))
        {
            return Feedback(
                Prose(Array(prose.blocks.dropLast())), section: String(address.dropFirst(scheme.count)))
        }
        return prose.saysNothing ? nil : Feedback(prose)
    }
}
