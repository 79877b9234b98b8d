import Primitives
import Testing

@testable import Domain

struct CertificateTemplateFormTests {
    private func form(_ change: (inout CertificateTemplateForm) -> Void = { _ in }) -> CertificateTemplateForm {
        var form = CertificateTemplateForm(.house(of: "Bench Academy"))
        change(&form)
        return form
    }

    private func fields(_ change: (inout CertificateTemplateForm) -> Void) -> [String] {
        do throws(FormFaults) {
            _ = try form(change).template(keeping: nil)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `what stands goes through the form unchanged, mark and all`() throws {
        var template = CertificateTemplate.house(of: "Bench Academy")
        template.address = "1 Harbor Street, Tampa"
        template.logo = [1, 2]
        let back = try CertificateTemplateForm(template).template(keeping: template.logo)
        #expect(back == template)
        #expect(template.signatory.office == "CE provider")
    }

    @Test func `everything that is wrong is said at once, beside its field`() {
        let wrong = fields {
            $0.accent = ("", "violet")
            $0.border = "lace"
            $0.paper = ""
            $0.heading = " \n "
            $0.check = String(repeating: "x", count: 31)
            $0.office = "\u{7}"
            $0.logo = .new(Array("<svg/>".utf8))
        }
        #expect(wrong == ["accent", "border", "paper", "heading", "check", "office", "logo"])
        let huge: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        #expect(fields { $0.logo = .new(huge + [UInt8](repeating: 0, count: 48_000)) } == ["logo"])
    }

    @Test func `what was typed counts over what was picked, and nobody gets words that cannot be read`() throws {
        let typed = try form { $0.accent = ("#000000", " #8A1C3B ") }.template(keeping: nil)
        #expect(typed.accent == "#8a1c3b")
        let picked = try form { $0.accent = ("#145A32", "") }.template(keeping: nil)
        #expect(picked.accent == "#145a32")
        for light in ["#ffffff", "#ffcc00", "#9a9a9a"] {
            #expect(fields { $0.accent = (light, "") } == ["accent"], "\(light)")
        }
        let grey = CertificateTemplateForm.contrastOnWhite(0x767676)
        #expect(grey > 4.5 && grey < 4.6 && abs(CertificateTemplateForm.contrastOnWhite(0) - 21) < 0.001)
    }
}
