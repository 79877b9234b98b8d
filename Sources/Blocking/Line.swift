private import Glibc

/// The waiting line before one worker or several. Its lock guards every field.
final class Line<Resource>: @unchecked Sendable {
    typealias Work = @Sendable (Resource) -> Void

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var waiting: [Work?] = []
    /// How many of `waiting` were taken out already.
    private var served = 0
    private var isClosed = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(arrival, nil)
    }

    deinit {
        pthread_cond_destroy(arrival)
        pthread_mutex_destroy(mutex)
        arrival.deallocate()
        mutex.deallocate()
    }

    func append(_ work: @escaping Work) {
        pthread_mutex_lock(mutex)
        waiting.append(work)
        pthread_cond_signal(arrival)
        pthread_mutex_unlock(mutex)
    }

    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_broadcast(arrival)
        pthread_mutex_unlock(mutex)
    }

    /// Runs on a worker's thread until the line is closed and empty.
    func work(with resource: Resource) {
        while let work = next() { work(resource) }
    }

    private func next() -> Work? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while served == waiting.count {
            if isClosed { return nil }
            pthread_cond_wait(arrival, mutex)
        }
        let work = waiting[served]
        waiting[served] = nil
        served += 1
        if served == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            served = 0
        } else if served > 1000 {
            // A line that never runs empty must not grow for ever.
            waiting.removeFirst(served)
            served = 0
        }
        return work
    }
}
