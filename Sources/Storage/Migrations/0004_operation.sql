-- What the installation does by itself, and what it remembers of what was done.

CREATE TABLE installation (
    id TEXT NOT NULL CONSTRAINT installation_key PRIMARY KEY CONSTRAINT installation_single CHECK (id = 'this'),
    created_at BIGINT NOT NULL,
    demo_made_on TEXT
);

CREATE TABLE job (
    id TEXT NOT NULL CONSTRAINT job_key PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- Work that must not be queued twice bears a name.
    name TEXT CONSTRAINT job_once UNIQUE,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    failed_at BIGINT,
    fault TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX job_due ON job (due_at);

-- Mail on its way. The text goes when it was sent: it holds links that open an account.
CREATE TABLE mail (
    id TEXT NOT NULL CONSTRAINT mail_key PRIMARY KEY,
    person_id TEXT CONSTRAINT mail_person REFERENCES person (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT,
    fault TEXT
);
CREATE INDEX mail_by_time ON mail (created_at);

-- What happened to accounts and who opened what: told to the person, kept for the operator.
CREATE TABLE account_event (
    id TEXT NOT NULL CONSTRAINT account_event_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT account_event_person REFERENCES person (id),
    actor_id TEXT,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX account_event_of_person ON account_event (person_id, at);
