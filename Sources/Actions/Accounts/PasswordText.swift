import Identity

/// Why a password is not taken, in words.
enum PasswordText {
    static func fault(_ password: String, email: String, name: String) -> String? {
        switch PasswordRule.weakness(of: password, email: email, name: name) {
        case nil: nil
        case .tooShort(let least): "At least \(least) characters. A few words in a row are easy to keep in mind."
        case .tooLong(let most): "At most \(most) letters."
        case .repetitive: "It repeats itself. Choose another."
        case .sequence: "It is a run of the alphabet or the keyboard. Choose another."
        case .common: "This is one of the first passwords that somebody would try. Choose another."
        case .containsProductName: "Leave the word Aliquot out of it."
        case .containsEmail: "Leave your mail address out of it."
        case .containsName: "Leave your name out of it."
        }
    }
}
