import Pages
import Rules
import Testing

struct LinkTests {
    @Test func `what somebody wrote stays one part of the path`() {
        #expect(Link.confirm("../admin?x=1#y").path == "/confirm/..%2Fadmin%3Fx%3D1%23y")
        #expect(Link.entry("é").path == "/log/%C3%A9")
    }

    @Test func `a filter stands in the address with only what it narrows`() {
        #expect(Link.logWhere(LogFilter()).path == "/log")
        let filter = LogFilter(text: "gram & co", topic: .bloodBanking, year: 2025, counted: .no, page: 2)
        #expect(
            Link.logWhere(filter).path == "/log?q=gram%20%26%20co&topic=blood-banking&year=2025&counted=no&page=2")
        #expect(Link.teamWhere(TeamFilter(shift: "Nights", due: 60)).path == "/team?shift=Nights&due=60")
        #expect(Link.newCredentialOf("ascp-boc/MLT").path == "/credentials/new?credential=ascp-boc/MLT")
    }
}
