import Domain
import Pages
import Primitives
import Rules

extension TranscriptFilter {
    /// What stands in the address.
    init(_ query: Fields) {
        self.init(
            tab: Tab.codes.find(query["tab"]) ?? .done,
            credential: query["credential"].isEmpty ? nil : query["credential"], cycle: CalendarDate(query["cycle"]),
            topic: Topic.codes.find(query["topic"]), year: Int(query["year"]))
    }
}

extension TranscriptQuery {
    init(_ filter: TranscriptFilter, page: Int) {
        let tab: Tab =
            switch filter.tab {
            case .done: .done
            case .inProgress: .inProgress
            case .external: .external
            }
        self.init(
            tab: tab, credential: filter.credential, cycle: filter.cycle, topic: filter.topic, year: filter.year,
            page: page)
    }
}

extension TranscriptPage {
    /// A transcript with the lines of one page.
    init(_ transcript: Transcript, lines: ArraySlice<TranscriptLine>, page: Int, pageCount: Int) {
        let counts = transcript.counts
        self.init(
            query: TranscriptQuery(transcript.filter, page: page), rows: lines.map { TranscriptRow($0) },
            drafts: transcript.drafts.map { DraftLine($0) }, count: transcript.lines.count, pageCount: pageCount,
            tabs: [.done: counts.done, .inProgress: counts.inProgress, .external: counts.external],
            standings: transcript.credentials.map(\.standing), totals: TranscriptSums(transcript),
            choices: Choices(
                topics: transcript.choices.topics, years: transcript.choices.years, cycles: transcript.choices.cycles),
            holder: Holder(transcript))
    }
}

extension TranscriptPage.Holder {
    init(_ transcript: Transcript) {
        let holder = transcript.holder
        let licences = transcript.credentials.map { ($0.standing.name, $0.credential.number ?? "number not given") }
        self.init(
            name: holder.name, formerNames: holder.formerNames,
            numbers: licences + holder.identifiers.map { ($0.kind.words, $0.number) }, madeAt: transcript.madeAt)
    }
}

extension TranscriptRow {
    init(_ line: TranscriptLine) {
        let activity = line.activity
        let delivery = activity.delivery.flatMap {
            $0.code == activity.kind.code ? nil : ", \($0.code.split(separator: "-").joined(separator: " "))"
        }
        var counts: [String: Credits?] = [:]
        for count in line.counts { counts[count.credential] = count.mayCount ? .some(count.counted) : .some(.zero) }
        self.init(
            entry: EntryLine(line), started: activity.started == activity.completed ? nil : activity.started,
            kind: activity.kind.words + (delivery ?? ""), number: activity.provider?.number,
            approvals: activity.provider?.approvals.approvals.map(\.words) ?? [],
            approvalNumber: activity.provider?.approvalNumber,
            specialties: TranscriptRow.specialties(activity.topics),
            source: line.verifiedBy.map { "verified by \($0)" } ?? line.origin.words, counts: counts,
            isOfOtherCycle: !line.counts.isEmpty && line.counts.allSatisfy(\.isOutsideCycle))
    }

    private static func specialties(_ topics: ActivityTopics) -> [(topic: Topic, share: Credits?)] {
        switch topics {
        case .undivided(let set): set.topics.map { ($0, nil) }
        case .split(let shares): shares.map { ($0.topic, $0.amount) }
        }
    }
}

extension EntryLine {
    init(_ line: TranscriptLine) {
        let activity = line.activity
        self.init(
            id: line.id.text, title: activity.title, provider: activity.provider?.name ?? "",
            completed: activity.completed, amount: activity.amount, unit: activity.unit, topics: line.topics,
            evidenceCount: line.fileCount, noted: activity.evidence)
    }
}

extension DraftLine {
    init(_ draft: TranscriptDraft) {
        self.init(
            id: draft.id.text, title: draft.title, touched: draft.changedAt.day, lacks: draft.lacks.map(\.words))
    }
}

extension TranscriptSums {
    init(_ transcript: Transcript) {
        let totals = transcript.totals
        self.init(
            units: totals.units.map { "\($0.amount) \($0.unit.words($0.amount))" },
            credentials: totals.credentials.compactMap { total in
                guard transcript.chosen == nil || transcript.filter.credential == total.credential,
                    let standing = transcript.credentials.first(where: { $0.standing.id == total.credential })?.standing
                else { return nil }
                return LogTotal(
                    name: standing.name, counted: total.counted,
                    unit: total.counted == Credits(1) ? standing.unit.one : standing.unit.many)
            },
            specialties: totals.topics.map { sum in
                let words = sum.topics.map(\.words).joined(separator: ", ")
                return (
                    sum.topics.count > 1 ? "\(words), not divided" : words,
                    "\(sum.amount) \(sum.unit.words(sum.amount))"
                )
            })
    }
}
