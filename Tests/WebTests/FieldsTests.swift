import Testing

@testable import Web

struct FieldsTests {
    @Test func `fields keep their order and may come several times`() throws {
        let fields = try #require(Fields(encoded: "topics=safety&title=QC+basics&topics=hematology&note="))
        #expect(fields.list("topics") == ["safety", "hematology"])
        #expect(fields["title"] == "QC basics")
        #expect(fields["note"].isEmpty && fields["not there"].isEmpty)
    }

    @Test func `signs are decoded as UTF-8`() throws {
        let fields = try #require(Fields(encoded: "name=Zo%C3%AB+%26+%3Cb%3E&empty"))
        #expect(fields["name"] == "Zoë & <b>")
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff%fe", "a=%00"])
    func `what is no text is refused`(body: String) {
        #expect(Fields(encoded: body) == nil)
    }

    @Test func `spaces around a value go, but not those of a password`() throws {
        let fields = try #require(Fields(encoded: "email=+a%40b.org+&password=+secret+"))
        #expect(fields["email"] == "a@b.org")
        #expect(fields.exact("password") == " secret ")
    }

    @Test func `more fields than a form has are refused`() {
        let body = Array(repeating: "a=1", count: Fields.most + 1).joined(separator: "&")
        #expect(Fields(encoded: body) == nil)
    }
}
