-- Programs that are told when somebody's standing changes, what was told, and what was remembered of the standing.

CREATE TABLE webhook (
    id TEXT NOT NULL CONSTRAINT webhook_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT webhook_person REFERENCES person (id),
    -- Address and signing secret, sealed with the person's secret: an address may name somebody.
    sealed_address BYTEA NOT NULL,
    sealed_secret BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    paused_at BIGINT,
    given_up BOOLEAN NOT NULL
);
CREATE INDEX webhook_of_person ON webhook (person_id);

CREATE TABLE webhook_delivery (
    id TEXT NOT NULL CONSTRAINT webhook_delivery_key PRIMARY KEY,
    webhook_id TEXT NOT NULL CONSTRAINT webhook_delivery_webhook REFERENCES webhook (id),
    event TEXT NOT NULL,
    -- The message, byte for byte as it is signed, sealed.
    sealed_body BYTEA NOT NULL,
    state TEXT NOT NULL CONSTRAINT webhook_delivery_state CHECK (state IN ('waiting', 'delivered', 'given-up')),
    attempts BIGINT NOT NULL,
    status BIGINT,
    fault TEXT,
    created_at BIGINT NOT NULL,
    tried_at BIGINT,
    next_at BIGINT
);
CREATE INDEX webhook_delivery_of_webhook ON webhook_delivery (webhook_id, created_at);
CREATE INDEX webhook_delivery_by_time ON webhook_delivery (created_at);

CREATE TABLE standing_mark (
    person_id TEXT NOT NULL CONSTRAINT standing_mark_key PRIMARY KEY
        CONSTRAINT standing_mark_person REFERENCES person (id),
    sealed BYTEA NOT NULL,
    looked_at BIGINT NOT NULL
);
CREATE INDEX standing_mark_by_time ON standing_mark (looked_at);
