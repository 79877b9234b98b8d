-- Spreadsheets of completions that somebody brings in, the rows that need a look, and the entries they gave.

CREATE TABLE table_import (
    id TEXT NOT NULL CONSTRAINT table_import_key PRIMARY KEY,
    person_id TEXT NOT NULL CONSTRAINT table_import_person REFERENCES person (id),
    route TEXT NOT NULL CONSTRAINT table_import_route CHECK (route IN ('page', 'command')),
    state TEXT NOT NULL CONSTRAINT table_import_state CHECK (state IN ('columns', 'checking', 'checked', 'writing',
        'written', 'undoing', 'undone', 'failed')),
    -- SHA-256 of the file, which lies beside the papers until its rows are written.
    digest TEXT NOT NULL CONSTRAINT table_import_digest CHECK (length(digest) = 64),
    size BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    written_at BIGINT,
    revision BIGINT NOT NULL,
    -- How far the work at hand has come. Work goes on behind this line, so what stands before it is never done twice.
    thousandths BIGINT NOT NULL,
    line BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    -- The file's name, the columns and what was answered; what the check found; why it failed. Sealed with the
    -- person's secret.
    sealed_plan BYTEA NOT NULL,
    sealed_report BYTEA,
    sealed_fault BYTEA
);
CREATE INDEX table_import_of_person ON table_import (person_id, created_at);
CREATE INDEX table_import_by_change ON table_import (changed_at);

CREATE TABLE table_import_line (
    import_id TEXT NOT NULL CONSTRAINT table_import_line_import REFERENCES table_import (id),
    line BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- The cells and what is wrong with them, sealed with the person's secret.
    sealed BYTEA NOT NULL,
    CONSTRAINT table_import_line_key PRIMARY KEY (import_id, line)
);

CREATE TABLE table_import_entry (
    import_id TEXT NOT NULL CONSTRAINT table_import_entry_import REFERENCES table_import (id),
    line BIGINT NOT NULL,
    entry_id TEXT NOT NULL CONSTRAINT table_import_entry_row REFERENCES ledger_entry (id),
    CONSTRAINT table_import_entry_key PRIMARY KEY (import_id, line)
);

-- Which column holds what, remembered for the next file with the same headings.
CREATE TABLE column_map (
    person_id TEXT NOT NULL CONSTRAINT column_map_person REFERENCES person (id),
    -- SHA-256 over the headings.
    fingerprint BYTEA NOT NULL,
    map TEXT NOT NULL,
    -- The import whose failed rows have these headings: its answers hold for them, too.
    import_id TEXT CONSTRAINT column_map_import REFERENCES table_import (id),
    used_at BIGINT NOT NULL,
    CONSTRAINT column_map_key PRIMARY KEY (person_id, fingerprint)
);
