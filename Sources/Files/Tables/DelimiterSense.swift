import Domain

/// Tells what separates the cells: what stands equally often in most lines, and the most often there.
enum DelimiterSense {
    /// The separator of a text that begins like this.
    static func tell(_ start: [UInt8]) -> TableLook.Delimiter {
        if let named = named(start) { return named }
        var best: (score: Int, delimiter: TableLook.Delimiter) = (0, .comma)
        for delimiter in TableLook.Delimiter.allCases {
            let score = score(of: delimiter.byte, in: start)
            if score > best.score { best = (score, delimiter) }
        }
        return best.delimiter
    }

    /// Whether the first line names the separator, as Excel does for itself: `sep=;`.
    static func isNamed(_ start: [UInt8]) -> Bool { named(start) != nil }

    private static func named(_ start: [UInt8]) -> TableLook.Delimiter? {
        guard start.count > 5, start.starts(with: "sep=".utf8), start[5] == 10 || start[5] == 13 else { return nil }
        return TableLook.Delimiter.allCases.first { $0.byte == start[4] }
    }

    private static func score(of delimiter: UInt8, in start: [UInt8]) -> Int {
        var counts: [Int] = []
        var (count, isQuoted, isBlank) = (0, false, true)
        for byte in start {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case 10, 13:
                guard !isQuoted else { continue }
                if !isBlank { counts.append(count) }
                (count, isBlank) = (0, true)
                continue
            case delimiter where !isQuoted: count += 1
            default: break
            }
            isBlank = false
        }
        // The last line may be cut off; it counts only where it is the only one.
        if counts.isEmpty, !isBlank { counts.append(count) }
        let usual = Dictionary(grouping: counts.filter { $0 > 0 }) { $0 }
            .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        guard let usual else { return 0 }
        return usual.value.count * 1000 / counts.count * 100 + min(usual.key, 99)
    }
}
