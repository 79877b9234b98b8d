-- What people want of plans, the plan that each took up, and secret addresses of calendars.

-- What somebody wants in every plan, and in none: sealed.
CREATE TABLE plan_mark (
    person_id TEXT NOT NULL CONSTRAINT plan_mark_key PRIMARY KEY
        CONSTRAINT plan_mark_person REFERENCES person (id),
    changed_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

-- The plan that somebody took up: one a person, its words sealed.
CREATE TABLE plan (
    person_id TEXT NOT NULL CONSTRAINT plan_key PRIMARY KEY CONSTRAINT plan_person REFERENCES person (id),
    id TEXT NOT NULL CONSTRAINT plan_id UNIQUE,
    revision BIGINT NOT NULL CONSTRAINT plan_revision CHECK (revision > 0),
    accepted_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

-- The secret address of somebody's calendar: what is kept does not tell it.
CREATE TABLE calendar_feed (
    person_id TEXT NOT NULL CONSTRAINT calendar_feed_key PRIMARY KEY
        CONSTRAINT calendar_feed_person REFERENCES person (id),
    token_digest BYTEA NOT NULL CONSTRAINT calendar_feed_token UNIQUE,
    created_at BIGINT NOT NULL
);
