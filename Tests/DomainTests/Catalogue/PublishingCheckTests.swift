import Primitives
import Rules
import Testing

@testable import Domain

@Suite("PublishingCheck, ApprovalLapse and CatalogueMerge")
struct PublishingCheckTests {
    private let day = CalendarDate(dayNumber: 20_500)

    private func content(_ change: (inout OfferingContent) -> Void = { _ in }) -> OfferingContent {
        var content = OfferingContent(title: "Platelet clumps", kind: .onlineCourse, activity: .ceCourse)
        content.amount = OfferedAmount(Credits(1), .contactHour)
        content.topics = .undivided(TopicSet(.hematology))
        content.delivery = .online
        content.objectives = ["Recognise clumps."]
        content.approvals = [OfferingApproval(.pace, number: "1", validUntil: day.adding(days: 300))]
        change(&content)
        return content
    }

    @Test func `what is complete is ready, and every gap is named by its field`() {
        #expect(PublishingCheck(content(), on: day).isReady)
        let bare = PublishingCheck(OfferingContent(title: "x", kind: .workshop, activity: .ceCourse), on: day)
        #expect(bare.missing.map(\.field) == ["amount", "topics", "delivery", "objectives"])
    }

    @Test func `what is over or has no approval left is not published`() {
        let lapsed = content { $0.approvals[0].validUntil = day.adding(days: -1) }
        #expect(PublishingCheck(lapsed, on: day).missing.map(\.field) == ["approvals"])
        let over = content {
            let past = LocalTime(day: day.adding(days: -1))
            $0.occasions = [Occasion(starts: past, ends: past)]
        }
        #expect(PublishingCheck(over, on: day).missing.map(\.field) == ["occasions"])
    }

    @Test func `providers are warned from a hundred and twenty days before an approval ends, and after it has`() {
        func lapses(_ days: Int) -> [Int] {
            ApprovalLapse.all(in: content { $0.approvals[0].validUntil = day.adding(days: days) }, on: day)
                .map(\.daysLeft)
        }
        #expect(lapses(121) == [])
        #expect(lapses(120) == [120])
        #expect(lapses(-4) == [-4])
    }

    @Test func `a file adds, renews what is older, and never touches what a provider keeps here`() {
        func merge(_ origin: Offering.Origin, edited: Bool = false, _ old: Int?, _ new: Int?, same: Bool = false)
            -> CatalogueMerge
        {
            CatalogueMerge(
                known: .init(origin: origin, isEdited: edited, checkedOn: old.map { day.adding(days: $0) }),
                incoming: new.map { day.adding(days: $0) }, saysTheSame: same)
        }
        #expect(CatalogueMerge(known: nil, incoming: nil, saysTheSame: false) == .add)
        #expect(merge(.file, 0, 1) == .replace && merge(.file, 0, 0) == .replace && merge(.file, nil, nil) == .replace)
        #expect(merge(.file, 0, -1) == .older && merge(.file, 0, nil) == .older)
        #expect(merge(.file, 0, 1, same: true) == .same)
        #expect(merge(.provider, nil, 1) == .providers && merge(.file, edited: true, 0, 1) == .providers)
    }
}
