public import Primitives

/// Why an offering is in no plan: a closed list that others rely on.
public enum ExclusionCode: UInt8, Coded {
    /// The person refused it.
    case refused
    /// No seat is left.
    case full
    /// It is no longer to be had, or was held already.
    case expired
    /// It cannot be completed on a day that counts for any credential that is planned for.
    case outsideCycle
    /// It cannot be completed on the days the person asked for.
    case outsideDates
    /// Its price is in another currency.
    case currency
    /// Its price is not known, and a price is needed: cost is minimised, or there is a budget.
    case priceUnknown
    /// The time it takes is not known, and is needed: time is minimised, or there is a weekly limit.
    case hoursUnknown
    /// It alone costs more than the budget.
    case overBudget
    /// It is not online.
    case notOnline
    /// It begins before the evening.
    case notEvening
    /// It is too far away.
    case tooFar
    /// It is not known how far away it is.
    case placeUnknown
    /// It needs something that the catalogue does not have.
    case prerequisiteUnknown
    /// What it needs cannot be done, or not in time.
    case prerequisite
    /// It needs, over some others, itself.
    case prerequisiteCycle
    /// It is held while something is held that the person has chosen.
    case overlaps
    /// It is in the log already.
    case duplicate
    /// It counts for nothing that is planned for.
    case notAccepted

    /// Every code and its case.
    public static let codes = kebabCodes()
}
