import Primitives

/// A body's programme in all its versions, oldest first.
public struct Programme: Sendable {
    /// Its short name.
    public var id: String
    /// Its versions, oldest first.
    public var versions: [ProgrammeVersion]

    /// A programme of these versions.
    public init(id: String, versions: [ProgrammeVersion]) {
        self.id = id
        self.versions = versions.sorted {
            ($0.parts.effective?.dayNumber ?? .min) < ($1.parts.effective?.dayNumber ?? .min)
        }
    }
}
