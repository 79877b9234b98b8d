-- Programs that act in a person's name, and what keeps them from doing a thing twice or too often.

-- Only the digest of a token is kept: who reads this table cannot act with it.
CREATE TABLE api_token (
    digest BYTEA NOT NULL CONSTRAINT api_token_key PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT api_token_id UNIQUE,
    person_id TEXT NOT NULL CONSTRAINT api_token_person REFERENCES account (person_id),
    -- What its owner calls it, sealed with the person's secret.
    sealed_name BYTEA NOT NULL,
    -- Code words, apart by spaces.
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX api_token_of_person ON api_token (person_id);

-- How much of a token's minute the servers have taken, in portions.
CREATE TABLE api_quota (
    token_id TEXT NOT NULL CONSTRAINT api_quota_key PRIMARY KEY CONSTRAINT api_quota_token REFERENCES api_token (id),
    minute BIGINT NOT NULL,
    taken BIGINT NOT NULL CONSTRAINT api_quota_taken CHECK (taken >= 0)
);

-- Writes that came with a key. The row is there before the write begins, so of two at once only one is done.
CREATE TABLE api_answer (
    token_id TEXT NOT NULL CONSTRAINT api_answer_token REFERENCES api_token (id),
    key_digest BYTEA NOT NULL,
    person_id TEXT NOT NULL CONSTRAINT api_answer_person REFERENCES account (person_id),
    request_digest BYTEA NOT NULL,
    -- The id that the new thing bears, however often it is tried.
    thing_id TEXT NOT NULL,
    claimed_until BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    -- The answer, sealed with the person's secret; nothing while it is being done.
    sealed BYTEA,
    CONSTRAINT api_answer_key PRIMARY KEY (token_id, key_digest)
);
CREATE INDEX api_answer_by_time ON api_answer (created_at);
