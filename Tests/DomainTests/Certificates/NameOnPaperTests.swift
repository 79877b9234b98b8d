import Domain
import Testing

@Suite struct NameOnPaperTests {
    @Test(arguments: [
        ("Dana Reyes", "DANA REYES"), ("Dana Reyes", "Reyes, Dana"), ("Dana M. Reyes", "Dana Reyes"),
        ("Dana Maria Reyes", "Dana M. Reyes"), ("José Peña", "Jose Pena"), ("Dana Reyes", "Dana Reyes, MLT(ASCP)"),
        ("Ana Garza-Ibarra", "Ana Garza Ibarra"),
    ])
    func `the same name in other dress agrees`(_ known: String, _ paper: String) {
        #expect(NameOnPaper.agree(known, paper))
    }

    @Test(arguments: [
        ("Dana Reyes", "Dana Reyez"), ("Dana Reyes", "D. Reyes"), ("Dana M. Reyes", "Dana K. Reyes"),
        ("Dana Reyes", "Dana Whitlock"), ("Dana Reyes", "Reyes"), ("Dana Reyes", ""),
    ])
    func `another name is a question`(_ known: String, _ paper: String) {
        #expect(!NameOnPaper.agree(known, paper))
    }
}
