/// The words that passwords are made of when nobody has thought about them. What counts is the word inside: figures and
/// signs around it and figures written for letters make no difference, so `P@ssw0rd2024!` is `password`.
enum UsualPasswords {
    /// Whether there is nothing more to a password, in lower case, than one of the words, or two.
    static func include(_ lower: String) -> Bool {
        let core = core(of: Array(lower.unicodeScalars))
        return words.contains(core) || isPair(core)
    }

    private static func isPair(_ core: String) -> Bool {
        core.indices.dropFirst().contains { middle in
            words.contains(String(core[..<middle])) && words.contains(String(core[middle...]))
        }
    }

    private static func core(of text: [Unicode.Scalar]) -> String {
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
        guard let first = text.firstIndex(where: isLetter), let last = text.lastIndex(where: isLetter) else {
            return ""
        }
        // A sign that stands for the first or last letter belongs to the word: `$ecret`, `pa$$`.
        let before = text[..<first].reversed().prefix { signs[$0] != nil }.count
        let after = text[(last + 1)...].prefix { signs[$0] != nil }.count
        let candidates = [(first, last), (first - before, last), (first, last + after), (first - before, last + after)]
        let read = candidates.map { letters(text[$0.0...$0.1]) }
        return read.first { words.contains($0) } ?? read[0]
    }

    private static func letters(_ text: ArraySlice<Unicode.Scalar>) -> String {
        var word = ""
        for scalar in text {
            if let letter = signs[scalar] ?? figures[scalar] {
                word.unicodeScalars.append(letter)
            } else if scalar.properties.isAlphabetic {
                word.unicodeScalars.append(scalar)
            }
        }
        return word
    }

    private static let signs: [Unicode.Scalar: Unicode.Scalar] = ["@": "a", "$": "s", "!": "i", "€": "e"]
    /// A 1 may stand for i or l, so both are read as i, in the words too.
    private static let figures: [Unicode.Scalar: Unicode.Scalar] = [
        "l": "i", "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b",
    ]

    private static let words = Set(
        """
        password passwort passwd passcode passphrase pass word secret topsecret private confidential security secure
        changeme change default temp temporary temporaer initial initpass start starter welcome willkommen bienvenue
        letmein open opensesame login logon signin signon access enter admin administrator root superuser user username
        guest test tester testing demo sample example trustno trustnoone whatever nothing something anything
        master manager supervisor director boss owner system server computer laptop internet network windows microsoft
        apple google facebook instagram twitter youtube amazon netflix samsung android iphone linux ubuntu oracle cisco
        qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qwer qwert qazwsx qazwsxedc abc abcd abcde
        abcdef abcdefg abcdefgh xyz

        love iloveyou iloveu loveyou loveme lovely lover myself mylove forever always together happy smile hello
        helloworld world friend friends friendship family mother father mommy daddy mama papa brother sister baby babygirl
        babyboy angel angels princess prince queen king kingdom sweet sweetheart sweetie honey sugar sunshine sunflower
        flower flowers butterfly rainbow unicorn dragon dragons tiger lion eagle eagles falcon wolf bear shark dolphin
        dolphins monkey panda kitty kitten cat cats dog dogs puppy horse horses turtle spider snake chicken cookie cookies
        chocolate banana orange cherry strawberry peanut butter cheese pizza coffee pepper ginger cupcake candy
        buttercup pumpkin

        football soccer baseball basketball hockey golf tennis volleyball softball swimming running runner racing
        yankees lakers cowboys steelers packers patriots broncos raiders dodgers giants redsox bulls chelsea arsenal
        liverpool barcelona madrid juventus manchester champion winner superstar rockstar legend warrior hunter ranger
        ninja samurai batman superman spiderman ironman wonderwoman starwars startrek pokemon naruto harrypotter
        hogwarts gandalf matrix minecraft fortnite zelda mario sonic mustang ferrari porsche corvette camaro mercedes
        toyota honda chevy ford harley yamaha

        summer winter spring autumn fall monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december birthday christmas holiday vacation easter
        halloween newyear

        michael jennifer jessica ashley amanda daniel matthew joshua andrew anthony robert william thomas charlie
        michelle nicole samantha elizabeth stephanie victoria alexander alexandra benjamin christopher jonathan jordan
        jackson maggie buster bailey bella molly lucky shadow midnight

        freedom liberty america american usa texas california florida newyork london paris berlin canada mexico india
        philippines jesus jesuschrist christ god godisgood blessed faith heaven praise church bible peace hope grace
        music guitar piano metallica nirvana eminem beatles rocknroll diamond silver golden purple yellow black white
        green blue red pink money dollar million lottery

        lab labs labtech lablife laboratory laboratories medlab medtech medical medicine clinical clinic hospital health
        healthcare nurse doctor science scientist technician technologist technology hematology haematology hemoglobin
        microbiology chemistry biology bloodbank blood bloodtype transfusion coagulation urinalysis urine phlebotomy
        phlebotomist histology cytology pathology immunology serology molecular microscope centrifuge pipette specimen
        bacteria virus petri ascp amt mls mlt cls mlsascp mltascp credential credentials certified certification
        continuing education license licence
        """.split { $0.isWhitespace }.map { letters(Array($0.unicodeScalars)[...]) })
}
