private import Synchronization

/// Counts the units under way, so that a store is closed only after the last one.
package final class Gate: Sendable {
    private struct State {
        var inside = 0
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// One more unit; refused once the gate is closed.
    package func enter() throws(StoreError) {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.inside += 1 }
            return !state.isClosed
        }
        guard isOpen else { throw .unavailable("it was closed") }
    }

    /// One unit less.
    package func leave() {
        let waiting = state.withLock { state in
            state.inside -= 1
            guard state.isClosed, state.inside == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for one in waiting { one.resume() }
    }

    /// Refuses new units and waits for the last one. Answers whether this call closed it.
    package func close() async -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if state.inside > 0 { state.waiting.append(continuation) }
                return state.inside == 0
            }
            if isEmpty { continuation.resume() }
        }
        return isFirst
    }
}
