/// Text as it may be set: what could hide, turn around or break a line is taken out.
enum PrintableText {
    /// Longer than this is nobody's title; what is behind is cut off and said to be.
    static let most = 2_000

    static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < most else {
                clean.append("…")
                break
            }
            guard let kept = kept(scalar) else { continue }
            clean.append(kept)
            count += 1
        }
        return String(clean)
    }

    private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        // Line and paragraph ends, tabs: a space each.
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
        // Overrides and isolates of direction, and marks that nobody sees; joiners stay, some scripts need them.
        case 0x202A...0x202E, 0x2066...0x2069, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFC, 0xE0000...0xE007F: nil
        default:
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .privateUse: nil
            case .unassigned where scalar.properties.isNoncharacterCodePoint: nil
            default: scalar
            }
        }
    }
}
