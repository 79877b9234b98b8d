import Primitives
import Rules

/// Finds topics in the words of a spreadsheet.
enum TopicWords {
    /// What some words say: the topics, and the parts in which none was found.
    struct Found: Hashable {
        var topics: TopicSet = []
        var unknown: [String] = []
    }

    static func find(_ text: String) -> Found {
        var found = Found()
        for part in text.split(whereSeparator: { ";|/\n".contains($0) }) {
            let topics = topics(in: part)
            if !topics.isEmpty {
                found.topics.formUnion(topics)
            } else if part.contains(where: { !$0.isWhitespace }) {
                found.unknown.append(String(part.drop(while: \.isWhitespace)))
            }
        }
        return found
    }

    /// The topics named in a phrase; the longest names are looked for first.
    static func topics(in phrase: some StringProtocol) -> TopicSet {
        let words = FoldedText.words(String(phrase))
        var found: TopicSet = []
        var place = 0
        while place < words.count {
            var taken = 1
            for length in stride(from: min(longest, words.count - place), to: 0, by: -1) {
                let name = length == 1 ? words[place] : words[place..<(place + length)].joined(separator: " ")
                if let topics = names[name] {
                    found.formUnion(topics)
                    taken = length
                    break
                }
            }
            place += taken
        }
        return found
    }

    private static let longest = 4

    private static let names: [String: TopicSet] = {
        var names: [String: TopicSet] = [:]
        for topic in Topic.allCases { names[FoldedText.line(topic.code)] = TopicSet(topic) }
        for (topic, words) in synonyms {
            for word in words { names[word, default: []].insert(TopicSet(topic)) }
        }
        return names
    }()

    private static let synonyms: [(Topic, [String])] = [
        (.safety, ["lab safety", "laboratory safety", "osha", "bloodborne pathogens", "biosafety", "hazmat"]),
        (.ethics, ["ethical", "medical ethics", "professional ethics", "code of conduct"]),
        (
            .bloodBanking,
            [
                "blood bank", "bloodbank", "bb", "immunohematology", "immunohaematology", "transfusion",
                "transfusion medicine",
                "transfusion service", "donor", "donor services",
            ]
        ),
        (.chemistry, ["clinical chemistry", "chem", "toxicology", "endocrinology", "special chemistry"]),
        (.hematology, ["haematology", "heme", "hem", "hema", "blood cells", "body fluids"]),
        (.coagulation, ["coag", "hemostasis", "haemostasis"]),
        (
            .microbiology,
            [
                "micro", "bacteriology", "mycology", "parasitology", "mycobacteriology", "infectious disease",
                "infectious diseases",
            ]
        ),
        (.immunology, ["immuno", "diagnostic immunology", "autoimmunity"]),
        (.serology, ["sero"]),
        (
            .molecular,
            [
                "molecular biology", "molecular diagnostics", "molecular pathology", "molecular genetics", "pcr",
                "dna", "genomics", "genetics", "sequencing",
            ]
        ),
        (.urinalysis, ["ua", "urine", "urine and body fluids"]),
        (
            .histology,
            ["histo", "histotechnology", "histopathology", "ihc", "immunohistochemistry", "anatomic pathology"]
        ),
        (.cytology, ["cyto", "cytopathology"]),
        (.phlebotomy, ["phleb", "specimen collection", "blood collection", "venipuncture"]),
        (.pointOfCare, ["point of care testing", "poc", "poct"]),
        (
            .qualityControl,
            [
                "qc", "qa", "qm", "quality", "quality assurance", "quality management", "quality improvement",
                "quality control quality assurance", "quality assessment",
            ]
        ),
        (.management, ["lab management", "laboratory management", "leadership", "operations", "lab operations"]),
        (.education, ["teaching methods", "educational methodology"]),
        (.informatics, ["lis", "laboratory information systems", "information systems", "laboratory informatics"]),
        (.medicalErrors, ["prevention of medical errors", "medical error", "prevention of medical error"]),
        (
            .flLawsRules,
            [
                "florida laws and rules", "florida laws rules", "florida law", "laws and rules", "laws rules",
                "florida rules",
            ]
        ),
        (.hivAids, ["hiv", "aids", "hiv aids"]),
        (
            .administrationSupervision,
            [
                "supervision", "administration", "administration and supervision", "supervision and administration",
                "supervision administration",
            ]
        ),
        (.general, ["other", "miscellaneous", "misc", "general laboratory", "generalist", "general lab", "all"]),
        (.cytogenetics, ["cytogenetic"]),
        (.cytometry, ["flow cytometry", "flow"]),
        (.virology, ["viruses"]),
        (.apheresis, ["hemapheresis", "pheresis"]),
    ]
}
