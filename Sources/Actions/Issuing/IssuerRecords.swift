public import Domain
public import Files
public import Identity
public import Primitives

/// What an issuer hands out so that its certificates can be checked without it: keys, and links of chains.
public struct IssuerRecords: Sendable {
    /// The keys.
    public let keys: KeySet
    private let chains: [ID<Award>: AwardChain]?

    /// The records at a path: a set of keys (JSON), or the folder of an unpacked exit archive with `keys.json` and
    /// `links.jsonl`. A link that none of the keys signed is refused.
    public init(_ path: String) throws(FileFault) {
        let isFolder = ByteSource.isFolder(path)
        keys = try Self.keys(try ByteSource.read(isFolder ? "\(path)/keys.json" : path))
        chains = isFolder ? try Self.chains(try ByteSource.read("\(path)/links.jsonl"), keys) : nil
    }

    /// What is known of an award.
    public func records(_ award: ID<Award>) -> Judgement.Records {
        guard let chains else { return .none }
        return chains[award].map { .chain($0) } ?? .missing
    }

    private static func keys(_ bytes: [UInt8]) throws(FileFault) -> KeySet {
        let read = try BadgeReader.keys(bytes)
        let entries = read.keys.compactMap { entry -> KeySet.Entry? in
            guard let key = Base64URL.bytes(entry.x).flatMap(CheckingKey.init) else { return nil }
            // Whole seconds: a key counts from the second it began in to the end of the one it ended in.
            return KeySet.Entry(
                key: key, from: Instant(milliseconds: Int64(entry.from) * 1000),
                until: entry.until.map { Instant(milliseconds: Int64($0) * 1000 + 1000) })
        }
        return KeySet(issuer: read.issuer, entries: entries)
    }

    private static func chains(
        _ bytes: [UInt8], _ keys: KeySet
    ) throws(FileFault) -> [ID<Award>: AwardChain] {
        var links: [ID<Award>: [(link: AwardLink, digest: String)]] = [:]
        for (place, line) in bytes.split(separator: 10).enumerated() {
            guard let token = SignedToken(String(decoding: line, as: UTF8.self)),
                let id = BadgeReader.header(token.header)?.keyID, let key = keys[id], token.isSigned(by: key.key)
            else {
                throw FileFault(
                    "forged", "this link is signed by none of the keys", file: "links.jsonl", line: place + 1)
            }
            let link = try AwardReader.link(token.payload)
            links[link.award, default: []].append((link, Digest.hex(Digest.sha256(token.payload))))
        }
        var chains: [ID<Award>: AwardChain] = [:]
        for (award, parts) in links {
            let parts = parts.sorted { $0.link.number < $1.link.number }
            guard let chain = AwardChain(parts.map(\.link), digests: parts.map(\.digest)) else {
                throw FileFault(
                    "forged", "the links of the award \(award) do not follow one another", file: "links.jsonl")
            }
            chains[award] = chain
        }
        return chains
    }
}
