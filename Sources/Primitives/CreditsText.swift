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
    public init(reading text: some Collection<UInt8>) throws(AmountFault) {
        var rest = text[...]
        let negative = rest.first == UInt8(ascii: "-")
        if negative { rest = rest.dropFirst() }
        let wholeDigits = rest.prefix(while: Self.isDigit)
        guard !wholeDigits.isEmpty else { throw .notANumber }
        var fraction = rest.dropFirst(wholeDigits.count)
        if !fraction.isEmpty {
            guard fraction.first == UInt8(ascii: "."), fraction.count > 1 else { throw .notANumber }
            fraction = fraction.dropFirst()
            guard fraction.allSatisfy(Self.isDigit) else { throw .notANumber }
        }
        // YAML readers disagree on 036 (thirty-six or thirty): better refused than guessed.
        if wholeDigits.count > 1, wholeDigits.first == UInt8(ascii: "0") { throw .leadingZero }
        guard wholeDigits.count <= 12 else { throw .tooLarge }
        guard fraction.dropFirst(3).allSatisfy({ $0 == UInt8(ascii: "0") }) else { throw .tooManyDecimals }
        var amount: Int64 = 0
        for digit in wholeDigits { amount = amount * 10 + Int64(digit - 48) }
        var decimals = fraction.makeIterator()
        for _ in 0..<3 { amount = amount * 10 + Int64((decimals.next() ?? 48) - 48) }
        if negative, amount > 0 { throw .negative }
        thousandths = amount
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
