public import Domain
import Prose

extension MarkdownPen {
    /// CommonMark without HTML, as everywhere in the house.
    public static let commonMark = MarkdownPen(
        read: { typed in
            do throws(FileFault) {
                return .success(try MarkdownReader.read(typed))
            } catch {
                let line = error.line.map { " (line \($0))" } ?? ""
                let text = error.message.prefix(1).uppercased() + error.message.dropFirst()
                return .failure(FieldFault("", "\(text)\(line)."))
            }
        }, write: ProseWriter.markdown)
}
