internal import Storage

/// What the server said when a statement failed.
struct PostgresFault {
    /// What can be done about it besides telling the caller.
    enum Remedy {
        /// Nothing.
        case none
        /// Run the unit again: others changed what it had read.
        case again
        /// Prepare anew and run the unit again: the schema has changed, or somebody between us and the server forgot us.
        case prepareAgain
        /// Connect anew before the next unit.
        case reconnect
    }

    let storeError: StoreError
    let remedy: Remedy

    /// A fault that was found on this side.
    init(_ error: StoreError) {
        storeError = error
        remedy = .none
    }

    init(_ result: PostgresResult, connectionMessage: String, statement: String) {
        let message = result.fact("M") ?? connectionMessage
        let constraint = result.fact("n") ?? ""
        guard let state = result.fact("C") else {
            storeError = .unavailable(message.trimmedEnd)
            remedy = .reconnect
            return
        }
        switch state {
        case "23505", "23P01": storeError = .unique(constraint: constraint)
        case "23503", "23001": storeError = .foreignKey(constraint: constraint)
        case "23514": storeError = .check(constraint: constraint)
        case "23502":
            let place = [result.fact("t"), result.fact("c")].compactMap { $0 }
            storeError = .missing(column: place.joined(separator: "."))
        case "40001", "40P01": storeError = .retriesExhausted
        case "53100": storeError = .full(message)
        case "XX001", "XX002": storeError = .corrupt(message)
        case "55P03": storeError = .unavailable(message)
        default:
            let isOutage = ["08", "53", "57", "58"].contains(state.prefix(2))
            storeError = isOutage ? .unavailable(message) : .statement(sql: statement, message: message)
        }
        remedy =
            switch state {
            case "40001", "40P01": .again
            case "0A000", "26000": .prepareAgain
            case "57P01", "57P02", "57P03", "57P05": .reconnect
            default: state.hasPrefix("08") ? .reconnect : .none
            }
    }
}
