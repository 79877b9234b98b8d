import Domain
import Primitives
import Rules

/// Something that somebody did and how it came into their log.
struct Deed {
    var activity: Activity
    /// Who wrote it down.
    var origin = LedgerEntry.Origin.own
    /// The points that the main credential is reckoned to give for it.
    var worth: Credits
    /// Whether it may be left out where a history must be thinner.
    var isOptional = false
    var note: String?
    /// What was written first, and why that was wrong.
    var correction: Correction?
    /// Why it was taken back.
    var withdrawal: String?

    struct Correction {
        var wrong: Activity
        var reason: String
    }

    init(_ activity: Activity, origin: LedgerEntry.Origin = .own, worth: Credits? = nil) {
        self.activity = activity
        self.origin = origin
        self.worth = worth ?? activity.amount
    }
}
