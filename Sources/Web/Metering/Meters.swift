private import Synchronization

/// What the server counts of itself, in the text format that Prometheus reads.
public final class Meters: Sendable {
    private struct Key: Hashable {
        var method: String
        var route: String
        var status: Int
    }
    private struct Series {
        var count = 0
        var microseconds: Int64 = 0
        var buckets = [Int](repeating: 0, count: Meters.bounds.count)
    }

    /// Upper bounds of the histogram, in microseconds.
    static let bounds: [Int64] = [
        1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
    ]

    private let series = Mutex<[Key: Series]>([:])

    /// Meters at nothing.
    public init() {}

    func note(method: String, route: String, status: Int, _ microseconds: Int64) {
        series.withLock { series in
            var one = series[Key(method: method, route: route, status: status), default: Series()]
            one.count += 1
            one.microseconds += microseconds
            for (place, bound) in Self.bounds.enumerated() where microseconds <= bound { one.buckets[place] += 1 }
            series[Key(method: method, route: route, status: status)] = one
        }
    }

    /// Everything counted so far; further lines come behind.
    func text(_ further: [(name: String, help: String, value: Int)]) -> String {
        let all = series.withLock { $0 }.sorted {
            ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
        }
        var text = """
            # HELP aliquot_http_requests_total Requests answered.
            # TYPE aliquot_http_requests_total counter

            """
        func labels(_ key: Key) -> String { "method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\"" }
        for (key, one) in all { text += "aliquot_http_requests_total{\(labels(key))} \(one.count)\n" }
        text += """
            # HELP aliquot_http_request_seconds Time from the request's head to its answer.
            # TYPE aliquot_http_request_seconds histogram

            """
        for (key, one) in all {
            for (place, bound) in Self.bounds.enumerated() {
                text +=
                    "aliquot_http_request_seconds_bucket{\(labels(key)),le=\"\(Self.seconds(bound))\"} \(one.buckets[place])\n"
            }
            text += "aliquot_http_request_seconds_bucket{\(labels(key)),le=\"+Inf\"} \(one.count)\n"
            text += "aliquot_http_request_seconds_sum{\(labels(key))} \(Self.seconds(one.microseconds))\n"
            text += "aliquot_http_request_seconds_count{\(labels(key))} \(one.count)\n"
        }
        for meter in further {
            text += "# HELP \(meter.name) \(meter.help)\n# TYPE \(meter.name) gauge\n\(meter.name) \(meter.value)\n"
        }
        return text
    }

    private static func seconds(_ microseconds: Int64) -> String {
        let rest = String(microseconds % 1_000_000)
        let digits = String(repeating: "0", count: 6 - rest.count) + rest
        return "\(microseconds / 1_000_000).\(digits)"
    }
}
