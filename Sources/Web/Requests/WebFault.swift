/// Why a request was refused before anything was asked of the house.
enum WebFault: Error, Hashable, Sendable {
    /// It cannot be read.
    case unreadable
    /// The form is too old or was not made here.
    case staleForm
}
