import Actions

/// What every route of the site needs.
struct Site: Sendable {
    let house: House
    let assets: AssetShelf
    let cookies: CookieJar
    let meters: Meters
}
