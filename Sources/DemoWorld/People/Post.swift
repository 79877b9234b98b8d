import Domain

/// What somebody does in the laboratory.
enum Post {
    case supervisor, scientist, technician, histotechnician, phlebotomist, assistant

    /// The role in the organisation.
    var role: Role { self == .supervisor ? .supervisor : .technician }
}
