import Domain
import Primitives
import Prose
import TestSupport
import Testing

@testable import Files

@Suite struct HostileQuestionTests {
    private func fault(_ text: String) -> FileFault? {
        do {
            _ = try QuestionFile.decode(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `a document type is refused, and with it every bomb of entities`() {
        let laughs = (1..<20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        let bomb = "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY a0 'ha'>\(laughs)]><quiz>&a19;</quiz>"
        #expect(fault(bomb)?.code == "doctype")
        let outside = "<!DOCTYPE quiz [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><quiz><question>&f;</question></quiz>"
        #expect(fault(outside)?.code == "doctype")
        #expect(fault("<!DOCTYPE quiz SYSTEM 'http://x.example/q.dtd'><quiz/>")?.code == "doctype")
    }

    @Test func `nesting without end and broken XML are told with their line`() {
        let deep = String(repeating: "<question>", count: 5000)
        #expect(fault("<quiz>\(deep)")?.code == "malformed")
        let broken = fault("<quiz>\n<question type=\"truefalse\">\n</quiz>")
        #expect(broken?.code == "malformed" && broken?.line == 3)
        #expect(fault("<html><body/></html>")?.code == "unknown-format")
    }

    @Test func `packages that unpack without end, lead out or lie are refused`() throws {
        try TemporaryFolder.use { folder in
            let moment = Instant(milliseconds: 1_700_000_000_000)
            func package(_ name: String, _ files: [(String, [UInt8])]) throws -> String {
                let path = "\(folder.path)/\(name)"
                let zip = try ZipWriter(path, at: moment)
                for (name, bytes) in files { try zip.add(name, bytes) }
                try zip.finish()
                return path
            }
            func code(_ path: String) -> String? {
                do {
                    _ = try QuestionFile.read(path)
                    return nil
                } catch {
                    return error.code
                }
            }
            let zeros = [UInt8](repeating: 32, count: 7 << 20)
            #expect(code(try package("bomb", [("imsmanifest.xml", zeros)])) == "bomb")
            #expect(code(try package("none", [("readme.txt", [65])])) == "unknown-format")
            #expect(code(try package("up", [("imsmanifest.xml", [65]), ("../x", [65])])) == "bad-name")
            let manifest = """
                <manifest><resources><resource type="imsqti_item_xmlv2p1" href="../../etc/passwd"/>\
                <resource type="imsqti_item_xmlv2p1" href="q.xml"/></resources></manifest>
                """
            let item = """
                <!DOCTYPE x [<!ENTITY a "b">]><assessmentItem identifier="q" title="q"/>
                """
            let read = try QuestionFile.read(
                package("odd", [("imsmanifest.xml", Array(manifest.utf8)), ("q.xml", Array(item.utf8))]))
            #expect(read.bank.questions.isEmpty)
            #expect(read.remarks.count == 2 && read.remarks.allSatisfy { $0.weight == .skipped })
        }
    }

    @Test func `pictures of a package are looked up inside it only`() {
        #expect(QTIBody.resolved("../images/a.png", beside: "items/q.xml") == "images/a.png")
        #expect(QTIBody.resolved("a%20b.png", beside: "q.xml") == "a b.png")
        for address in ["../../a.png", "/etc/passwd", "file:///etc/passwd", "http://x/a.png"] {
            #expect(QTIBody.resolved(address, beside: "items/q.xml") == nil, "\(address)")
        }
    }

    @Test func `items of others are read, and what is not known in them is named`() throws {
        func item(_ body: String, _ declaration: String = "") throws -> QuestionImport {
            try QuestionFile.decode(
                Array(
                    """
                    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x" title="X">\
                    \(declaration)<itemBody>\(body)</itemBody></assessmentItem>
                    """.utf8))
        }
        let gap = try item(
            "<p>Blue tops hold <textEntryInteraction responseIdentifier='R'/>.</p>",
            """
            <responseDeclaration identifier="R" cardinality="single" baseType="string"><correctResponse>\
            <value>citrate</value></correctResponse></responseDeclaration>
            """)
        #expect(gap.bank.questions.first?.prompt.plain == "Blue tops hold _____.")
        for (body, word) in [
            ("<sliderInteraction responseIdentifier='R'/>", "does not say"),
            ("<extendedTextInteraction responseIdentifier='R'/>", "does not say"),
            ("<p>Only text</p>", "nothing to answer"),
            ("<gapMatchInteraction responseIdentifier='R'/><orderInteraction responseIdentifier='S'/>", "at once"),
        ] {
            let found = try item(body)
            #expect(found.bank.questions.isEmpty)
            #expect(found.remarks.first?.text.contains(word) == true, "\(body)")
        }
    }

    @Test func `spoilt banks never end the program, and every question read can be asked`() throws {
        var random = SplitMix64(seed: 20_260_707)
        let texts = [QuestionFormat.yaml, .gift, .moodle].map {
            Array(QuestionFile.encode(SampleBank.full, as: $0).text.utf8)
        }
        for round in 0..<400 {
            var bytes = texts[round % texts.count]
            for _ in 0...random.below(5) {
                let place = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(60)))
                case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.below(200))], at: place)
                case 3: bytes.insert(contentsOf: Array("{=~#}<b></p>]]>&lt;\\%-1%".utf8), at: place)
                default: bytes.swapAt(place, random.below(bytes.count))
                }
                if bytes.isEmpty { bytes = [65] }
            }
            guard let found = try? QuestionFile.decode(bytes) else { continue }
            for question in found.bank.questions where found.faults.isEmpty && round % 3 != 0 {
                #expect(QuestionCheck.faults(of: question).isEmpty)
            }
        }
    }
}
