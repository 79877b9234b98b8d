public import Primitives
public import Rules

/// What a check found, and by it what becomes of each row when the file is read again to be written.
public struct ImportFindings: Sendable {
    /// Rows that were read.
    public internal(set) var rows = 0
    /// Rows that will be written.
    public private(set) var ready = 0
    /// Rows with faults.
    public private(set) var faulty = 0
    /// Rows of somebody else.
    public internal(set) var refused = 0
    /// Rows whose owner must be asked about.
    public private(set) var whose = 0
    /// Rows that are already there.
    public private(set) var same = 0
    /// Rows that may already be there.
    public private(set) var perhaps = 0
    /// Rows beyond what one import takes.
    public internal(set) var beyond = 0
    /// Rows understood in a way that is worth a look (`ReadRow.notes`).
    public internal(set) var noted = 0
    /// The lines that are, or may be, already there.
    public private(set) var doubles: [Int: RowVerdict] = [:]
    /// The questions whose rows these are; at most `keptFaults`.
    public private(set) var questions: [String: Question] = [:]
    /// The first rows with faults, at most `keptFaults`.
    public private(set) var firstFaults: [ReadRow] = []
    /// Courses that are named by number only, and how many rows wait for each; at most `keptFaults`.
    public private(set) var unanswered: [String: Int] = [:]
    /// How much will be written, by unit.
    public private(set) var totals: [AmountUnit: Credits] = [:]
    /// From the first to the last day of what will be written.
    public private(set) var span: DateSpan?
    /// What the dates of the whole file say of their order.
    public internal(set) var dates = DateOrderSense()

    private let participant: Participant
    private let answers: ImportAnswers

    /// A question about whose rows they are, asked once for all of them.
    public struct Question: Hashable, Sendable {
        /// What is asked.
        public var verdict: ParticipantVerdict
        /// The first line.
        public var first: Int
        /// How many rows wait for the answer.
        public var rows: Int
    }

    /// So many faulty rows, questions and courses are kept as they are.
    public static let keptFaults = 200
    /// So many rows of one person go into one import.
    public static let mostRows = 250_000

    init(participant: Participant, answers: ImportAnswers) {
        self.participant = participant
        self.answers = answers
    }

    /// What becomes of a row.
    public func verdict(_ row: ReadRow) -> RowVerdict {
        let first = firstVerdict(row)
        return first == .ready ? doubles[row.line] ?? .ready : first
    }

    /// What becomes of a row by itself, whatever else is in the file.
    func firstVerdict(_ row: ReadRow) -> RowVerdict {
        let verdict = participant.judge(row.claim)
        switch verdict.outcome {
        case .refused: return .refused(verdict)
        case .asked:
            switch verdict.question.flatMap({ answers.mine[$0] }) {
            case true?: break
            case false?: return .refused(verdict)
            case nil: return .whose(verdict)
            }
        case .accepted: break
        }
        return row.activity == nil ? .faulty : .ready
    }

    mutating func wait(for verdict: ParticipantVerdict, _ row: ReadRow) {
        whose += 1
        guard let question = verdict.question else { return }
        if questions[question] == nil, questions.count >= Self.keptFaults { return }
        questions[question, default: Question(verdict: verdict, first: row.line, rows: 0)].rows += 1
    }

    mutating func note(_ row: ReadRow) {
        faulty += 1
        if firstFaults.count < Self.keptFaults { firstFaults.append(row) }
        guard let course = row.course, row.faults.contains(where: { $0.code == .needsAnswer }) else { return }
        if unanswered[course] != nil || unanswered.count < Self.keptFaults { unanswered[course, default: 0] += 1 }
    }

    /// Takes out what is there already and adds up the rest.
    mutating func settle(_ recognition: CourseRecognition) {
        for (line, verdict) in recognition.verdicts() {
            switch verdict {
            case .new: break
            case .same(let place, let why):
                // Somebody may know better.
                if answers.same[line] != false { doubles[line] = .same(place, why: why) }
            case .perhaps(let place, let why):
                switch answers.same[line] {
                case true?: doubles[line] = .same(place, why: why)
                case false?: break
                case nil: doubles[line] = .perhaps(place, why: why)
                }
            }
        }
        for verdict in doubles.values {
            if case .same = verdict { same += 1 } else { perhaps += 1 }
        }
        var days: (first: Int32, last: Int32)?
        for item in recognition.items where !item.isKnown && doubles[item.line] == nil {
            ready += 1
            totals[item.stated, default: .zero] += item.amount
            days = days.map { (min($0.first, item.day), max($0.last, item.day)) } ?? (item.day, item.day)
        }
        span = days.map {
            DateSpan(between: CalendarDate(dayNumber: $0.first), and: CalendarDate(dayNumber: $0.last))
        }
    }
}
