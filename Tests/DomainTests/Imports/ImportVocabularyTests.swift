import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct ImportVocabularyTests {
    @Test(arguments: Topic.allCases) func `every topic is found by its code and its words`(_ topic: Topic) {
        for text in [topic.code, topic.words, topic.words.uppercased(), "\(topic.words) - core lab"] {
            #expect(TopicWords.find(text) == .init(topics: TopicSet(topic), unknown: []), "\(text)")
        }
    }

    @Test(
        arguments: [
            ("Immunohematology", [Topic.bloodBanking]), ("QC", [.qualityControl]),
            ("Heme/Coag", [.hematology, .coagulation]), ("Micro", [.microbiology]),
            ("Clinical Chemistry", [.chemistry]),
            ("Blood Bank; Lab Safety", [.bloodBanking, .safety]), ("Point of Care Testing", [.pointOfCare]),
            ("Hématologie / Hematology", [.hematology]), ("Flow cytometry", [.cytometry]),
            ("Laboratory Management", [.management]), ("Prevention of Medical Errors", [.medicalErrors]),
            ("Florida Laws & Rules", [.flLawsRules]), ("HIV/AIDS", [.hivAids]),
        ] as [(String, [Topic])]) func `topics go by many names`(_ text: String, _ topics: [Topic])
    {
        #expect(TopicWords.find(text).topics.topics == topics.sorted { $0.rawValue < $1.rawValue })
    }

    @Test func `what is no topic is named, not dropped`() {
        let found = TopicWords.find("Leukemia; QC")
        #expect(found.topics == TopicSet(.qualityControl))
        #expect(found.unknown == ["Leukemia"])
    }

    @Test(
        arguments: [
            ("P.A.C.E.®", [Approval.pace]), ("ASCLS P.A.C.E. and CMLE", [.pace, .cmle]),
            ("AMA PRA Category 1", [.accme]), ("California Department of Public Health", [.caAgency]),
            ("FL Board", [.flBoard]), ("State Board", [.stateBoard]), ("ADLM ACCENT", [.accent]), ("Space camp", []),
            ("", []),
        ] as [(String, [Approval])]) func `approvals go by many names`(_ text: String, _ approvals: [Approval])
    {
        #expect(ColumnWords.approvals(text).approvals == approvals)
    }

    @Test func `kinds and deliveries go by many names`() {
        let kinds: [(String, ActivityKind?)] = [
            ("Online Course", .ceCourse), ("In-service", .inService), ("Formal education", .collegeCourse),
            ("Instructional Presentation", .presentation), ("Organizational participation", .committee),
            ("journal-study", .journalStudy), ("Item writers' workshop", .itemWritersWorkshop), ("Fishing", nil),
        ]
        for (text, kind) in kinds { #expect(ColumnWords.kind(text) == kind, "\(text)") }
        let deliveries: [(String, Delivery?)] = [
            ("Self-paced", .online), ("LIVE", .live), ("Webinar", .online), ("Classroom", .live), ("Hybrid", .blended),
            ("in-service", .inService), ("Carrier pigeon", nil),
        ]
        for (text, delivery) in deliveries { #expect(ColumnWords.delivery(text) == delivery, "\(text)") }
    }

    @Test func `states go by code, name and CE Broker's way`() {
        for text in ["FL", "fl", "Florida", "State=FL", "STATE=florida"] {
            #expect(ColumnWords.state(text) == "FL", "\(text)")
        }
        #expect(ColumnWords.state("Atlantis") == nil)
    }
}
