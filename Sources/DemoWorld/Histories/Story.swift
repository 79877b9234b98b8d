import Domain
import Primitives
import Rules

/// Tells the history of one colleague after the other.
struct Story {
    let diary: Diary
    let calendar: InServiceCalendar
    let meetings: [Conference]
    let today: CalendarDate
    let seed: UInt64

    /// Somebody on the staff list, with the wallet, the log and the drafts that go with how they do.
    func tell(_ colleague: Colleague, _ outlook: Outlook, number: Int, _ arrival: inout Arrival) -> Inhabitant {
        var dice = Dice(seed: seed, stream: number)
        let joined = OpenDays.working(arrival.places.opened.adding(days: dice.roll(10...150)))
        var person = arrival.somebody(colleague.name, joined: joined)
        let hired = OpenDays.working(today.adding(months: -dice.roll(31...140)))
        let laboratory = arrival.places.laboratory
        arrival.join(
            laboratory, as: colleague.post.role, bench: colleague.bench, shift: colleague.shift, from: hired,
            shares: dice.says(30), &person)
        if colleague.post == .supervisor {
            arrival.join(laboratory, as: .assessor, bench: colleague.bench, from: joined, &person)
        }
        let wallet = Wallet(colleague, outlook, today: today, &dice)
        arrival.hold(wallet.held, number: number, isVerified: dice.says(60), &person)
        if let former = colleague.former {
            person.formerNames = [FormerName(id: arrival.mint.id(at: person.person.createdAt), name: former)]
        }
        let history = history(colleague, outlook, wallet, number, since: hired, dice)
        finish(history, number: number, &person, &arrival)
        return person
    }

    /// The manager is complete, as everybody hopes.
    func tellManager(_ manager: inout Inhabitant, _ arrival: inout Arrival) {
        var dice = Dice(seed: seed, stream: 1)
        let colleague = Colleague(name: manager.person.name, post: .supervisor, bench: nil, shift: nil)
        let wallet = Wallet(colleague, .complete, today: today, &dice)
        arrival.hold(wallet.held, number: 1, isVerified: true, &manager)
        let hired = manager.memberships.first?.from ?? today
        let history = history(colleague, .complete, wallet, 1, since: hired, dice)
        finish(history, number: 1, &manager, &arrival)
    }

    /// Writes a history into the ledger; every tenth has begun something and not finished it.
    private func finish(_ history: History, number: Int, _ person: inout Inhabitant, _ arrival: inout Arrival) {
        var dice = history.dice
        person.entries = diary.entries(history.deeds, of: person.person, &arrival.mint, &dice)
        guard number % 10 == 4 else { return }
        let moment = Instant(startOf: today).adding(seconds: -Int64(dice.roll(3...200)) * 3600)
        var form = CreditForm()
        form.title = "Lunch lecture"
        form.completed = moment.day.description
        person.drafts = [
            Draft(id: arrival.mint.id(at: moment), credit: nil, revision: 1, changedAt: moment, form: form)
        ]
    }

    private func history(
        _ colleague: Colleague, _ outlook: Outlook, _ wallet: Wallet, _ number: Int, since hired: CalendarDate,
        _ dice: Dice
    ) -> History {
        let interests =
            colleague.post == .histotechnician
            ? [.histology] : colleague.bench?.topics ?? [.management, .qualityControl]
        var history = History(dice: dice, today: today, interests: interests)
        let span = wallet.cycle.span
        let before = DateSpan.months(36, endingOn: span.from.adding(days: -1))
        let goal = Goal(wallet.main)
        history.attend(calendar, bench: colleague.bench, since: hired, percent: 55)
        if history.dice.says(40) { history.attend(meetings, most: 1) }
        if wallet.held.count > 1 { history.takeFloridaCourses() }
        let isRich = goal.total >= 36 && wallet.main.hasPrefix("ascp-boc/M")
        if case .complete = outlook, number % 3 == 1, isRich {
            history.takeCollegeCourse(in: span, cap: Credits(goal.total / 2))
        }
        let target = outlook.target(of: goal.total, gone: wallet.cycle.percentGone(by: today), &history.dice)
        switch outlook {
        case .complete, .declared, .ending(_, true): history.study(in: span, until: target, core: goal.core)
        default: history.study(in: span, until: target, without: [.ethics])
        }
        history.study(in: before, until: Credits(min(goal.total, 24)))
        history.fill(before, to: 22)
        history.blemish(number, in: span)
        history.thin(until: before.to, to: 40)
        return history
    }
}

extension Outlook {
    /// What somebody with this outlook has earned when so many hundredths of the cycle have gone.
    func target(of total: Int, gone: Int, _ dice: inout Dice) -> Credits {
        let percent: Int
        switch self {
        case .lapsed: percent = dice.roll(55...80)
        case .ending(_, false): percent = dice.roll(50...82)
        case .declared, .complete, .ending(_, true): percent = 100 + dice.roll(0...6)
        case .onTrack: percent = min(88, gone * dice.roll(96...110) / 100)
        case .behind: percent = max(0, gone - dice.roll(30...45))
        case .voluntary: percent = dice.roll(15...40)
        }
        return Credits(thousandths: Int64(total) * Int64(percent) * 10)
    }
}
