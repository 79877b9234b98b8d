-- Requests that a body accept an activity it has not approved, and what became of them.

CREATE TABLE approval_request (
    id TEXT NOT NULL CONSTRAINT approval_request_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT approval_request_person REFERENCES person (id),
    -- The body that is asked.
    organisation_id TEXT NOT NULL CONSTRAINT approval_request_body REFERENCES organisation (id),
    -- The credit it is about; nothing for an offering that was not taken yet.
    credit_id TEXT CONSTRAINT approval_request_credit REFERENCES ledger_entry (id),
    offering_id TEXT CONSTRAINT approval_request_offering REFERENCES offering (id),
    state TEXT NOT NULL CONSTRAINT approval_request_state CHECK (state IN ('asked', 'accepted', 'refused', 'withdrawn')),
    asked_at BIGINT NOT NULL,
    -- What is asked, sealed with the person's secret: the activity as it was then, and why.
    sealed BYTEA NOT NULL,
    decided_at BIGINT,
    decided_by TEXT CONSTRAINT approval_request_judge REFERENCES person (id),
    -- What the body answered, sealed with the person's secret.
    sealed_answer BYTEA,
    CONSTRAINT approval_request_decided CHECK ((state = 'asked') = (decided_at IS NULL))
);
CREATE INDEX approval_request_of_person ON approval_request (person_id, asked_at);
CREATE INDEX approval_request_of_body ON approval_request (organisation_id, state, asked_at);
