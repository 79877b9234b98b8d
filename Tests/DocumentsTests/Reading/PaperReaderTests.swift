import Domain
import Primitives
import Testing

@testable import Documents

@Suite struct PaperReaderTests {
    private let reader = PaperReader()

    private func proposal(_ name: String) async throws -> CertificateProposal {
        let type: FileType = name.hasSuffix("pdf") ? .pdf : .jpeg
        let reading = try await reader.read(PapersAtHand.example(name), type: type)
        #expect(reading.pictures.count == reading.pages.count)
        let today = try #require(CalendarDate("2026-10-31"))
        return CertificateReading.propose(
            reading.pages, known: .init(names: ["Dana Reyes", "Dana Whitlock"], today: today))
    }

    @Test func `a PDF says its fields for certain`() async throws {
        let read = try await proposal("gram-stains.pdf")
        #expect(read.value(.title) == "Gram Stain Interpretation in Positive Blood Cultures")
        #expect(read.value(.provider) == "Larkspur Laboratory Learning")
        #expect(read.value(.completed) == "2025-03-14")
        #expect(read.value(.amount) == "2")
        #expect(read.value(.unit) == "contact-hour")
        #expect(read.value(.approvals) == "pace fl-board ca-agency")
        #expect(read.value(.paceNumber) == "420")
        #expect(read.isWhole)
    }

    @Test func `a table of topics is read with its shares`() async throws {
        let read = try await proposal("spring-symposium.pdf")
        #expect(read.value(.topics) == "coagulation=1.5 hematology=1 ethics=0.5")
        #expect(read.value(.amount) == "3")
        #expect(read.value(.started) == "2026-04-16")
        #expect(read.value(.completed) == "2026-04-18")
    }

    @Test func `a photo is read, and says of names that a camera saw them`() async throws {
        let read = try await proposal("medical-errors.jpg")
        #expect(read.value(.title) == "Preventing Medical Errors in the Clinical Laboratory")
        #expect(read.value(.completed) == "2026-05-21")
        #expect(read.value(.amount) == "2")
        #expect(read.value(.licenceNumber) == "TN 48213")
        #expect(read.value(.participant) == "Dana Reyes")
        #expect(read[.provider]?.certainty == .likely)
    }

    @Test func `a letter about an in-service is read from its sentences`() async throws {
        let read = try await proposal("in-service.jpg")
        #expect(read.value(.title) == "Point-of-Care Glucose Testing")
        #expect(read.value(.kind) == "in-service")
        #expect(read.value(.amount) == "0.5")
        #expect(read.value(.completed) == "2026-01-15")
    }

    @Test func `a day that may be two is asked about`() async throws {
        let read = try await proposal("which-day.pdf")
        let completed = try #require(read[.completed])
        #expect(completed.value.isEmpty)
        #expect(completed.alternatives == ["2026-03-05", "2026-05-03"])
        #expect(!read.isWhole)
    }

    @Test func `words come with the places they were read from`() async throws {
        let reading = try await reader.read(PapersAtHand.example("safety-refresher.pdf"), type: .pdf)
        let page = try #require(reading.pages.first)
        let today = try #require(CalendarDate("2026-10-31"))
        let title = try #require(CertificateReading.propose(reading.pages, known: .init(today: today))[.title])
        let box = try #require(title.boxes.first)
        #expect(title.quote == "Laboratory Safety Refresher 2025")
        #expect(box.left > 0 && box.right < page.width && box.top > 0 && box.bottom < page.height)
    }

    @Test func `a picture of something else has no words or no fields`() async throws {
        await #expect(throws: ReadingFault.noWords) {
            _ = try await reader.read(PapersAtHand.example("no-certificate.jpg"), type: .jpeg)
        }
    }

    @Test func `a PDF under a password says so`() async throws {
        let locked = try PapersAtHand.made(
            ["qpdf", "--encrypt", "open", "owner", "256", "--", PapersAtHand.example("gram-stains.pdf"), "-"])
        await #expect(throws: ReadingFault.locked) {
            _ = try await PapersAtHand.with(locked) { try await reader.read($0, type: .pdf) }
        }
    }

    @Test func `a damaged file says so`() async throws {
        for type in [FileType.pdf, .jpeg, .png] {
            var bytes = Array("%PDF-1.7\n".utf8)
            if type == .jpeg { bytes = [0xFF, 0xD8, 0xFF, 0xE0] }
            if type == .png { bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] }
            bytes += (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 31) }
            await #expect(throws: ReadingFault.damaged) {
                _ = try await PapersAtHand.with(bytes) { try await reader.read($0, type: type) }
            }
        }
    }

    @Test func `of a long paper the first pages are read`() async throws {
        let pages = Array(repeating: "1", count: 200).joined(separator: ",")
        let long = try PapersAtHand.made(
            ["qpdf", "--empty", "--pages", PapersAtHand.example("gram-stains.pdf"), pages, "--", "-"])
        let reading = try await PapersAtHand.with(long) { try await reader.read($0, type: .pdf) }
        #expect(reading.pageCount == 200)
        #expect(reading.pages.count == PaperReader.mostPages)
    }

    @Test func `a scan without text is read as a picture`() async throws {
        let reading = try await PapersAtHand.with(try PapersAtHand.scan(of: "medical-errors.jpg")) {
            try await reader.read($0, type: .pdf)
        }
        #expect(reading.pages.first?.words.contains { $0.text.contains("Preventing") } == true)
        #expect(reading.isFromPicture)
    }

    @Test func `a photo of fifty million points is read`() async throws {
        let large = try PapersAtHand.made(
            [
                "convert-im6", "-limit", "disk", "2GiB", PapersAtHand.example("medical-errors.jpg"), "-scale", "7000x",
                "-quality", "80", "jpeg:-",
            ])
        let reading = try await PapersAtHand.with(large) { try await reader.read($0, type: .jpeg) }
        #expect(reading.pages.first.map { $0.words.count > 20 } == true)
        #expect(reading.pages.first.map { max($0.width, $0.height) < 3000 } == true)
    }

    @Test func `what a photo's camera says of its side is heeded`() async throws {
        let turned = try PapersAtHand.made(
            [
                "convert-im6", PapersAtHand.example("medical-errors.jpg"), "-rotate", "90", "-orient", "LeftBottom",
                "jpeg:-",
            ])
        let reading = try await PapersAtHand.with(turned) { try await reader.read($0, type: .jpeg) }
        #expect(reading.pages.first?.words.contains { $0.text.contains("Preventing") } == true)
    }
}
