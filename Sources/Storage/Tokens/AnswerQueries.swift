public import Domain
public import Primitives

/// Writes that came with a key, and their answers.
public enum AnswerQueries {
    /// What is known under a key.
    public static func answer(_ key: [UInt8], of token: ID<APIToken>) -> Query<RememberedAnswer> {
        Query(
            """
            SELECT request_digest, thing_id, claimed_until, sealed FROM api_answer
            WHERE token_id = \(token) AND key_digest = \(key)
            """
        ) { (row) throws(StoreError) in
            RememberedAnswer(
                request: try row.bytes(), thing: try row.text(), claimedUntil: try row.instant(),
                sealed: try row.bytesOrNull())
        }
    }

    /// Claims a key; no row is added where somebody has.
    public static func claim(
        _ key: [UInt8], of token: ID<APIToken>, _ person: ID<Person>, _ answer: RememberedAnswer, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO api_answer (token_id, key_digest, person_id, request_digest, thing_id, claimed_until, created_at)
        VALUES (\(token), \(key), \(person), \(answer.request), \(answer.thing), \(answer.claimedUntil), \(moment))
        ON CONFLICT (token_id, key_digest) DO NOTHING
        """
    }

    /// Takes over what another server began and did not end in its time.
    public static func takeOver(
        _ key: [UInt8], of token: ID<APIToken>, claimedUntil old: Instant, until new: Instant
    ) -> SQL {
        """
        UPDATE api_answer SET claimed_until = \(new)
        WHERE token_id = \(token) AND key_digest = \(key) AND claimed_until = \(old) AND sealed IS NULL
        """
    }

    /// Ends a claim before its time: nobody knows whether it was done, and who tries again may.
    public static func expire(_ key: [UInt8], of token: ID<APIToken>, at moment: Instant) -> SQL {
        """
        UPDATE api_answer SET claimed_until = \(moment)
        WHERE token_id = \(token) AND key_digest = \(key) AND sealed IS NULL
        """
    }

    /// Keeps the answer.
    public static func keep(_ sealed: [UInt8], _ key: [UInt8], of token: ID<APIToken>) -> SQL {
        "UPDATE api_answer SET sealed = \(sealed) WHERE token_id = \(token) AND key_digest = \(key)"
    }

    /// Lets a key go: nothing was done under it.
    public static func release(_ key: [UInt8], of token: ID<APIToken>) -> SQL {
        "DELETE FROM api_answer WHERE token_id = \(token) AND key_digest = \(key) AND sealed IS NULL"
    }

    /// Forgets a key whose day is over.
    public static func forget(_ key: [UInt8], of token: ID<APIToken>, before moment: Instant) -> SQL {
        """
        DELETE FROM api_answer WHERE token_id = \(token) AND key_digest = \(key) AND created_at < \(moment)
        """
    }

    /// Forgets every key whose day is over.
    public static func sweep(before moment: Instant) -> SQL {
        "DELETE FROM api_answer WHERE created_at < \(moment)"
    }
}
