import HTTPTypes
import Hummingbird

/// What programs say of the forms they send and take.
enum MediaType {
    /// A media type without its parameters.
    static func essence(of field: String) -> String {
        let first = field.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return first.filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether a program takes JSON. One that says nothing takes everything.
    static func takesJSON(_ request: Request) -> Bool {
        let fields = request.headers[values: .accept]
        guard !fields.isEmpty else { return true }
        let isWanted = ["application/json", "application/*", "*/*"]
        return fields.joined(separator: ",").split(separator: ",").contains { range in
            isWanted.contains(essence(of: String(range))) && !isRefused(range)
        }
    }

    /// Whether a range has the weight nought.
    private static func isRefused(_ range: Substring) -> Bool {
        range.split(separator: ";").dropFirst().contains { parameter in
            let plain = parameter.filter { !$0.isWhitespace }.lowercased()
            return plain.hasPrefix("q=0") && plain.dropFirst(3).allSatisfy { $0 == "0" || $0 == "." }
        }
    }
}
