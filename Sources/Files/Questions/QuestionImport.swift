public import Domain

/// What reading questions of another form left out or changed.
public struct QuestionRemark: Hashable, Sendable {
    /// Whether a question is missing because of it.
    public enum Weight: String, CaseIterable, Sendable {
        /// The question was left out.
        case skipped
        /// The question was taken, less something.
        case changed
    }

    /// How much it weighs.
    public var weight: Weight
    /// The question, by its name or number.
    public var question: String
    /// What was left out or changed, and why.
    public var text: String
    /// The line, counted from 1.
    public var line: Int?

    /// A remark.
    public init(_ weight: Weight, _ question: String, _ text: String, line: Int? = nil) {
        self.weight = weight
        self.question = question
        self.text = text
        self.line = line
    }
}

extension QuestionRemark: CustomStringConvertible {
    /// `line 12: skipped “Gram stain”: …`
    public var description: String {
        "\(line.map { "line \($0): " } ?? "")\(weight.rawValue) “\(ZipReader.shown(question))”: \(text)"
    }
}

/// Questions that were read, what was left out or changed, and what is wrong.
public struct QuestionImport: Sendable {
    /// The questions that can be asked.
    public var bank: QuestionBank
    /// What was left out or changed.
    public var remarks: [QuestionRemark] = []
    /// What is wrong in a file of our own form.
    public var faults: [FileFault] = []

    /// Questions that were read.
    public init(bank: QuestionBank = QuestionBank(), remarks: [QuestionRemark] = [], faults: [FileFault] = []) {
        self.bank = bank
        self.remarks = remarks
        self.faults = faults
    }

    /// Takes a question if it can be asked; else says why not.
    mutating func take(_ question: Question, line: Int?) {
        let faults = QuestionCheck.faults(of: question)
        guard faults.isEmpty else {
            return skip(question.title ?? question.id, faults.joined(separator: "; "), line: line)
        }
        guard bank.questions.count < QuestionBank.most else {
            return skip(question.title ?? question.id, "a bank has at most \(QuestionBank.most) questions", line: line)
        }
        bank.questions.append(question)
    }

    /// Leaves a question out.
    mutating func skip(_ question: String, _ why: String, line: Int?) {
        remarks.append(QuestionRemark(.skipped, question, why, line: line))
    }

    /// Says what a question lost.
    mutating func change(_ question: String, _ what: [String], line: Int?) {
        for text in what { remarks.append(QuestionRemark(.changed, question, text, line: line)) }
    }
}
