/// What is wrong with one part of a request.
struct ProblemFault: Hashable, Sendable {
    /// Where it stands.
    enum Place: Hashable, Sendable {
        /// In the body, as a JSON pointer (RFC 6901).
        case pointer(String)
        /// In the query of the address.
        case parameter(String)
        /// In a header.
        case header(String)
    }

    var place: Place
    /// The sentence.
    var detail: String

    init(_ place: Place, _ detail: String) {
        self.place = place
        self.detail = detail
    }

    /// The member of the problem document that names the place.
    var member: (name: String, place: String) {
        switch place {
        case .pointer(let pointer): ("pointer", pointer)
        case .parameter(let name): ("parameter", name)
        case .header(let name): ("header", name)
        }
    }
}
