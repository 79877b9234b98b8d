import Primitives

/// Makes ids. Those made later sort later, also within one moment.
struct Mint {
    private var dice: Dice
    private var made: Int64 = 0

    init(_ dice: Dice) { self.dice = dice }

    mutating func id<Thing>(_ thing: Thing.Type = Thing.self, at moment: Instant) -> ID<Thing> {
        made += 1
        return ID(at: Instant(milliseconds: moment.milliseconds + made), random: (dice.next(), dice.next()))
    }
}
