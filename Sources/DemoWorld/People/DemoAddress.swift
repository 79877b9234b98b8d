/// The mail addresses of the demo world: none of them can be delivered to.
enum DemoAddress {
    /// `amina.yusuf@demo.test`.
    static func of(_ name: String) -> String {
        let plain: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n", "ć": "c"]
        let words = name.lowercased().split(separator: " ").map { word in
            String(word.map { plain[$0] ?? $0 }.filter { $0.isASCII && $0.isLetter })
        }
        return words.joined(separator: ".") + "@demo.test"
    }
}
