-- Credentials and licences that a person holds, and what bodies told them.

CREATE TABLE credential (
    id TEXT NOT NULL CONSTRAINT credential_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT credential_person REFERENCES person (id),
    code TEXT NOT NULL,
    number TEXT,
    -- Issue date, cycle and facts, in the shape of a portfolio file's credential.
    details TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX credential_of_person ON credential (person_id);

-- A value that a body told the person, where the rule book has none or an unverified one.
CREATE TABLE told_value (
    id TEXT NOT NULL CONSTRAINT told_value_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT told_value_person REFERENCES person (id),
    programme TEXT NOT NULL,
    version TEXT NOT NULL,
    path TEXT NOT NULL,
    value TEXT NOT NULL,
    told_by TEXT NOT NULL,
    told_on TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT told_value_once UNIQUE (person_id, programme, version, path)
);
