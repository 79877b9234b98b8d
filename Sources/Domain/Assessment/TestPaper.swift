public import Prose

/// What a learner gets to see of an attempt. Its types have no place for a key, so none can reach a page early.
public struct TestPaper: Hashable, Sendable {
    /// The questions, in the order drawn.
    public var questions: [PaperQuestion]

    /// A test paper of these questions.
    public init(_ questions: [PaperQuestion]) { self.questions = questions }

    /// The paper that a draw from a bank gives; a question that the bank no longer has, or has otherwise, is left out.
    public init(_ draw: Draw, from bank: QuestionBank) {
        let byID = Dictionary(bank.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        questions = draw.questions.compactMap { drawn in
            byID[drawn.question].flatMap { drawn.fits($0) ? PaperQuestion($0, drawn) : nil }
        }
    }
}

/// A question as a learner sees it.
public struct PaperQuestion: Hashable, Sendable {
    /// Its short name.
    public var id: String
    /// What is asked.
    public var prompt: Prose
    /// What there is to answer with.
    public var form: PaperForm

    /// A question.
    public init(id: String, prompt: Prose, form: PaperForm) {
        self.id = id
        self.prompt = prompt
        self.form = form
    }

    init(_ question: Question, _ drawn: DrawnQuestion) {
        id = question.id
        prompt = question.prompt
        switch question.kind {
        case .single(let key): form = .one(drawn.order.map { key.choices[$0].text })
        case .multiple(let key): form = .several(drawn.order.map { key.choices[$0].text })
        case .trueFalse: form = .trueOrFalse
        case .numeric(let key): form = .number(unit: key.unit, otherUnits: key.otherUnits.map(\.sign))
        case .shortAnswer: form = .words
        case .matching(let key):
            let matches = key.matches
            form = .match(items: drawn.order.map { key.pairs[$0].item }, to: drawn.matches.map { matches[$0] })
        case .ordering(let key): form = .order(drawn.order.map { key.items[$0] })
        case .hotspot(let key):
            form = .point(
                PaperPicture(
                    picture: key.picture, description: key.description, size: key.size,
                    spots: drawn.order.map { key.spots[$0].shape }))
        }
    }
}

/// What there is to answer a question with. Answers are told by their place in these lists.
public enum PaperForm: Hashable, Sendable {
    /// One of these.
    case one([Prose])
    /// Any of these.
    case several([Prose])
    /// "True" or "false".
    case trueOrFalse
    /// A number, in a unit.
    case number(unit: String?, otherUnits: [String])
    /// A word or a few.
    case words
    /// A match for each item.
    case match(items: [Prose], to: [String])
    /// These, in the right order.
    case order([Prose])
    /// A place on a picture.
    case point(PaperPicture)
}

/// A picture to point at.
public struct PaperPicture: Hashable, Sendable {
    /// The picture, by its name.
    public var picture: String
    /// What it shows.
    public var description: String
    /// Its size, the one that points are measured by.
    public var size: PictureSize
    /// Regions to choose from, right and wrong ones, so that no pointer is needed; none where they would give the
    /// answer away.
    public var spots: [PictureShape]

    /// A picture to point at.
    public init(picture: String, description: String, size: PictureSize, spots: [PictureShape]) {
        self.picture = picture
        self.description = description
        self.size = size
        self.spots = spots
    }
}
