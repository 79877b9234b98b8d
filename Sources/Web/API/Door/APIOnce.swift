import Actions
import Domain
import HTTPTypes
import Hummingbird
import Identity
import Primitives

extension APICall {
    /// Does a write once however often it is sent, where it came with a key. The closure is handed the id that a new
    /// thing shall bear.
    func once(_ body: [UInt8], _ work: (String) async throws -> APIAnswer) async throws -> APIAnswer {
        guard let key = request.headers[.idempotencyKey] else {
            return try await work(house.surroundings.id(APIToken.self).text)
        }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Problem([
                ProblemFault(
                    .header("Idempotency-Key"), "A key is 1 to 200 letters and signs of ASCII, without spaces.")
            ])
        }
        let thing: String
        do {
            switch try await house.beginOnce(key, request: fingerprint(body), for: holder) {
            case .begin(let id): thing = id
            case .done(let answer): return try Self.replayed(answer)
            }
        } catch let fault as KeyFault {
            switch fault {
            case .reused: throw Problem(.keyReused)
            case .inUse: throw Problem(.keyInUse, retryAfter: 1)
            }
        }
        let answer: APIAnswer
        do {
            answer = try await work(thing)
        } catch {
            // Should this fail too, the claim ends by itself.
            try? await house.dropOnce(key, isRefused: Problem(error).status.code < 500, for: holder)
            throw error
        }
        try await house.endOnce(key, thing: thing, answer: Self.kept(answer), for: holder)
        return answer
    }

    /// What tells one request from another: method, address and body.
    private func fingerprint(_ body: [UInt8]) -> [UInt8] {
        let line = "\(request.method.rawValue) \(request.uri.path)?\(request.uri.query ?? "")\n"
        return Digest.sha256(Array(line.utf8) + body)
    }

    private static let headersKept: [HTTPField.Name] = [.contentType, .location, .eTag]

    /// An answer as bytes: the status and each header on a line, then the body.
    private static func kept(_ answer: APIAnswer) -> [UInt8] {
        var head = "\(answer.status.code)\n"
        for name in headersKept { head += (answer.headers[name] ?? "") + "\n" }
        return Array(head.utf8) + answer.bytes
    }

    private static func replayed(_ bytes: [UInt8]) throws -> APIAnswer {
        var lines: [String] = []
        var place = bytes.startIndex
        while lines.count < headersKept.count + 1, let end = bytes[place...].firstIndex(of: 10) {
            lines.append(String(decoding: bytes[place..<end], as: UTF8.self))
            place = end + 1
        }
        guard lines.count == headersKept.count + 1, let code = Int(lines[0]) else { throw Problem(.internal) }
        var answer = APIAnswer(status: .init(code: code), bytes: Array(bytes[place...]))
        for (name, value) in zip(headersKept, lines.dropFirst()) where !value.isEmpty { answer.headers[name] = value }
        answer.headers[.idempotentReplayed] = "true"
        return answer
    }
}
