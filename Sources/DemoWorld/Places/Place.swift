public import Domain
public import Primitives

/// An organisation of the demo world, with its parts.
public struct Place: Sendable {
    /// The organisation.
    public let organisation: Organisation
    /// Its sites, benches and shifts.
    public let units: [Unit]
    /// When it came.
    public let createdAt: Instant
}
