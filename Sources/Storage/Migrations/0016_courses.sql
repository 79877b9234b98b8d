-- Courses as their providers write them, and what learners do with them.

CREATE TABLE course (
    id TEXT NOT NULL CONSTRAINT course_key PRIMARY KEY,
    organisation_id TEXT NOT NULL CONSTRAINT course_organisation REFERENCES organisation (id),
    -- The short name by which files know it.
    handle TEXT NOT NULL CONSTRAINT course_handle_length CHECK (length(handle) BETWEEN 1 AND 100),
    latest BIGINT NOT NULL CONSTRAINT course_latest CHECK (latest > 0),
    published BIGINT,
    -- The catalogue's page of it.
    offering_id TEXT CONSTRAINT course_offering REFERENCES offering (id)
        CONSTRAINT course_offering_once UNIQUE,
    retired_on TEXT,
    replaced_by TEXT CONSTRAINT course_successor REFERENCES course (id),
    retired_because TEXT,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT course_handle UNIQUE (organisation_id, handle)
);

CREATE TABLE course_version (
    course_id TEXT NOT NULL CONSTRAINT course_version_course REFERENCES course (id),
    number BIGINT NOT NULL CONSTRAINT course_version_number CHECK (number > 0),
    title TEXT NOT NULL,
    written_by TEXT CONSTRAINT course_version_author REFERENCES person (id),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    published_at BIGINT,
    CONSTRAINT course_version_key PRIMARY KEY (course_id, number)
);

-- A version is the files of its folder, as they lie on a disk.
CREATE TABLE course_file (
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL CONSTRAINT course_file_name CHECK (length(name) BETWEEN 1 AND 300),
    bytes BYTEA NOT NULL,
    CONSTRAINT course_file_key PRIMARY KEY (course_id, version, name),
    CONSTRAINT course_file_version FOREIGN KEY (course_id, version) REFERENCES course_version (course_id, number)
);

-- Somebody takes a course, one time.
CREATE TABLE enrolment (
    id TEXT NOT NULL CONSTRAINT enrolment_key PRIMARY KEY,
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    person_id TEXT NOT NULL CONSTRAINT enrolment_person REFERENCES person (id),
    begun_at BIGINT NOT NULL,
    -- Whether the course was evaluated, not what was said.
    has_evaluated BOOLEAN NOT NULL,
    -- Attempts that the provider allowed beyond those of the course.
    more_attempts BIGINT NOT NULL,
    completed_on TEXT,
    completed_at BIGINT,
    award_id TEXT CONSTRAINT enrolment_award REFERENCES award (id) CONSTRAINT enrolment_award_once UNIQUE,
    CONSTRAINT enrolment_version FOREIGN KEY (course_id, version) REFERENCES course_version (course_id, number),
    CONSTRAINT enrolment_completed CHECK ((completed_on IS NULL) = (completed_at IS NULL))
);
CREATE UNIQUE INDEX enrolment_open ON enrolment (course_id, person_id) WHERE completed_at IS NULL;
CREATE INDEX enrolment_of_person ON enrolment (person_id, begun_at);
CREATE INDEX enrolment_of_course ON enrolment (course_id, begun_at);

-- What was done, by the server's clock: minutes are told from it.
CREATE TABLE study_event (
    id TEXT NOT NULL CONSTRAINT study_event_key PRIMARY KEY,
    enrolment_id TEXT NOT NULL CONSTRAINT study_event_enrolment REFERENCES enrolment (id),
    kind TEXT NOT NULL CONSTRAINT study_event_kind
        CHECK (kind IN ('opened', 'still-reading', 'finished', 'answered', 'left')),
    section TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX study_event_of_enrolment ON study_event (enrolment_id, at);

CREATE TABLE attempt (
    id TEXT NOT NULL CONSTRAINT attempt_key PRIMARY KEY,
    enrolment_id TEXT NOT NULL CONSTRAINT attempt_enrolment REFERENCES enrolment (id),
    number BIGINT NOT NULL CONSTRAINT attempt_number CHECK (number > 0),
    -- Which questions are asked, and in which order their answers are shown.
    draw TEXT NOT NULL,
    -- What was answered so far, sealed with the learner's secret.
    sealed_answers BYTEA,
    begun_at BIGINT NOT NULL,
    saved_at BIGINT,
    ended_at BIGINT,
    hundredths BIGINT,
    has_passed BOOLEAN NOT NULL,
    -- Which mark each question got, and which of its author's answers were chosen; no words.
    marks TEXT,
    CONSTRAINT attempt_once UNIQUE (enrolment_id, number),
    CONSTRAINT attempt_ended CHECK ((ended_at IS NULL) = (hundredths IS NULL) AND (ended_at IS NULL) = (marks IS NULL))
);
CREATE UNIQUE INDEX attempt_open ON attempt (enrolment_id) WHERE ended_at IS NULL;

-- What somebody wrote beside a section, sealed.
CREATE TABLE course_note (
    person_id TEXT NOT NULL CONSTRAINT course_note_person REFERENCES person (id),
    course_id TEXT NOT NULL CONSTRAINT course_note_course REFERENCES course (id),
    section TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT course_note_key PRIMARY KEY (person_id, course_id, section)
);

-- What was said of a course. Nothing leads to who said it: the id is chance, and only the month is kept.
CREATE TABLE course_evaluation (
    id TEXT NOT NULL CONSTRAINT course_evaluation_key PRIMARY KEY,
    course_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    month TEXT NOT NULL,
    answers TEXT NOT NULL,
    CONSTRAINT course_evaluation_version FOREIGN KEY (course_id, version) REFERENCES course_version (course_id, number)
);
CREATE INDEX course_evaluation_of_course ON course_evaluation (course_id, version);

--- sqlite
CREATE TRIGGER course_file_kept BEFORE UPDATE ON course_file
WHEN EXISTS (SELECT 1 FROM course_version v
             WHERE v.course_id = OLD.course_id AND v.number = OLD.version AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER course_file_stays BEFORE DELETE ON course_file
WHEN EXISTS (SELECT 1 FROM course_version v
             WHERE v.course_id = OLD.course_id AND v.number = OLD.version AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
CREATE TRIGGER attempt_kept BEFORE UPDATE ON attempt WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended is never changed'); END;
--- postgres
CREATE FUNCTION course_file_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM course_version v
               WHERE v.course_id = OLD.course_id AND v.number = OLD.version AND v.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a published version is never changed';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER course_file_kept BEFORE UPDATE OR DELETE ON course_file
FOR EACH ROW EXECUTE FUNCTION course_file_guard();
CREATE FUNCTION attempt_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an attempt that ended is never changed';
END
$$;
CREATE TRIGGER attempt_kept BEFORE UPDATE ON attempt
FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION attempt_guard();
--- both
