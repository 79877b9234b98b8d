internal import Blocking
internal import CCurl
internal import CHook
import Glibc

/// Makes calls over the network, one after the other on a thread of its own. Follows no redirect, keeps no cookie, and
/// looks at every address that a name resolves to before it connects.
public final class CurlCaller: HookCaller {
    /// Which addresses it calls.
    public let reach: HookAddress.Reach
    private let worker = Worker()
    private let door: Turnstile
    private let milliseconds: Int

    /// A caller; a call takes at most so many milliseconds.
    public init(reach: HookAddress.Reach, milliseconds: Int = 10_000, waiting: Int = 256) {
        self.reach = reach
        self.milliseconds = milliseconds
        door = Turnstile(places: 1 + max(0, waiting))
    }

    /// Makes a call; gives the status of the answer, whose words nobody reads.
    public func call(_ call: HookCall) async throws(HookFault) -> Int {
        guard door.enter() else { throw .busy }
        defer { door.leave() }
        let answer: Result<Int, HookFault>
        do {
            answer = try await worker.run { [reach, milliseconds] in
                Self.perform(call, reach: reach, milliseconds: milliseconds)
            }
        } catch {
            // The work throws nothing; the worker's signature does.
            throw .connectionLost
        }
        return try answer.get()
    }

    /// What the opener of sockets is told and tells.
    private final class Gate {
        let reach: HookAddress.Reach
        var hasRefused = false

        init(_ reach: HookAddress.Reach) { self.reach = reach }
    }

    private static func perform(
        _ call: HookCall, reach: HookAddress.Reach, milliseconds: Int
    ) -> Result<Int, HookFault> {
        guard isStarted, let handle = curl_easy_init() else { return .failure(.busy) }
        defer { curl_easy_cleanup(handle) }
        var headers: UnsafeMutablePointer<curl_slist>?
        // An empty Expect keeps libcurl from asking first whether the body is wanted.
        for line in call.headers.map({ "\($0.name): \($0.value)" }) + ["Expect:"] {
            guard let longer = curl_slist_append(headers, line) else { return .failure(.busy) }
            headers = longer
        }
        defer { curl_slist_free_all(headers) }
        let gate = Gate(reach)
        let outcome = withExtendedLifetime(gate) {
            guard set(handle, call, gate, headers, milliseconds) else { return CURLE_FAILED_INIT }
            return curl_easy_perform(handle)
        }
        var status = 0
        if outcome == CURLE_OK || outcome == CURLE_WRITE_ERROR,
            hook_get_number(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK, status > 0
        {
            return .success(status)
        }
        return .failure(gate.hasRefused ? .inside : fault(outcome))
    }

    private static let isStarted = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private static func set(
        _ handle: UnsafeMutableRawPointer, _ call: HookCall, _ gate: Gate,
        _ headers: UnsafeMutablePointer<curl_slist>?, _ milliseconds: Int
    ) -> Bool {
        [
            hook_set_text(handle, CURLOPT_URL, call.address.description),
            hook_set_text(handle, CURLOPT_PROTOCOLS_STR, reachesPlain(gate.reach) ? "https,http" : "https"),
            // Neither the environment nor a file in somebody's home says where our calls go.
            hook_set_text(handle, CURLOPT_PROXY, ""),
            hook_set_text(handle, CURLOPT_USERAGENT, "Aliquot"),
            hook_set_number(handle, CURLOPT_FOLLOWLOCATION, 0),
            hook_set_number(handle, CURLOPT_NOSIGNAL, 1),
            hook_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds),
            hook_set_number(handle, CURLOPT_TIMEOUT_MS, milliseconds),
            hook_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            hook_set_number(handle, CURLOPT_POST, 1),
            hook_set_bytes(handle, call.body, call.body.count),
            hook_set_list(handle, headers),
            // Whatever is answered is not read; a long answer ends the call.
            hook_set_writer(handle) { _, size, count, _ in size * count > 65_536 ? 0 : size * count },
            hook_set_pointer(handle, CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(gate).toOpaque()),
            hook_set_opener(handle) { raw, _, address in
                guard let raw, let address else { return curl_socket_t(-1) }
                let gate = Unmanaged<Gate>.fromOpaque(raw).takeUnretainedValue()
                guard gate.reach == .anywhere || CurlCaller.resolved(address)?.isPublic == true else {
                    gate.hasRefused = true
                    return curl_socket_t(-1)
                }
                let plain = address.pointee
                return socket(plain.family, plain.socktype | Int32(SOCK_CLOEXEC.rawValue), plain.protocol)
            },
        ].allSatisfy { $0 == CURLE_OK }
    }

    private static func reachesPlain(_ reach: HookAddress.Reach) -> Bool { reach == .anywhere }

    /// The address that is about to be connected to.
    private static func resolved(_ address: UnsafeMutablePointer<curl_sockaddr>) -> NetworkAddress? {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let start = UnsafeRawPointer(address) + offset
        let length = Int(address.pointee.addrlen)
        let (first, count): (Int, Int)
        switch address.pointee.family {
        case AF_INET: (first, count) = (4, 4)
        case AF_INET6: (first, count) = (8, 16)
        default: return nil
        }
        guard length >= first + count else { return nil }
        return NetworkAddress(Array(UnsafeRawBufferPointer(start: start + first, count: count)))
    }

    private static func fault(_ outcome: CURLcode) -> HookFault {
        switch outcome {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE:
            .encryptionFailed
        default: .connectionLost
        }
    }
}
