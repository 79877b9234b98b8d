/// The subsets of one size, in the order of their members.
struct Subsets: Sequence, IteratorProtocol {
    private let members: [Int]
    private var places: [Int]?

    init(of members: [Int], size: Int) {
        self.members = members
        places = size <= members.count ? Array(0..<size) : nil
    }

    mutating func next() -> [Int]? {
        guard var current = places else { return nil }
        let answer = current.map { members[$0] }
        var place = current.count - 1
        while place >= 0, current[place] == members.count - current.count + place { place -= 1 }
        if place < 0 {
            places = nil
        } else {
            current[place] += 1
            for later in (place + 1)..<current.count { current[later] = current[later - 1] + 1 }
            places = current
        }
        return answer
    }
}
