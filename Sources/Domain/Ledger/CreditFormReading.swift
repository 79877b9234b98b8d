public import Primitives
import Rules

extension CreditForm {
    /// The record that the form says, or everything that is wrong with it at once.
    public func record(id: ID<LedgerEntry>, asOf today: CalendarDate) throws(FormFaults) -> CreditRecord {
        var faults: [FieldFault] = []
        func fault(_ field: String, _ text: String) { faults.append(FieldFault(field, text)) }

        let title = Self.line(self.title)
        if title == nil { fault("title", "Give the title as it stands on the certificate, in at most 300 letters.") }
        let provider = self.provider.isEmpty ? "" : Self.line(self.provider)
        if provider == nil { fault("provider", "The provider's name has at most 300 letters, on one line.") }
        let completed = day(self.completed)
        switch completed {
        case nil where self.completed.isEmpty: fault("completed", "Say on which day you completed it.")
        case nil: fault("completed", "“\(self.completed.prefix(40))” is not a day. Write it as 2026-03-02.")
        case let day? where day.days(since: today) > 366 * 3:
            fault("completed", "\(day.spelled) is more than three years ahead.")
        case let day? where day.year < 1950: fault("completed", "\(day.spelled) is before 1950.")
        default: break
        }
        let started = self.started.isEmpty ? nil : day(self.started)
        if !self.started.isEmpty, started == nil {
            fault("started", "“\(self.started.prefix(40))” is not a day. Write it as 2026-03-02.")
        }
        if let started, let completed, started > completed { fault("started", "It began after it was completed.") }
        if let started, started.year < 1950 { fault("started", "\(started.spelled) is before 1950.") }

        let unit = AmountUnit.codes.find(self.unit)
        if unit == nil { fault("unit", "Choose a unit.") }
        var amount = Credits.zero
        switch Self.amount(self.amount) {
        case .failure(let why): fault("amount", why.text)
        case .success(let read) where read == .zero: fault("amount", "More than nothing, please.")
        case .success(let read):
            amount = read
            if let unit, read > unit.largest {
                fault(
                    "amount", "\(read) \(unit.words(read)) is more than one activity can be (at most \(unit.largest)).")
            }
        }
        let kind = ActivityKind.codes.find(self.kind)
        if kind == nil { fault("kind", "Choose what kind of activity it was.") }
        let topics = topics(of: amount, &faults)
        var approvals: ApprovalSet = []
        for code in self.approvals {
            guard let approval = Approval.codes.find(code) else {
                fault("approvals", "“\(code.prefix(40))” is no approval known here.")
                continue
            }
            approvals.insert(ApprovalSet(approval))
        }
        let number = self.number.isEmpty ? "" : Self.line(self.number)
        if number == nil { fault("number", "The number has at most 300 letters, on one line.") }
        let approvalNumber = self.approvalNumber.isEmpty ? "" : Self.line(self.approvalNumber)
        if approvalNumber == nil { fault("approval-number", "The number has at most 300 letters, on one line.") }
        let delivery = Delivery.codes.find(self.delivery)
        if delivery == nil, !self.delivery.isEmpty { fault("delivery", "Choose how it was held.") }
        if !["none", "series", "yearly"].contains(self.recurrence) {
            fault("recurrence", "Choose whether it may be taken again.")
        }
        var papers: EvidenceSet = []
        for code in evidence {
            guard let paper = Evidence.codes.find(code) else {
                fault("evidence", "“\(code.prefix(40))” is no kind of paper known here.")
                continue
            }
            papers.insert(EvidenceSet(paper))
        }
        if self.note.unicodeScalars.count > 4000 { fault("note", "A note has at most 4000 letters.") }
        guard faults.isEmpty, let title, let completed, let unit, let kind, let provider, let number,
            let approvalNumber
        else {
            throw FormFaults(faults)
        }
        let isNamed = !provider.isEmpty || !number.isEmpty || !approvals.isEmpty || !approvalNumber.isEmpty
        let activity = Activity(
            id: id.text, title: title, kind: kind, started: started, completed: completed, amount: amount, unit: unit,
            topics: topics, delivery: delivery,
            provider: isNamed
                ? Provider(
                    name: provider.isEmpty ? nil : provider, approvals: approvals,
                    number: number.isEmpty ? nil : number,
                    approvalNumber: approvalNumber.isEmpty ? nil : approvalNumber
                ) : nil,
            evidence: papers.isEmpty && !self.papers.isEmpty ? EvidenceSet(.certificate) : papers,
            recurrence: recurrence == "series" ? .series : recurrence == "yearly" ? .yearly : .none)
        let note = Self.text(self.note)
        return CreditRecord(activity: activity, papers: self.papers, note: note.isEmpty ? nil : note)
    }

    private func topics(of whole: Credits, _ faults: inout [FieldFault]) -> ActivityTopics {
        Self.topics(self.topics, shares: self.shares, of: whole, &faults)
    }

    /// Topics as they are ticked and shared on a form.
    static func topics(
        _ topics: [String], shares typed: [Share], of whole: Credits, _ faults: inout [FieldFault]
    ) -> ActivityTopics {
        var sum = Credits.zero
        var shares: [TopicShare] = []
        for share in typed where !share.amount.isEmpty {
            guard let topic = Topic.codes.find(share.topic) else {
                faults.append(FieldFault("topics", "“\(share.topic.prefix(40))” is no topic known here."))
                continue
            }
            switch amount(share.amount) {
            case .failure(let why): faults.append(FieldFault("share-\(topic.code)", why.text))
            case .success(let part) where part > .zero:
                // Far more than the whole is as wrong as a little more, and cannot run over.
                let part = min(part, whole + Credits(1))
                sum += part
                // A topic stands once in a split.
                if let place = shares.firstIndex(where: { $0.topic == topic }) {
                    shares[place].amount += part
                } else {
                    shares.append(TopicShare(topic: topic, amount: part))
                }
            case .success: break
            }
        }
        if !shares.isEmpty {
            if sum > whole, whole > .zero {
                faults.append(
                    FieldFault("topics", "The topics come to \(sum), which is more than the whole amount of \(whole)."))
            }
            for code in topics
            where code != Topic.general.code && !shares.contains(where: { $0.topic.code == code }) {
                let words = Topic.codes.find(code)?.words ?? "“\(code.prefix(40))”"
                faults.append(FieldFault("topics", "Say how much of it was \(words), or leave \(words) out."))
            }
            if sum < whole {
                if let place = shares.firstIndex(where: { $0.topic == .general }) {
                    shares[place].amount += whole - sum
                } else {
                    shares.append(TopicShare(topic: .general, amount: whole - sum))
                }
            }
            return .split(shares)
        }
        var set: TopicSet = []
        for code in topics {
            guard let topic = Topic.codes.find(code) else {
                faults.append(FieldFault("topics", "“\(code.prefix(40))” is no topic known here."))
                continue
            }
            set.insert(TopicSet(topic))
        }
        return .undivided(set.isEmpty ? TopicSet(.general) : set)
    }

    private func day(_ text: String) -> CalendarDate? { CalendarDate(text) }

    /// An amount as people type it: `1.5`, and `1,5` too; `1,200` may be either and is asked about.
    static func amount(_ typed: String) -> Result<Credits, FieldFault> {
        let text = typed.split(whereSeparator: \.isWhitespace).joined()
        guard !text.isEmpty else { return .failure(FieldFault("amount", "Say how much.")) }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let plain = parts.count == 2 && !text.contains(".") ? text.replacing(",", with: ".") : text
        if plain != text, parts[1].utf8.count == 3, !["", "0"].contains(parts[0]) {
            return .failure(
                FieldFault("amount", "“\(text.prefix(40))” can be read in two ways. Write it without a comma."))
        }
        do throws(AmountFault) {
            return .success(try Credits(reading: Array(plain.utf8)))
        } catch {
            switch error {
            case .negative: return .failure(FieldFault("amount", "An amount is never less than nothing."))
            case .tooManyDecimals: return .failure(FieldFault("amount", "At most three decimals: 1.125."))
            case .leadingZero, .notANumber, .tooLarge:
                return .failure(FieldFault("amount", "“\(typed.prefix(40))” is not an amount. Write it as 1.5."))
            }
        }
    }

    /// One line without control characters; nothing when it is empty or too long.
    static func line(_ text: String) -> String? {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isClean = !line.unicodeScalars.contains { $0.properties.generalCategory == .control }
        // One letter may be many bytes, and what is longer than 2000 could not be read back.
        return !line.isEmpty && line.count <= 300 && line.utf8.count <= 2000 && isClean ? line : nil
    }

    /// Several lines without other control characters.
    static func text(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.value >= 32 && $0.value != 127 }
        var plain = String(String.UnicodeScalarView(kept))
        while let last = plain.last, last.isWhitespace { plain.removeLast() }
        return plain
    }
}
