import Primitives
import Testing

@testable import Domain

@Suite("Person")
struct PersonTests {
    @Test(arguments: [
        ("Dana Reyes", "DR"), ("dana maria reyes", "DR"), ("Cher", "C"), ("", "?"), ("Łukasz Ó Briain", "ŁB"),
    ])
    func `initials are those of the first and the last word`(_ name: String, _ initials: String) {
        #expect(Person(id: .number(1), name: name, createdAt: .second(0)).initials == initials)
    }
}
