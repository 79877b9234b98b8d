import Primitives

/// Chance that can be had again: the same seed throws the same numbers on every machine.
struct Dice: RandomNumberGenerator {
    private var random: SplitMix64

    /// Dice of their own for each thing that is made, so that a change to one leaves all others as they were.
    init(seed: UInt64, stream: Int) {
        var first = SplitMix64(seed: seed)
        random = SplitMix64(seed: first.next() ^ (UInt64(bitPattern: Int64(stream)) &* 0xd134_2543_de82_ef95))
    }

    mutating func next() -> UInt64 { random.next() }

    /// A number in a range.
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Yes, so many times in a hundred.
    mutating func says(_ percent: Int) -> Bool { roll(0...99) < percent }

    /// One of a list that is not empty.
    mutating func pick<Value>(_ list: [Value]) -> Value { list[roll(0...list.count - 1)] }

    /// A list in another order.
    mutating func shuffled<Value>(_ list: [Value]) -> [Value] {
        var list = list
        for place in list.indices.dropFirst().reversed() { list.swapAt(place, roll(0...place)) }
        return list
    }
}
