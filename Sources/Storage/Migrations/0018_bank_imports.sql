-- Banks of questions on their way into courses.

CREATE TABLE bank_import (
    id TEXT NOT NULL CONSTRAINT bank_import_key PRIMARY KEY,
    course_id TEXT NOT NULL CONSTRAINT bank_import_course REFERENCES course (id),
    name TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT bank_import_state CHECK (state IN ('working', 'done', 'failed')),
    percent BIGINT NOT NULL CONSTRAINT bank_import_percent CHECK (percent BETWEEN 0 AND 100),
    -- What became of its questions, once that is known.
    outcome TEXT,
    created_at BIGINT NOT NULL,
    CONSTRAINT bank_import_outcome CHECK ((state = 'working') = (outcome IS NULL))
);
CREATE INDEX bank_import_of_course ON bank_import (course_id, created_at);
