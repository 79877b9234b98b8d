/// What a password must be to be chosen: long, and not what others would guess first. No capitals, digits or signs are
/// asked for, since they make passwords harder to remember and hardly to guess (NIST SP 800-63B).
public enum PasswordRule {
    /// The fewest characters.
    public static let leastCharacters = 10
    /// Shorter words of a name or an address would turn up in good passwords by accident.
    private static let leastOfWord = 4

    /// What is wrong with a password for this person; nothing where it may be chosen.
    public static func weakness(of text: String, email: String, name: String) -> PasswordWeakness? {
        if text.unicodeScalars.count < leastCharacters { return .tooShort(least: leastCharacters) }
        if text.utf8.count > Password.mostBytes { return .tooLong(most: Password.mostBytes) }
        let lower = text.lowercased()
        if isRepetitive(Array(lower.unicodeScalars)) { return .repetitive }
        if isSequence(lower) { return .sequence }
        if UsualPasswords.include(lower) { return .common }
        let letters = folded(lower)
        if letters.contains("aliquot") { return .containsProductName }
        let local = folded(String(email.prefix { $0 != "@" }))
        if local.count >= leastOfWord, letters.contains(local) { return .containsEmail }
        let words = name.split { !$0.isLetter }.map { folded(String($0)) }
        if words.contains(where: { $0.count >= leastOfWord && letters.contains($0) }) { return .containsName }
        return nil
    }

    /// Letters and digits only, so that `dana.reyes` is found in `Dana-Reyes!`.
    private static func folded(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Whether it is a shorter text, too short to be chosen, written several times.
    private static func isRepetitive(_ text: [Unicode.Scalar]) -> Bool {
        (1..<leastCharacters).contains { length in
            length < text.count && text.indices.dropFirst(length).allSatisfy { text[$0] == text[$0 - length] }
                && text.count >= length * 2
        }
    }

    private static func isSequence(_ text: String) -> Bool {
        let runs = [
            "012345678901234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop[]asdfghjkl;'zxcvbnm,./", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn",
            "1234567890qwertyuiop", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
        ]
        return runs.contains { $0.contains(text) || String($0.reversed()).contains(text) }
    }
}
