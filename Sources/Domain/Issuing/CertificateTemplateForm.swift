import Glibc
import Primitives

/// What somebody typed about how certificates look.
public struct CertificateTemplateForm: Sendable {
    /// The provider's mark.
    public enum Logo: Hashable, Sendable {
        /// As it stood before.
        case kept
        /// None any more.
        case none
        /// Another picture.
        case new([UInt8])
    }

    /// The colour that was picked, and the one that was typed over it.
    public var accent: (picked: String, typed: String)
    /// The border's code.
    public var border: String
    /// `a4` or `letter`.
    public var paper: String
    /// The words of the sheet.
    public var heading: String
    /// Before the name.
    public var lead: String
    /// Between name and course.
    public var verb: String
    /// Beside the square code.
    public var check: String
    /// Who signs.
    public var signatory: String
    /// As what.
    public var office: String
    /// The provider's address.
    public var address: String
    /// The mark that is to stand on it.
    public var logo: Logo

    /// What was typed.
    public init(
        accent: (picked: String, typed: String), border: String, paper: String, heading: String, lead: String,
        verb: String, check: String, signatory: String, office: String, address: String, logo: Logo = .kept
    ) {
        self.accent = accent
        self.border = border
        self.paper = paper
        self.heading = heading
        self.lead = lead
        self.verb = verb
        self.check = check
        self.signatory = signatory
        self.office = office
        self.address = address
        self.logo = logo
    }

    /// What a template says, as a form shows it.
    public init(_ template: CertificateTemplate) {
        self.init(
            accent: (template.accent, template.accent), border: template.border.code,
            paper: template.isA4 ? "a4" : "letter", heading: template.heading, lead: template.lead,
            verb: template.verb, check: template.check, signatory: template.signatory.name,
            office: template.signatory.office, address: template.address ?? "")
    }

    /// The template, or everything that is wrong with what was typed. `logo` is the mark that stood there before.
    public func template(keeping logo: [UInt8]?) throws(FormFaults) -> CertificateTemplate {
        var faults: [FieldFault] = []
        func line(_ field: String, _ typed: String, most: Int, _ what: String) -> String {
            let line = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isClean = !line.unicodeScalars.contains { $0.properties.generalCategory == .control }
            if line.isEmpty {
                faults.append(FieldFault(field, "Give \(what)."))
            } else if line.count > most || !isClean {
                faults.append(FieldFault(field, "At most \(most) letters fit there; it has \(line.count)."))
            }
            return line
        }
        let accent = colour(&faults)
        let border = CertificateTemplate.Border.codes.find(border)
        if border == nil { faults.append(FieldFault("border", "Choose what runs around the sheet.")) }
        if paper != "a4" && paper != "letter" { faults.append(FieldFault("paper", "Choose the paper.")) }
        let heading = line("heading", heading, most: 46, "the heading, such as “Certificate of Completion”")
        let lead = line("lead", lead, most: 90, "what stands before the name")
        let verb = line("verb", verb, most: 90, "what stands between the name and the course")
        let check = line("check", check, most: 30, "what stands beside the square code")
        let signatory = line("signatory", signatory, most: 60, "the name of who signs")
        let office = line("office", office, most: 90, "as what they sign, such as “Director of Education”")
        let hasAddress = address.contains { !$0.isWhitespace }
        let address = hasAddress ? line("address", address, most: 140, "the address") : nil
        let mark = picture(keeping: logo, &faults)
        guard faults.isEmpty, let accent, let border else { throw FormFaults(faults) }
        return CertificateTemplate(
            accent: accent, border: border, isA4: paper == "a4", heading: heading, lead: lead, verb: verb,
            check: check, signatory: AwardSignatory(name: signatory, office: office), address: address, logo: mark)
    }

    private func picture(keeping old: [UInt8]?, _ faults: inout [FieldFault]) -> [UInt8]? {
        switch logo {
        case .kept: return old
        case .none: return nil
        case .new(let bytes):
            if bytes.count > CertificateTemplate.largestLogo {
                let most = CertificateTemplate.largestLogo / 1000
                faults.append(FieldFault("logo", "It has more than \(most) kB. 440 points wide are enough."))
            } else if !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                faults.append(FieldFault("logo", "This is no PNG picture, whatever its name says."))
            }
            return bytes
        }
    }

    /// The colour: what was typed counts where it was changed. Words are set in it, so it must stand out from white paper.
    private func colour(_ faults: inout [FieldFault]) -> String? {
        let typed = accent.typed.filter { !$0.isWhitespace }.lowercased()
        let text = typed.isEmpty ? accent.picked.lowercased() : typed
        let digits = text.hasPrefix("#") ? String(text.dropFirst()) : text
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else {
            faults.append(FieldFault("accent", "Write the colour as six figures and letters, such as #5b3fa6."))
            return nil
        }
        guard Self.contrastOnWhite(number) >= 4.5 else {
            faults.append(FieldFault("accent", "Too light to be read on white paper. Choose a darker one."))
            return nil
        }
        return "#" + digits
    }

    /// How much a colour stands out from white, from 1 to 21, as accessibility guidelines reckon it.
    static func contrastOnWhite(_ colour: UInt32) -> Double {
        func light(_ part: UInt32) -> Double {
            let share = Double(part & 255) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 1.05 / (0.2126 * light(colour >> 16) + 0.7152 * light(colour >> 8) + 0.0722 * light(colour) + 0.05)
    }
}
