import Foundation
import Pages
import Testing

/// Writes every sample as a file to look at, when `ALIQUOT_PREVIEW` names a folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ALIQUOT_PREVIEW"] != nil))
struct PreviewTests {
    private let folder = URL(filePath: ProcessInfo.processInfo.environment["ALIQUOT_PREVIEW"] ?? "")

    @Test func `every sample is written to the folder asked for`() throws {
        let assets = folder.appending(path: "assets/preview")
        try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
        for sample in Sample.all {
            try Data(sample.html.utf8).write(to: folder.appending(path: "\(sample.name).html"))
        }
        let sources = URL(filePath: Repository.path("Sources/Pages/Assets"))
        var styles = Data()
        for name in AssetPaths.styles { styles += try Data(contentsOf: sources.appending(path: name)) }
        try styles.write(to: assets.appending(path: AssetPaths.styleSheet))
        let others = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
        for file in others where file.pathExtension != "css" {
            try Data(contentsOf: file).write(to: assets.appending(path: file.lastPathComponent))
        }
        #expect(!Sample.all.isEmpty)
    }
}
