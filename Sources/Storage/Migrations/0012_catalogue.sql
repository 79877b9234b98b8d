-- What the field offers: who gives it, and every version of what it says.

-- One row: how often the catalogue has changed. Every change takes the next number, so that an index knows what is new.
CREATE TABLE catalogue_count (
    id BIGINT NOT NULL CONSTRAINT catalogue_count_key PRIMARY KEY
        CONSTRAINT catalogue_count_one CHECK (id = 1),
    revision BIGINT NOT NULL
);

CREATE TABLE offering (
    id TEXT NOT NULL CONSTRAINT offering_key PRIMARY KEY,
    -- The short name by which files know it.
    handle TEXT NOT NULL CONSTRAINT offering_handle UNIQUE
        CONSTRAINT offering_handle_length CHECK (length(handle) BETWEEN 1 AND 100),
    organisation_id TEXT CONSTRAINT offering_organisation REFERENCES organisation (id),
    provider TEXT NOT NULL CONSTRAINT offering_provider CHECK (length(provider) BETWEEN 1 AND 300),
    state TEXT NOT NULL CONSTRAINT offering_state CHECK (state IN ('draft', 'published', 'retired')),
    origin TEXT NOT NULL CONSTRAINT offering_origin CHECK (origin IN ('provider', 'file')),
    published BIGINT,
    latest BIGINT NOT NULL CONSTRAINT offering_latest CHECK (latest > 0),
    replaced_by TEXT CONSTRAINT offering_successor REFERENCES offering (id),
    retired_on TEXT,
    is_demo BOOLEAN NOT NULL,
    -- Whether somebody changed here what a file had brought.
    is_edited BOOLEAN NOT NULL,
    -- When the file's author last looked.
    checked_on TEXT,
    -- When the first approval of the published version ends.
    lapses_on TEXT,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT offering_seen CHECK (state = 'draft' OR published IS NOT NULL)
);
CREATE INDEX offering_by_revision ON offering (revision);
CREATE INDEX offering_of_organisation ON offering (organisation_id, state);
CREATE INDEX offering_by_lapse ON offering (lapses_on) WHERE lapses_on IS NOT NULL;

CREATE TABLE offering_version (
    offering_id TEXT NOT NULL CONSTRAINT offering_version_offering REFERENCES offering (id),
    number BIGINT NOT NULL CONSTRAINT offering_version_number CHECK (number > 0),
    -- JSON in the shape of a catalogue file's offering.
    document TEXT NOT NULL,
    written_by TEXT CONSTRAINT offering_version_author REFERENCES person (id),
    created_at BIGINT NOT NULL,
    published_at BIGINT,
    CONSTRAINT offering_version_key PRIMARY KEY (offering_id, number)
);
