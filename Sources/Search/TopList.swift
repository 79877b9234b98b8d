/// The greatest of many keys, without ordering all of them.
struct TopList<Value> {
    private var kept: [(key: Int64, value: Value)] = []
    private var least = Int64.min
    private let most: Int

    init(most: Int) {
        self.most = max(0, most)
    }

    mutating func add(_ key: Int64, _ value: @autoclosure () -> Value) {
        guard most > 0, kept.count < most || key > least else { return }
        kept.append((key, value()))
        if kept.count >= 2 * most + 16 { cut() }
    }

    /// Equal keys stay in the order in which they came.
    private mutating func cut() {
        kept = Array(
            kept.enumerated().sorted { ($0.element.key, $1.offset) > ($1.element.key, $0.offset) }.prefix(most)
                .map(\.element))
        if kept.count == most, let last = kept.last { least = last.key }
    }

    /// The greatest, in order.
    mutating func inOrder() -> [(key: Int64, value: Value)] {
        cut()
        return kept
    }
}
