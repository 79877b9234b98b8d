-- People, how they sign in, and the organisations they belong to.
-- Text is UTF-8, ids are UUIDs of version 7 as text, days YYYY-MM-DD, moments milliseconds since 1970 in UTC.

CREATE TABLE person (
    id TEXT NOT NULL CONSTRAINT person_key PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT person_name CHECK (length(name) BETWEEN 1 AND 200),
    birth_date TEXT,
    created_at BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    erased_at BIGINT
);

-- Destroying this row erases what is sealed with it: nothing else can open a ledger entry's words.
CREATE TABLE person_secret (
    person_id TEXT NOT NULL CONSTRAINT person_secret_key PRIMARY KEY
        CONSTRAINT person_secret_person REFERENCES person (id),
    secret BYTEA NOT NULL
);

CREATE TABLE former_name (
    id TEXT NOT NULL CONSTRAINT former_name_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT former_name_person REFERENCES person (id),
    name TEXT NOT NULL CONSTRAINT former_name_length CHECK (length(name) BETWEEN 1 AND 200),
    folded TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT former_name_once UNIQUE (person_id, folded)
);

-- Numbers by which bodies know a person; only a verified one may match credit that comes from outside.
CREATE TABLE identifier (
    id TEXT NOT NULL CONSTRAINT identifier_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT identifier_person REFERENCES person (id),
    kind TEXT NOT NULL,
    number TEXT NOT NULL CONSTRAINT identifier_length CHECK (length(number) BETWEEN 1 AND 60),
    folded TEXT NOT NULL,
    verified_at BIGINT,
    verified_by TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT identifier_once UNIQUE (person_id, kind, folded)
);
CREATE UNIQUE INDEX identifier_verified_once ON identifier (kind, folded) WHERE verified_at IS NOT NULL;

CREATE TABLE account (
    person_id TEXT NOT NULL CONSTRAINT account_key PRIMARY KEY CONSTRAINT account_person REFERENCES person (id),
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL CONSTRAINT account_email UNIQUE,
    password_hash TEXT NOT NULL,
    confirmed_at BIGINT,
    code_secret BYTEA,
    code_since BIGINT,
    code_step BIGINT,
    changed_at BIGINT NOT NULL
);

CREATE TABLE recovery_code (
    person_id TEXT NOT NULL CONSTRAINT recovery_code_person REFERENCES account (person_id),
    digest BYTEA NOT NULL,
    used_at BIGINT,
    CONSTRAINT recovery_code_key PRIMARY KEY (person_id, digest)
);

-- Only the digest of a session's token is kept: who reads this table cannot sign in with it.
CREATE TABLE session (
    digest BYTEA NOT NULL CONSTRAINT session_key PRIMARY KEY,
    id TEXT NOT NULL CONSTRAINT session_id UNIQUE,
    person_id TEXT NOT NULL CONSTRAINT session_person REFERENCES account (person_id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    awaits_code BOOLEAN NOT NULL,
    agent TEXT NOT NULL
);
CREATE INDEX session_of_person ON session (person_id);
CREATE INDEX session_end ON session (ends_at);

CREATE TABLE mail_token (
    digest BYTEA NOT NULL CONSTRAINT mail_token_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT mail_token_person REFERENCES account (person_id),
    purpose TEXT NOT NULL CONSTRAINT mail_token_purpose CHECK (purpose IN ('confirm', 'reset', 'change')),
    email TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX mail_token_of_person ON mail_token (person_id);

-- Failures by account and by address, so that limits survive a restart and hold for several servers together.
CREATE TABLE throttle (
    name TEXT NOT NULL CONSTRAINT throttle_key PRIMARY KEY,
    count BIGINT NOT NULL,
    since BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL
);

CREATE TABLE organisation (
    id TEXT NOT NULL CONSTRAINT organisation_key PRIMARY KEY,
    name TEXT NOT NULL CONSTRAINT organisation_name CHECK (length(name) BETWEEN 1 AND 200),
    is_employer BOOLEAN NOT NULL,
    is_provider BOOLEAN NOT NULL,
    is_body BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);

-- A site, department, bench or shift.
CREATE TABLE unit (
    id TEXT NOT NULL CONSTRAINT unit_key PRIMARY KEY,
    organisation_id TEXT NOT NULL CONSTRAINT unit_organisation REFERENCES organisation (id),
    kind TEXT NOT NULL CONSTRAINT unit_kind CHECK (kind IN ('site', 'department', 'bench', 'shift')),
    name TEXT NOT NULL,
    CONSTRAINT unit_once UNIQUE (organisation_id, kind, name),
    CONSTRAINT unit_in_organisation UNIQUE (organisation_id, id)
);

CREATE TABLE membership (
    id TEXT NOT NULL CONSTRAINT membership_key PRIMARY KEY,
    organisation_id TEXT NOT NULL CONSTRAINT membership_organisation REFERENCES organisation (id),
    person_id TEXT NOT NULL CONSTRAINT membership_person REFERENCES person (id),
    role TEXT NOT NULL CONSTRAINT membership_role CHECK (role IN ('technician', 'supervisor', 'manager', 'assessor',
        'door-staff', 'provider', 'auditor', 'rule-editor', 'rule-reviewer')),
    bench_id TEXT,
    shift_id TEXT,
    from_day TEXT NOT NULL,
    to_day TEXT,
    shares_entries BOOLEAN NOT NULL,
    CONSTRAINT membership_once UNIQUE (organisation_id, person_id, role, from_day),
    CONSTRAINT membership_bench FOREIGN KEY (organisation_id, bench_id) REFERENCES unit (organisation_id, id),
    CONSTRAINT membership_shift FOREIGN KEY (organisation_id, shift_id) REFERENCES unit (organisation_id, id)
);
CREATE INDEX membership_of_person ON membership (person_id);

-- Who runs the installation.
CREATE TABLE operator (
    person_id TEXT NOT NULL CONSTRAINT operator_key PRIMARY KEY CONSTRAINT operator_person REFERENCES person (id),
    granted_at BIGINT NOT NULL
);
