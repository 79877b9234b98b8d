public import Domain
public import Primitives
import Rules

/// A made-up laboratory with its people and their histories, as of one day. The same seed and day give the same world.
public struct World: Sendable {
    /// The day it was made for: nothing in it was done later than the day before.
    public let madeOn: CalendarDate
    /// The organisations.
    public let places: [Place]
    /// Everybody, the five who can be signed in as first.
    public let people: [Inhabitant]
    /// Those of them who only take courses of the demo's school.
    let guests: [Inhabitant]
    let seed: UInt64
    /// What schools offer.
    public let offerings: [DemoOffering]
    /// The school whose courses can be taken here.
    public let provider: ID<Organisation>
    /// The password of everybody.
    public static let password = "demo-aliquot"

    /// Makes a world.
    public init(seed: UInt64, today: CalendarDate) {
        let places = Places(today: today, dice: Dice(seed: seed, stream: -1))
        var arrival = Arrival(places: places, today: today, mint: Mint(Dice(seed: seed, stream: -2)))
        let calendar = InServiceCalendar(today: today, dice: Dice(seed: seed, stream: -3))
        var dice = Dice(seed: seed, stream: -4)
        var outlooks = dice.shuffled(Outlook.all).makeIterator()
        let meetings = Conference.all(beginningAbout: DanaReyes.meeting(today), today: today)

        var manager = arrival.manager()
        let teacher = arrival.teacher()
        let diary = Diary(places: places, today: today, manager: manager.person.id, teacher: teacher.person.id)
        let story = Story(diary: diary, calendar: calendar, meetings: meetings, today: today, seed: seed)
        story.tellManager(&manager, &arrival)
        var dana = arrival.dana()
        DanaReyes(story).tell(&dana, &arrival)
        var people = [dana, manager, teacher, arrival.auditor(), arrival.keeper()]
        for (place, colleague) in StaffList.all.enumerated() {
            let outlook = colleague.isVeteran ? Outlook.voluntary : outlooks.next() ?? .onTrack
            people.append(story.tell(colleague, outlook, number: place + 3, &arrival))
        }
        people.append(arrival.formerColleague())
        guests = GuestList.names.map { arrival.somebody($0, joined: today.adding(days: -200)) }
        self.seed = seed
        madeOn = today
        self.places = places.all
        provider = places.provider.organisation.id
        self.people = people + guests
        offerings = OfferingList(places: places, today: today, seed: seed).all
    }
}
