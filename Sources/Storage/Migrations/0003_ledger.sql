-- The credit ledger: rows are added, never changed. A correction or withdrawal is a row that names the credit.

CREATE TABLE ledger_entry (
    id TEXT NOT NULL CONSTRAINT ledger_entry_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT ledger_entry_person REFERENCES person (id),
    -- One more for each row of a person: two writers at once cannot both add the same one.
    number BIGINT NOT NULL CONSTRAINT ledger_entry_number CHECK (number > 0),
    -- The id of the row that recorded the credit first.
    credit_id TEXT NOT NULL CONSTRAINT ledger_entry_credit REFERENCES ledger_entry (id),
    action TEXT NOT NULL CONSTRAINT ledger_entry_action CHECK (action IN ('record', 'correct', 'withdraw')),
    origin TEXT NOT NULL CONSTRAINT ledger_entry_origin CHECK (origin IN ('self', 'import', 'provider', 'course',
        'event', 'employer')),
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL CONSTRAINT ledger_entry_author REFERENCES person (id),
    -- The organisation that stands behind what was recorded, where one does.
    verified_by TEXT CONSTRAINT ledger_entry_verifier REFERENCES organisation (id),
    -- What totals need after the words are gone. None of it names anybody.
    kind TEXT NOT NULL,
    completed TEXT NOT NULL,
    amount BIGINT NOT NULL CONSTRAINT ledger_entry_amount CHECK (amount >= 0),
    unit TEXT NOT NULL,
    -- The words, sealed with the person's secret.
    sealed BYTEA NOT NULL,
    -- SHA-256 over the row before and this row.
    digest BYTEA NOT NULL,
    CONSTRAINT ledger_entry_place UNIQUE (person_id, number)
);
CREATE INDEX ledger_entry_of_credit ON ledger_entry (credit_id);

CREATE TABLE draft (
    id TEXT NOT NULL CONSTRAINT draft_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT draft_person REFERENCES person (id),
    -- The credit that it would correct.
    credit_id TEXT CONSTRAINT draft_credit REFERENCES ledger_entry (id),
    revision BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX draft_of_person ON draft (person_id);

-- A paper that proves something. The bytes lie in the evidence store under their digest.
CREATE TABLE evidence (
    id TEXT NOT NULL CONSTRAINT evidence_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT evidence_person REFERENCES person (id),
    digest TEXT NOT NULL CONSTRAINT evidence_digest CHECK (length(digest) = 64),
    size BIGINT NOT NULL CONSTRAINT evidence_size CHECK (size > 0),
    media_type TEXT NOT NULL,
    -- The file's name, sealed with the person's secret.
    sealed_name BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT evidence_once UNIQUE (person_id, digest)
);
CREATE INDEX evidence_of_digest ON evidence (digest);
