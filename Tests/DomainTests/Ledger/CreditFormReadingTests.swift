import Primitives
import Rules
import Testing

@testable import Domain

@Suite("CreditForm.record")
struct CreditFormReadingTests {
    @Test func `a short form is enough`() throws {
        let activity = try SampleForm.record { $0.provider = "" }.activity
        #expect(activity.id == SampleForm.id.text)
        #expect(activity.title == "Body fluid cell counts")
        #expect(activity.completed.description == "2026-03-02" && activity.started == nil)
        #expect(activity.amount == Credits(thousandths: 1500) && activity.unit == .contactHour)
        #expect(activity.kind == .ceCourse && activity.topics == .undivided(TopicSet(.hematology)))
        #expect(activity.provider == nil && activity.delivery == nil && activity.evidence.isEmpty)
    }

    @Test func `a full form is taken whole`() throws {
        let papers: [ID<EvidenceFile>] = [.number(7), .number(8)]
        let record = try SampleForm.record {
            $0.started = "2026-02-27"
            $0.unit = "minute"
            $0.amount = "90"
            $0.kind = "in-service"
            $0.topics = ["safety", "hematology"]
            $0.approvals = ["pace", "employer"]
            $0.number = "578-001-26"
            $0.approvalNumber = "CA 0001"
            $0.delivery = "live"
            $0.recurrence = "yearly"
            $0.evidence = ["letter", "roster"]
            $0.note = "The second part\nwas on the day after.\n"
            $0.papers = papers
        }
        let activity = record.activity
        #expect(activity.started?.description == "2026-02-27" && activity.unit == .minute)
        #expect(activity.amount == Credits(90) && activity.kind == .inService && activity.delivery == .live)
        #expect(activity.topics == .undivided([TopicSet(.safety), TopicSet(.hematology)]))
        #expect(activity.provider?.name == "Bench Academy" && activity.provider?.number == "578-001-26")
        #expect(activity.provider?.approvalNumber == "CA 0001")
        #expect(activity.provider?.approvals == [ApprovalSet(.pace), ApprovalSet(.employer)])
        #expect(activity.recurrence == .yearly)
        #expect(activity.evidence == [EvidenceSet(.letter), EvidenceSet(.roster)])
        #expect(record.papers == papers && record.note == "The second part\nwas on the day after.")
        #expect(record.reason == nil)
    }

    @Test(arguments: [
        ("2", Int64(2000)), ("1.5", 1500), ("1,5", 1500), ("0,125", 125), ("0.001", 1), (" 1 . 5 ", 1500),
        ("1 200", 1_200_000), ("1\u{A0}200", 1_200_000), ("1.500", 1500), ("2000", 2_000_000), ("1,25", 1250),
    ])
    func `amounts are read exactly, with a full stop or a comma`(_ typed: String, _ thousandths: Int64) throws {
        #expect(try SampleForm.record { $0.amount = typed }.activity.amount.thousandths == thousandths)
    }

    @Test func `without a topic it is general`() throws {
        #expect(try SampleForm.record { $0.topics = [] }.activity.topics == .undivided(TopicSet(.general)))
    }

    @Test func `shares split it, and what they leave over is general`() throws {
        let topics = try SampleForm.record {
            $0.amount = "4"
            $0.shares = [.init(topic: "hematology", amount: "2,5"), .init(topic: "safety", amount: "0.5")]
        }.activity.topics
        #expect(
            topics
                == .split([
                    TopicShare(topic: .hematology, amount: Credits(thousandths: 2500)),
                    TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
                    TopicShare(topic: .general, amount: Credits(1)),
                ]))
    }

    @Test func `shares that are empty or nothing are no shares`() throws {
        let topics = try SampleForm.record {
            $0.topics = ["safety"]
            $0.shares = [.init(topic: "safety", amount: ""), .init(topic: "hematology", amount: "0")]
        }.activity.topics
        #expect(topics == .undivided(TopicSet(.safety)))
    }

    @Test func `a topic stands once in a split, general too`() throws {
        let twice = try SampleForm.record {
            $0.amount = "4"
            $0.shares = [
                .init(topic: "hematology", amount: "1"), .init(topic: "general", amount: "1"),
                .init(topic: "hematology", amount: "0.5"),
            ]
        }.activity.topics
        #expect(
            twice
                == .split([
                    TopicShare(topic: .hematology, amount: Credits(thousandths: 1500)),
                    TopicShare(topic: .general, amount: Credits(thousandths: 2500)),
                ]))
    }

    @Test func `a file without a word about it is a certificate`() throws {
        #expect(try SampleForm.record { $0.papers = [.number(7)] }.activity.evidence == EvidenceSet(.certificate))
        let letter = try SampleForm.record {
            $0.papers = [.number(7)]
            $0.evidence = ["letter"]
        }
        #expect(letter.activity.evidence == EvidenceSet(.letter))
    }

    @Test func `spaces and line ends in a line become single spaces`() throws {
        let record = try SampleForm.record {
            $0.title = "  Body\tfluid\r\n cell\u{2028}counts "
            $0.note = " \n\t "
        }
        #expect(record.activity.title == "Body fluid cell counts" && record.note == nil)
    }

    @Test func `a note loses what a terminal would obey and keeps its lines`() throws {
        let record = try SampleForm.record { $0.note = "\u{1B}[31mone\n\ttwo\0\u{7F}\u{8}  \n" }
        #expect(record.note == "[31mone\n\ttwo")
    }
}
