import Actions
import Domain
import Files
import Identity
import Primitives
import Storage
import TestSupport
import Testing

@Suite("ChangeAward")
struct ChangeAwardTests {
    @Test(arguments: Engine.allCases)
    func `a corrected name supersedes, and the old file says so`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let old = try await test.house.issueCertificate(
                test.request(.person(tess.person.id), from: academy, name: "Tes Moreau"))
            let file = try await test.bytes(old)
            let new = try await test.house.reissueCertificate(
                old.award.id, naming: AwardHolder(name: "Tess Moreau"), for: staff)
            #expect(new.award.edition == 2 && new.award.supersedes == old.content && new.award.code == old.award.code)
            guard case .genuine(.superseded, true) = try await test.verdict(file) else {
                return #expect(Bool(false), "the old one should be superseded")
            }
            guard case .genuine(.superseded, true) = try await test.verdict(Array(old.badge.utf8)) else {
                return #expect(Bool(false), "the old badge should be superseded")
            }
            #expect(try await test.verdict(test.bytes(new)) == .genuine(.valid, chainKnown: true))
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.history.count == 2 && credit.record.papers == [new.paper])
            #expect(
                try await refusal {
                    _ = try await test.house.reissueCertificate(
                        old.award.id, naming: AwardHolder(name: "Mine"), for: tess)
                } == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a revoked award is revoked everywhere, and its credit withdrawn once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let issued = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let before = try await test.house.statusList(0)
            for _ in 0..<2 {
                try await test.house.revokeAward(issued.award.id, because: .identityInDoubt, for: staff)
            }
            for bytes in [try await test.bytes(issued), Array(issued.badge.utf8)] {
                guard case .genuine(.revoked(_, .identityInDoubt), true) = try await test.verdict(bytes) else {
                    return #expect(Bool(false), "it should be revoked")
                }
            }
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.isWithdrawn && credit.history.count == 2)
            #expect(try await test.house.verifyAward(issued.award.code.text, from: "a").state.code == "revoked")
            let after = try await test.house.statusList(0)
            #expect(before.split(separator: ".")[1] != after.split(separator: ".")[1])
            #expect(
                try await refusal {
                    try await test.house.revokeAward(issued.award.id, because: .issuedInError, for: tess)
                } == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a renewal is a new certificate, and the old one ends on its own day`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let last = test.now.day.adding(days: 365)
            let old = try await test.house.issueCertificate(
                test.request(.person(tess.person.id), from: academy, until: last))
            let request = test.request(.person(tess.person.id), from: academy, occasion: "next-cycle")
            let new = try await test.house.renewCertificate(old.award.id, request)
            #expect(try await test.house.renewCertificate(old.award.id, request).file == new.file)
            #expect(new.award.id != old.award.id)
            #expect(try await test.verdict(test.bytes(old)) == .genuine(.valid, chainKnown: true))
            test.move(seconds: 367 * 86_400)
            #expect(try await test.verdict(test.bytes(old)) == .genuine(.expired(on: last), chainKnown: true))
            #expect(try await test.verdict(test.bytes(new)) == .genuine(.valid, chainKnown: true))
        }
    }

    @Test(arguments: Engine.allCases)
    func `after the key was changed old certificates hold, and the new key is vouched for by the old`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let old = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let first = try #require(try await test.house.issuerKeys().entries.first)
            try await test.house.rotateIssuerKey()
            let keys = try await test.house.issuerKeys()
            #expect(keys.entries.count == 2 && keys.entries[0].until != nil && keys.entries[1].until == nil)
            let new = try await test.house.issueCertificate(
                test.request(.person(tess.person.id), from: academy, occasion: "later"))
            for issued in [old, new] {
                #expect(try await test.verdict(test.bytes(issued)) == .genuine(.valid, chainKnown: true))
            }
            let stored = try await test.store.read { connection in try connection.all(SigningKeyQueries.all()) }
            #expect(stored[0].sealed == nil && stored[1].sealed != nil)
            let statement = try #require(stored[1].statement.flatMap { SignedToken($0) })
            #expect(statement.isSigned(by: first.key))
        }
    }

    @Test func `every eleventh byte of a certificate and every byte of a badge turned, neither is ever valid`()
        async throws
    {
        try await TestHouse.use(.sqlite) { test in
            let (academy, _) = try await test.provider()
            let tess = try await test.member()
            let issued = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            let inspection = Inspection(keys: [try await test.house.issuerKeys()], on: test.now.day)
            let file = try await test.bytes(issued)
            #expect(inspection.inspect(file).verdict == .genuine(.valid, chainKnown: false))
            for place in stride(from: 0, to: file.count, by: 11) {
                var changed = file
                changed[place] ^= 4
                let found = inspection.inspect(changed)
                #expect(!found.verdict.holds && found.shown == nil, "byte \(place): \(found.verdict)")
            }
            let badge = Array(issued.badge.utf8)
            for place in badge.indices {
                var changed = badge
                changed[place] ^= 1
                #expect(!inspection.inspect(changed).verdict.holds, "byte \(place)")
            }
            // Without the keys nothing is shown of it, and it is not called forged.
            let stranger = Inspection(keys: [], on: test.now.day).inspect(file)
            guard case .unvouched = stranger.verdict else { return #expect(Bool(false), "\(stranger.verdict)") }
            #expect(stranger.shown == nil)
            // Somebody else's key with the same words is not ours.
            let forger = try SigningKey.new { count in [UInt8](repeating: 7, count: count) }
            let forged = inspection.inspect(FileSeal.seal(Array(file.dropLast(146)), with: forger))
            guard case .unvouched = forged.verdict else { return #expect(Bool(false), "\(forged.verdict)") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the exit archive verifies on its own`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let kept = try await test.house.issueCertificate(test.request(.person(tess.person.id), from: academy))
            try await test.house.rotateIssuerKey()
            let gone = try await test.house.issueCertificate(
                test.request(.person(tess.person.id), from: academy, occasion: "second"))
            try await test.house.revokeAward(gone.award.id, because: .issuedInError, for: staff)
            let files = [kept, gone]
            let bytes = [try await test.bytes(kept), try await test.bytes(gone)]
            let day = test.now.day
            try await TemporaryFolder.use { folder in
                let zip = folder.path + "/exit.zip"
                #expect(try await test.house.exportCertificates(of: academy, to: zip) == 2)
                let archive = try ZipReader(zip, .init(archive: 1 << 24, files: 100, file: 1 << 22, all: 1 << 24))
                _ = try folder.write("keys.json", archive.bytes("keys.json", most: 1 << 20))
                _ = try folder.write("links.jsonl", archive.bytes("links.jsonl", most: 1 << 20))
                #expect(archive.has("keys/statement-1.jws") && archive.has("status/0.jwt"))
                let records = try IssuerRecords(folder.path)
                let inspection = Inspection(keys: [records.keys], on: day, records: records.records)
                for (place, issued) in files.enumerated() {
                    let name = "\(issued.award.code.signs)-1"
                    let pdf = try archive.bytes("certificates/\(name).pdf", most: 1 << 20)
                    let badge = try archive.bytes("badges/\(name).jwt", most: 1 << 20)
                    #expect(pdf == bytes[place])
                    for found in [pdf, badge].map(inspection.inspect) {
                        #expect(found.verdict.code == (place == 0 ? "valid" : "revoked"))
                    }
                }
            }
        }
    }
}
