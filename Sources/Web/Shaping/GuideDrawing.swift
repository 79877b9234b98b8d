import Domain
import Pages
import Primitives
import Prose
import Rules

/// Draws what a text names from the rule book as it stands on a day.
struct GuideDrawing {
    let book: RuleBook
    let day: CalendarDate

    func figures(of prose: Prose) -> ProseFigures {
        var found = ProseFigures()
        for block in prose.blocks { look(block, &found) }
        return found
    }

    /// The words of an answer with its figures drawn, for search engines.
    func words(of blocks: [Prose.Block]) -> String {
        blocks.map { words($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func words(_ block: Prose.Block) -> String {
        switch block {
        case .heading(_, let line), .paragraph(let line): words(line)
        case .list(_, _, let items): items.map { words(of: $0) }.joined(separator: " ")
        case .quote(let blocks): words(of: blocks)
        case .code, .rule: ""
        }
    }

    private func words(_ line: [Prose.Inline]) -> String {
        line.map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .picture(_, _, let inner): words(inner)
            case .link(let address, _, let inner): figure(address)?.words ?? words(inner)
            case .lineBreak: " "
            }
        }.joined()
    }

    private func look(_ block: Prose.Block, _ found: inout ProseFigures) {
        switch block {
        case .heading(_, let line), .paragraph(let line): look(line, &found)
        case .list(_, _, let items): for item in items.joined() { look(item, &found) }
        case .quote(let blocks): for block in blocks { look(block, &found) }
        case .code(let text, let word) where word == "requirements":
            for code in text.split(whereSeparator: \.isWhitespace).map(String.init) {
                guard let version = book.programme(ofCredential: code)?.inForce(on: day),
                    let rule = version.credentials[code]
                else { continue }
                found.credentials[code] = (rule, version)
            }
        case .code(let text, let word) where word == "fees":
            for code in text.split(whereSeparator: \.isWhitespace).map(String.init) {
                guard let version = book.programme(ofCredential: code)?.inForce(on: day),
                    let rule = version.credentials[code]
                else { continue }
                found.fees[code] = GuideFees(rule, in: version, on: day)
            }
        case .code, .rule: break
        }
    }

    private func look(_ line: [Prose.Inline], _ found: inout ProseFigures) {
        for inline in line {
            switch inline {
            case .link(let address, _, let inner):
                if let figure = figure(address) { found.figures[address] = figure } else { look(inner, &found) }
            case .emphasis(let inner), .strong(let inner): look(inner, &found)
            default: break
            }
        }
    }

    private func figure(_ address: String) -> ShownFigure? {
        guard address.hasPrefix(GuideFigure.prefix), let figure = GuideFigure(address, in: book, on: day) else {
            return nil
        }
        let doubt: String? =
            switch figure.standing {
            case .known: nil
            case .unverified: "unverified"
            case .unknown(let why): why.isEmpty ? "not known" : why
            }
        return ShownFigure(words: figure.words, doubt: doubt, source: figure.source)
    }
}

extension GuideFees {
    /// What a credential costs over a cycle that is renewed on a day.
    init(_ rule: CredentialRule, in version: ProgrammeVersion, on day: CalendarDate) {
        let regular = RegularFees(rule, in: version, renewedOn: day)
        self.init(
            name: rule.shortName, body: version.parts.bodyName,
            sum: regular.known.map { Money(cents: Int64($0)).words }, isOpen: regular.isOpen, years: regular.years,
            fees: regular.lines.map { FeeLine($0) })
    }
}

extension GuideGlance {
    /// What the catalogue has of some kinds, taken by a programme where one is named.
    init(_ glance: CatalogueGlance, kinds: [OptionKind], takenBy programme: String? = nil) {
        var chosen: [String: [String]] = [:]
        if !kinds.isEmpty { chosen["kind"] = kinds.map(\.code) }
        if let programme { chosen["taken"] = [programme] }
        self.init(
            count: glance.count, free: glance.free,
            cheapest: glance.cheapest.map { ($0.price.words, $0.title, $0.offering.text, $0.asOf) },
            filter: CatalogueFilter(chosen: chosen))
    }
}

extension GuideLine {
    /// A page of the guide, in a list.
    init(_ text: GuideText) { self.init(slug: text.slug, title: text.title, lead: text.lead) }
}

extension GuideText.Part {
    /// What it is called.
    var words: String {
        switch self {
        case .start: "Start here"
        case .options: "Eight ways to earn credit"
        case .keep: "Keep what you have"
        case .grow: "Where it leads"
        case .questions: "Questions and answers"
        }
    }
}
