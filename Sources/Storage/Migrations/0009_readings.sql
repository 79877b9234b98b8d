-- A paper that is read for its owner to confirm: a certificate, dropped among others.
CREATE TABLE reading (
    id TEXT NOT NULL CONSTRAINT reading_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT reading_person REFERENCES person (id),
    evidence_id TEXT NOT NULL CONSTRAINT reading_evidence REFERENCES evidence (id),
    -- The id that the ledger entry will bear, so that confirming twice records once.
    entry_id TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT reading_state CHECK (state IN ('waiting', 'read', 'confirmed', 'dropped', 'failed')),
    fault TEXT,
    -- What was read, sealed with the person's secret; gone when it is confirmed or dropped.
    sealed BYTEA,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT reading_once UNIQUE (person_id, evidence_id)
);
CREATE INDEX reading_of_person ON reading (person_id, created_at);

-- The pages as pictures, sealed; gone with what was read.
CREATE TABLE reading_page (
    reading_id TEXT NOT NULL CONSTRAINT reading_page_reading REFERENCES reading (id),
    number BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    CONSTRAINT reading_page_key PRIMARY KEY (reading_id, number)
);
