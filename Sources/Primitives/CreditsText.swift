/// Why a text is not an amount.
public enum AmountFault: Error, Hashable, Sendable {
    case notANumber
    case negative
    case tooManyDecimals
    case leadingZero
    case tooLarge
}

extension Credits {
    /// Reads a plain decimal (`2`, `1.5`, `0.125`) digit by digit: at most three decimals that say anything, no exponent.
    public init(reading text: UnsafeRawBufferPointer) throws(AmountFault) {
        var place = 0
        func digit() -> Int64? {
            guard place < text.count, text[place] >= 48, text[place] <= 57 else { return nil }
            return Int64(text[place]) - 48
        }
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        let first = place
        var amount: Int64 = 0
        while let next = digit() {
            guard place - first < 12 else { throw .tooLarge }
            amount = amount * 10 + next
            place += 1
        }
        guard place > first else { throw .notANumber }
        // YAML readers disagree on 036 (thirty-six or thirty): better refused than guessed.
        let hasLeadingZero = place - first > 1 && text[first] == UInt8(ascii: "0")
        var decimals = 0
        if place < text.count {
            guard text[place] == UInt8(ascii: "."), place + 1 < text.count else { throw .notANumber }
            place += 1
            while let next = digit() {
                place += 1
                decimals += 1
                if decimals <= 3 { amount = amount * 10 + next } else if next != 0 { throw .tooManyDecimals }
            }
            guard place == text.count else { throw .notANumber }
        }
        if hasLeadingZero { throw .leadingZero }
        for _ in 0..<max(0, 3 - decimals) { amount *= 10 }
        if isNegative, amount > 0 { throw .negative }
        self.init(thousandths: amount)
    }

    /// Reads a plain decimal.
    public init(reading text: [UInt8]) throws(AmountFault) {
        self = try text.withUnsafeBufferPointer { (bytes) throws(AmountFault) in
            try Credits(reading: UnsafeRawBufferPointer(bytes))
        }
    }
}
