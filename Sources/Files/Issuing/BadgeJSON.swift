public import Domain
public import Primitives
import Rules

/// An award as an Open Badges 3.0 credential: what a wallet keeps and any verifier of JSON Web Tokens can check.
public enum BadgeJSON {
    /// How many badges one list of revoked ones has places for: the least that its standard allows.
    public static let listLength = 131_072

    /// The credential of an award. `content` is SHA-256 of what the certificate says, `address` that of the issuer.
    public static func credential(
        _ award: Award, content: String, statusPlace: Int, address: String
    ) -> CanonicalJSON {
        let id = "\(address)/verify/\(award.code.signs)"
        let list = "\(address)/.well-known/aliquot/status/\(statusPlace / listLength)"
        let until = award.validUntil.map { Instant(startOf: $0.adding(days: 1)) }
        return .members([
            "@context": .strings([
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ]),
            "id": .string("urn:uuid:\(award.id.text)"),
            "jti": .string("urn:uuid:\(award.id.text)"),
            "type": .strings(["VerifiableCredential", "OpenBadgeCredential"]),
            "name": .string(award.title),
            "iss": .string(address),
            "nbf": .int(award.issuedAt.milliseconds / 1000),
            "exp": until.map { .int($0.milliseconds / 1000) },
            "validFrom": .string(award.issuedAt.description),
            "validUntil": until.map { .string($0.description) },
            "issuer": .object([
                "id": .string(address), "type": .strings(["Profile"]), "name": .string(award.provider.name),
                "url": .string(address),
            ]),
            "credentialSubject": subject(award, address),
            "credentialStatus": .object([
                "id": .string("\(list)#\(statusPlace % listLength)"), "type": .string("BitstringStatusListEntry"),
                "statusPurpose": .string("revocation"),
                "statusListIndex": .string(String(statusPlace % listLength)), "statusListCredential": .string(list),
            ]),
            "evidence": .list([
                .object([
                    "id": .string(id), "type": .strings(["Evidence"]), "name": .string("Certificate \(award.number)"),
                    "description": .string("SHA-256 of the certificate's content: \(content)"),
                ])
            ]),
        ])
    }

    private static func subject(_ award: Award, _ address: String) -> CanonicalJSON {
        let achievement = "\(address)/courses/\(award.course.handle)#v\(award.course.version)"
        return .object([
            "type": .strings(["AchievementSubject"]),
            "identifier": .list([
                .object([
                    "type": .string("IdentityObject"), "identityHash": .string(award.holder.name),
                    "identityType": .string("name"), "hashed": .bool(false),
                ])
            ]),
            "achievement": .object([
                "id": .string(achievement), "type": .strings(["Achievement"]), "name": .string(award.title),
                "achievementType": .string("Course"),
                "description": .string(
                    "\(award.amount) \(award.unit.words(award.amount)) of continuing education with \(award.provider.name)"
                ),
                "criteria": .object([
                    "narrative": .string("Completed on \(award.completed): \(award.manner).")
                ]),
                "creator": .object([
                    "id": .string("urn:uuid:\(award.provider.id.text)"), "type": .strings(["Profile"]),
                    "name": .string(award.provider.name),
                ]),
            ]),
        ])
    }

    /// The credential that tells which badges of a list do not hold any more. `bits` is the list, packed and written as
    /// its standard asks.
    public static func statusList(
        _ number: Int, bits: String, at moment: Instant, address: String
    ) -> CanonicalJSON {
        let id = "\(address)/.well-known/aliquot/status/\(number)"
        return .object([
            "@context": .strings(["https://www.w3.org/ns/credentials/v2"]),
            "id": .string(id), "type": .strings(["VerifiableCredential", "BitstringStatusListCredential"]),
            "iss": .string(address), "issuer": .string(address), "jti": .string(id),
            "iat": .int(moment.milliseconds / 1000), "validFrom": .string(moment.description),
            "ttl": .int(300_000),
            "credentialSubject": .object([
                "id": .string("\(id)#list"), "type": .string("BitstringStatusList"),
                "statusPurpose": .string("revocation"), "encodedList": .string(bits),
            ]),
        ])
    }
}
