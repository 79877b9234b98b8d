/// A set of places in a segment, a bit each.
struct Bitmap: Sendable {
    private(set) var words: [UInt64]

    /// No place of so many.
    init(count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    /// Every place of so many.
    init(allOf count: Int) {
        words = [UInt64](repeating: .max, count: (count + 63) / 64)
        if count % 64 != 0, let last = words.indices.last { words[last] = (1 << UInt64(count % 64)) - 1 }
    }

    mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

    mutating func remove(_ place: Int) { words[place >> 6] &= ~(1 << UInt64(place & 63)) }

    func contains(_ place: Int) -> Bool { words[place >> 6] & 1 << UInt64(place & 63) != 0 }

    mutating func formIntersection(_ other: borrowing Bitmap) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for place in mine.indices { mine[place] &= theirs[place] }
            }
        }
    }

    mutating func formUnion(_ other: borrowing Bitmap) {
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for place in mine.indices { mine[place] |= theirs[place] }
            }
        }
    }

    var count: Int {
        words.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ $1.nonzeroBitCount } }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// How many places both have.
    func count(with other: borrowing Bitmap) -> Int {
        words.withUnsafeBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                var sum = 0
                for place in mine.indices { sum &+= (mine[place] & theirs[place]).nonzeroBitCount }
                return sum
            }
        }
    }

    /// Visits every place, in order.
    func each(_ visit: (Int) -> Void) {
        words.withUnsafeBufferPointer { words in
            for (number, word) in words.enumerated() {
                var rest = word
                while rest != 0 {
                    visit(number << 6 | rest.trailingZeroBitCount)
                    rest &= rest &- 1
                }
            }
        }
    }
}
