import Domain
import Pages
import Primitives
import Rules

/// What is said of readings.
enum ReadingWords {
    /// The field of the form that a field of a certificate goes into.
    static func formField(_ field: CertificateField) -> String? {
        switch field {
        case .title, .provider, .completed, .started, .amount, .topics, .approvals: field.code
        case .participant: "name"
        case .courseNumber: "number"
        case .unit, .kind, .certificateNumber, .licenceNumber, .paceNumber, .brokerNumber, .agencyNumber: nil
        }
    }

    /// How many of the fields that a credit needs are not sure.
    static func toCheck(_ proposal: CertificateProposal) -> Int {
        [CertificateField.title, .provider, .completed, .amount].count { proposal[$0]?.certainty != .sure }
    }

    /// A value as people read it.
    static func shown(_ value: String, _ field: CertificateField) -> String {
        guard field == .completed || field == .started, let day = CalendarDate(value) else { return value }
        return day.spelled
    }

    /// What stands on a paper besides what the form shows at once.
    static func further(_ proposal: CertificateProposal) -> [ReadingPage.Fact] {
        let fields: [CertificateField] = [
            .approvals, .courseNumber, .certificateNumber, .licenceNumber, .paceNumber, .brokerNumber, .agencyNumber,
        ]
        return fields.compactMap { field in
            guard let found = proposal[field] else { return nil }
            if found.value.isEmpty {
                return ReadingPage.Fact(field.words, found.alternatives.joined(separator: " or ") + " (not clear)")
            }
            guard field == .approvals else { return ReadingPage.Fact(field.words, found.value) }
            let words = found.value.split(separator: " ").compactMap { Approval.codes.find(String($0))?.words }
            return ReadingPage.Fact("Approved by", words.joined(separator: "; "))
        }
    }

    /// Why a paper could not be read, in few words.
    static func short(_ fault: String?) -> String {
        switch fault {
        case "locked": "Under a password"
        case "damaged": "Damaged"
        case "too-large": "Too large to read"
        case "took-too-long": "Took too long"
        case "no-words": "No words found"
        default: "Could not be read"
        }
    }

    /// Why a paper could not be read, and what to do.
    static func long(_ fault: String?) -> String {
        let rest = " Or fill the form in yourself: the paper is kept and attached all the same."
        switch fault {
        case "locked": return "It opens with a password only. Save a copy without one and drop that." + rest
        case "damaged": return "The file is not whole. Fetch it once more where it came from." + rest
        case "too-large": return "It has more picture points than can be read here. A smaller picture will do." + rest
        case "took-too-long": return "Reading it took too long. A smaller or sharper picture will do." + rest
        case "no-words":
            return
                "Not a word was found on it. If it is a certificate, take the photo from straight above, in even light."
                + rest
        default: return "Something went wrong that is not the paper's fault." + rest
        }
    }

    /// What to know of a reading as a whole.
    static func remarks(_ read: ReadCertificate?) -> [String] {
        guard let read else { return [] }
        var remarks: [String] = []
        if read.pageCount > read.pages.count {
            remarks.append("The paper has \(read.pageCount) pages; the first \(read.pages.count) were read.")
        }
        if read.isFromPicture {
            remarks.append("Read from a picture: letters may be mistaken, accents above all.")
        }
        if read.proposal.isHardlyOne {
            remarks.append("Hardly anything on it looks like a certificate. Lay it aside if it is none.")
        }
        return remarks
    }
}
