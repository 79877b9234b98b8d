import Rules
import TestSupport
import Testing

@testable import Files

@Suite("Reading a file")
struct ByteSourceTests {
    @Test func `a portfolio is read from its file, YAML or JSON`() throws {
        try TemporaryFolder.use { folder in
            let yaml = try PortfolioFile.read(folder.write("portfolio.yml", PortfolioText.yaml))
            // The name's ending decides nothing.
            let json = try PortfolioFile.read(folder.write("portfolio.txt", PortfolioText.json))
            #expect(yaml.name == "Dana Reyes")
            #expect(String(describing: yaml) == String(describing: json))
        }
    }

    @Test func `a file over the limit is refused, one at the limit taken`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("some.bin", [UInt8](repeating: 65, count: 200_000))
            #expect(try ByteSource.read(path, atMost: 200_000).count == 200_000)
            for limit in [199_999, 65_536, 100, 0] {
                let fault = try #require(throws: FileFault.self) { try ByteSource.read(path, atMost: limit) }
                #expect(fault.code == "too-large")
                #expect(fault.file == path)
            }
        }
    }

    @Test func `a portfolio over eight megabytes is refused`() throws {
        #expect(ByteSource.heaviest == 8 << 20)
        try TemporaryFolder.use { folder in
            let path = try folder.write("large.yml", [UInt8](repeating: 35, count: ByteSource.heaviest + 1))
            let fault = try #require(throws: FileFault.self) { try PortfolioFile.read(path) }
            #expect(fault.code == "too-large")
            #expect(fault.message.contains("8 MB"))
            #expect(fault.file == path)
        }
    }

    @Test func `a folder in place of a file is refused`() throws {
        try TemporaryFolder.use { folder in
            let fault = try #require(throws: FileFault.self) { try PortfolioFile.read(folder.path) }
            #expect(fault.code == "unreadable")
            #expect(fault.file == folder.path)
            #expect(fault.description.hasPrefix(folder.path + ": "))
        }
    }

    @Test func `a file that is not there is refused`() throws {
        try TemporaryFolder.use { folder in
            let path = folder.path + "/nowhere.yml"
            let fault = try #require(throws: FileFault.self) { try PortfolioFile.read(path) }
            #expect(fault.code == "unreadable")
            #expect(fault.file == path)
            #expect(fault.message.contains("cannot be opened"))
        }
    }

    @Test func `a fault inside a file names file and line`() throws {
        try TemporaryFolder.use { folder in
            let text = try PortfolioText.replacing("ce-course", with: "ce-corse")
            let path = try folder.write("slip.yml", text)
            let fault = try #require(throws: FileFault.self) { try PortfolioFile.read(path) }
            #expect(fault.file == path)
            #expect(fault.description.hasPrefix("\(path):14: "))
        }
    }

    @Test func `an empty file is read as no bytes`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("empty.yml", "")
            #expect(try ByteSource.read(path).isEmpty)
            let fault = try #require(throws: FileFault.self) { try PortfolioFile.read(path) }
            #expect(fault.code == "empty")
        }
    }

    @Test func `names in a folder come in order, without hidden ones`() throws {
        try TemporaryFolder.use { folder in
            for name in ["b.yaml", "a.yaml", ".hidden", "c/inside.yaml"] { try folder.write(name, "x") }
            #expect(try ByteSource.names(in: folder.path) == ["a.yaml", "b.yaml", "c"])
            #expect(ByteSource.isFolder(folder.path + "/c"))
            #expect(!ByteSource.isFolder(folder.path + "/a.yaml"))
            #expect(!ByteSource.isFolder(folder.path + "/nothing"))
            let fault = try #require(throws: FileFault.self) { try ByteSource.names(in: folder.path + "/a.yaml") }
            #expect(fault.code == "unreadable")
        }
    }
}
