import Actions
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// What watches over the server may ask.
struct HealthRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/health/live") { _, _ in plain("live\n") }
        router.get("/health/ready") { _, _ in
            try await site.house.isReady() ? plain("ready\n") : plain("not ready\n", .serviceUnavailable)
        }
        router.get("/metrics") { _, _ in
            let load = try? await site.house.load()
            var further: [(name: String, help: String, value: Int)] = [
                ("aliquot_store_up", "Whether the records can be reached.", load == nil ? 0 : 1)
            ]
            if let jobs = load?.jobs, let mails = load?.mails {
                further += [
                    ("aliquot_jobs_waiting", "Jobs not done yet.", jobs.waiting),
                    ("aliquot_jobs_failed", "Jobs given up.", jobs.failed),
                    ("aliquot_mails_waiting", "Letters on their way.", mails.waiting),
                    ("aliquot_mails_failed", "Letters given up.", mails.failed),
                ]
            }
            return plain(site.meters.text(further), type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private func plain(
        _ text: String, _ status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
