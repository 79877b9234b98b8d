import Blocking
private import Glibc
public import Planning
import Primitives
private import Synchronization

/// Where plans are worked out, off the request threads and never more at once than there are cores, and where what was
/// worked out lies for whoever asks the same again.
public final class PlanShelf: Sendable {
    /// What a plan depends on.
    struct Key: Hashable, Sendable {
        var records: GapSight.Key
        var revision: Int64
        var wish: PlanWish

        /// Whether it is another question of the same person.
        func replaces(_ other: Key) -> Bool {
            var same = other
            same.wish.objective = wish.objective
            return other.records.person == records.person && same != self
        }
    }

    private typealias Waiter = CheckedContinuation<Void, Never>

    /// A plan that is being worked out: who waits for it, and how far it is.
    private struct Work {
        var isBegun = false
        var waiters: [Int: Waiter] = [:]
        var best: Plan.Bound?
        var bound: Plan.Bound?
    }

    private struct State {
        var choices: OfferedChoices?
        var answers: [Key: Plan] = [:]
        /// How much the answers weigh: their lines.
        var weight = 0
        var faults: [Key: any Error] = [:]
        /// What is being worked out.
        var works: [Key: Work] = [:]
        var nextWaiter = 0

        mutating func keep(_ plan: Plan, for key: Key) {
            let lines = plan.excluded.count + 100
            if weight + lines > mostWeight {
                answers.removeAll()
                weight = 0
            }
            weight += lines
            answers[key] = plan
        }
    }

    private let state = Mutex(State())
    private let solvers: WorkerPool<Int>

    /// Answers of so many lines together are remembered; most lines say why an offering could not be used.
    private static let mostWeight = 300_000
    /// More are not put in line.
    private static let mostWorks = 64

    /// A shelf with so many solvers; as many as there are cores, less one for everything else, unless said.
    public init(solvers count: Int? = nil) {
        let cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        solvers = WorkerPool(Array(0..<max(1, count ?? cores - 1)))
    }

    func choices(_ revision: Int64, on day: CalendarDate) -> OfferedChoices? {
        state.withLock { state in
            state.choices.flatMap { $0.revision == revision && $0.day == day ? $0 : nil }
        }
    }

    func keep(_ choices: OfferedChoices) { state.withLock { $0.choices = choices } }

    /// Has a plan worked out unless that was done already, and waits so long for it.
    func look(
        _ key: Key, waiting milliseconds: Int64,
        _ make: @escaping @Sendable (_ tell: (PlanProgress) -> Void) throws -> Plan
    ) async throws -> PlanLook {
        try begin(key, make)
        if milliseconds > 0 { await wait(for: key, milliseconds) }
        return try state.withLock { state in
            if let fault = state.faults.removeValue(forKey: key) { throw fault }
            if let plan = state.answers[key] { return .answered(plan) }
            return .working(best: state.works[key]?.best, bound: state.works[key]?.bound)
        }
    }

    private func begin(
        _ key: Key, _ make: @escaping @Sendable (_ tell: (PlanProgress) -> Void) throws -> Plan
    ) throws {
        let isNew = try state.withLock { state in
            if state.answers[key] != nil || state.works[key] != nil { return false }
            // Who asks something else no longer waits for what was asked before.
            state.works = state.works.filter { other, work in
                work.isBegun || !work.waiters.isEmpty || !key.replaces(other)
            }
            guard state.works.count < Self.mostWorks else { throw Refusal.busy }
            state.works[key] = Work()
            return true
        }
        guard isNew else { return }
        let solvers = self.solvers
        Task {
            do {
                let plan = try await solvers.run { _ in
                    guard self.begins(key) else { throw NotWanted() }
                    return try make { self.note($0, of: key) }
                }
                done(key) { $0.keep(plan, for: key) }
            } catch is NotWanted {
                return
            } catch {
                done(key) { $0.faults = [key: error] }
            }
        }
    }

    /// Nobody wants it any more.
    private struct NotWanted: Error {}

    /// Whether it is still wanted, and nobody else works on it.
    private func begins(_ key: Key) -> Bool {
        state.withLock { state in
            guard state.works[key]?.isBegun == false else { return false }
            state.works[key]?.isBegun = true
            return true
        }
    }

    private func note(_ progress: PlanProgress, of key: Key) {
        state.withLock { state in
            switch progress {
            case .found(let value): state.works[key]?.best = value
            case .bound(let value): state.works[key]?.bound = value
            case .sieved, .proven: break
            }
        }
    }

    private func done(_ key: Key, _ note: (inout sending State) -> Void) {
        let waiters = state.withLock { state in
            note(&state)
            return state.works.removeValue(forKey: key)?.waiters ?? [:]
        }
        for waiter in waiters.values { waiter.resume() }
    }

    private func wait(for key: Key, _ milliseconds: Int64) async {
        await withCheckedContinuation { (waiter: Waiter) in
            let number = state.withLock { state -> Int? in
                guard state.works[key] != nil else { return nil }
                state.nextWaiter += 1
                state.works[key]?.waiters[state.nextWaiter] = waiter
                return state.nextWaiter
            }
            guard let number else { return waiter.resume() }
            Task {
                try? await Task.sleep(for: .milliseconds(milliseconds))
                state.withLock { $0.works[key]?.waiters.removeValue(forKey: number) }?.resume()
            }
        }
    }
}

/// What there is of a plan.
public enum PlanLook: Sendable {
    /// It is being worked out: the best that was found so far, and what no plan gets below.
    case working(best: Plan.Bound?, bound: Plan.Bound?)
    /// The answer.
    case answered(Plan)

    /// The answer, where there is one.
    public var plan: Plan? {
        if case .answered(let plan) = self { plan } else { nil }
    }
}
