import Actions
import Domain
import Primitives

/// What every route of the site needs.
struct Site: Sendable {
    let house: House
    let assets: AssetShelf
    /// The pages of the public guide, in order.
    let guide: [GuideText]
    let cookies: CookieJar
    let meters: Meters
    /// The program's version.
    let version: String
    /// Since when it runs.
    let since: Instant
}
