import Foundation
import Pages
import Primitives
import Rules
import Testing

struct AssetTests {
    private let folder = URL(filePath: Repository.path("Sources/Pages/Assets"))

    @Test func `every style and module that is named is there, and none besides`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(names.filter { $0.hasSuffix(".css") }) == Set(AssetPaths.styles))
        #expect(Set(names.filter { $0.hasSuffix(".js") }) == Set(Module.allCases.map(\.file)))
        #expect(names.contains("favicon.svg") && names.contains("manifest.webmanifest"))
    }

    @Test(arguments: Topic.allCases) func `a ticked topic shows its share without a script`(_ topic: Topic) throws {
        let styles = try String(contentsOf: folder.appending(path: "topics.css"), encoding: .utf8)
        #expect(styles.contains("[value=\"\(topic.code)\"]:checked) .share-of-\(topic.code)"))
    }

    @Test func `styles and scripts fetch nothing from elsewhere`() throws {
        for name in AssetPaths.styles + Module.allCases.map(\.file) {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                .replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"), "\(name)")
        }
    }
}
