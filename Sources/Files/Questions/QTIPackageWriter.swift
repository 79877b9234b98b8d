import Domain
import Primitives

/// Writes a bank as a package of QTI: a manifest, an item a question, and the pictures.
enum QTIPackageWriter {
    /// Writes the package; what it cannot hold is told.
    static func write(
        _ bank: QuestionBank, to path: String, _ version: QTIVersion, at moment: Instant
    ) throws(FileFault) -> [QuestionRemark] {
        let zip = try ZipWriter(path, at: moment)
        let pictures = Dictionary(bank.pictures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var remarks: [QuestionRemark] = []
        try zip.add("imsmanifest.xml", Array(manifest(bank, pictures, version).utf8))
        for question in bank.questions {
            var writer = QTIItemWriter(question, pictures: pictures, version)
            try zip.add("items/\(question.id).xml", Array(writer.item().utf8))
            remarks += writer.remarks
        }
        for picture in bank.pictures { try zip.add(picture.name, picture.bytes) }
        try zip.finish()
        return remarks
    }

    private static func manifest(
        _ bank: QuestionBank, _ pictures: [String: CoursePicture], _ version: QTIVersion
    ) -> String {
        let schema = version.schema
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest xmlns="\(version.packageNamespace)" identifier="MANIFEST"><metadata>\
            <schema>\(schema.name)</schema>\
            <schemaversion>\(schema.version)</schemaversion>\(lom(title: bank.title, keywords: []))</metadata>\
            <organizations/><resources>

            """
        for question in bank.questions {
            let marks: TagMarks = [.section, .points, .category, .unit, .numberUnits]
            let shown = Set(question.pictures).filter { pictures[$0] != nil }.sorted()
            text += """
                <resource identifier="R-\(question.id)" type="\(version.itemType)" href="items/\(question.id).xml">\
                <metadata>\(lom(title: question.title ?? question.id, keywords: marks.tags(of: question)))</metadata>\
                <file href="items/\(question.id).xml"/>\
                \(shown.map { "<file href=\"\(XMLText.escaped($0))\"/>" }.joined())</resource>

                """
        }
        return text + "</resources></manifest>\n"
    }

    private static func lom(title: String, keywords: [String]) -> String {
        func string(_ text: String) -> String { "<string language=\"en\">\(XMLText.escaped(text))</string>" }
        return """
            <lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title>\(string(title))</title>\
            \(keywords.map { "<keyword>\(string($0))</keyword>" }.joined())</general></lom>
            """
    }
}
