-- Everything about a person as one file: made for them in the background, and brought in from elsewhere.

-- An archive too large to be made while its owner waits. One a person; the file goes with the row.
CREATE TABLE archive_order (
    id TEXT NOT NULL CONSTRAINT archive_order_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT archive_order_person REFERENCES person (id)
        CONSTRAINT archive_order_once UNIQUE,
    asked_at BIGINT NOT NULL,
    -- Thousandths of the work that are done.
    done BIGINT NOT NULL CONSTRAINT archive_order_done CHECK (done BETWEEN 0 AND 1000),
    size BIGINT,
    ready_at BIGINT,
    failed_at BIGINT
);

-- What came into an empty account as one archive, and from where.
CREATE TABLE archive_arrival (
    id TEXT NOT NULL CONSTRAINT archive_arrival_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT archive_arrival_person REFERENCES person (id),
    brought_at BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    program TEXT NOT NULL,
    entries BIGINT NOT NULL,
    papers BIGINT NOT NULL
);
CREATE INDEX archive_arrival_of_person ON archive_arrival (person_id);
