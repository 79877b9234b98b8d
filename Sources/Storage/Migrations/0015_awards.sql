-- Certificates: what was awarded, what it says, what became of it, and the keys that it is signed with.

-- Secrets of the installation, each for one purpose.
CREATE TABLE installation_secret (
    name TEXT NOT NULL CONSTRAINT installation_secret_key PRIMARY KEY,
    secret BYTEA NOT NULL
);

-- Keys that sign, or signed: an old one checks for ever. The sealed half goes when its time is over.
CREATE TABLE signing_key (
    id TEXT NOT NULL CONSTRAINT signing_key_key PRIMARY KEY,
    open_half BYTEA NOT NULL,
    sealed_half BYTEA,
    from_at BIGINT NOT NULL,
    until_at BIGINT,
    is_current BOOLEAN NOT NULL,
    -- The set of keys as it stood with this one, signed by the key before: who trusts that one can trust this.
    statement TEXT,
    CONSTRAINT signing_key_use CHECK (is_current = (until_at IS NULL)),
    CONSTRAINT signing_key_half CHECK (is_current = (sealed_half IS NOT NULL))
);
CREATE UNIQUE INDEX signing_key_current ON signing_key (is_current) WHERE is_current;

-- One row: the place of the next badge in the lists that tell which were revoked.
CREATE TABLE award_count (
    id BIGINT NOT NULL CONSTRAINT award_count_key PRIMARY KEY CONSTRAINT award_count_one CHECK (id = 1),
    next_place BIGINT NOT NULL
);

CREATE TABLE award (
    id TEXT NOT NULL CONSTRAINT award_id PRIMARY KEY,
    -- A digest of who, which course, which version and which time: one completion gives one award.
    award_key TEXT NOT NULL CONSTRAINT award_once UNIQUE,
    code TEXT NOT NULL CONSTRAINT award_code UNIQUE,
    organisation_id TEXT NOT NULL CONSTRAINT award_organisation REFERENCES organisation (id),
    -- Nobody where it waits for somebody who proves that a number is theirs.
    person_id TEXT CONSTRAINT award_person REFERENCES person (id),
    course TEXT NOT NULL,
    course_version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    completed TEXT NOT NULL,
    -- The ids that the ledger's entry and the paper bear, so that writing them twice writes them once.
    entry_id TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX award_of_person ON award (person_id);
CREATE INDEX award_of_organisation ON award (organisation_id, created_at);

-- What each edition of a certificate says, sealed with its holder's secret.
CREATE TABLE award_content (
    award_id TEXT NOT NULL CONSTRAINT award_content_award REFERENCES award (id),
    edition BIGINT NOT NULL,
    digest TEXT NOT NULL CONSTRAINT award_content_once UNIQUE,
    sealed BYTEA NOT NULL,
    -- Its place in the lists that tell which badges were revoked.
    status_place BIGINT NOT NULL CONSTRAINT award_content_place UNIQUE,
    paper_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT award_content_key PRIMARY KEY (award_id, edition)
);

-- The certificate of an edition once it was pressed and signed.
CREATE TABLE award_certificate (
    award_id TEXT NOT NULL,
    edition BIGINT NOT NULL,
    file_digest TEXT NOT NULL CONSTRAINT award_certificate_file UNIQUE,
    file_size BIGINT NOT NULL,
    badge_digest TEXT NOT NULL CONSTRAINT award_certificate_badge UNIQUE,
    sealed_badge BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT award_certificate_key PRIMARY KEY (award_id, edition),
    CONSTRAINT award_certificate_content FOREIGN KEY (award_id, edition) REFERENCES award_content (award_id, edition)
);

-- What became of an award: each row signed, and holding the digest of the one before. Names nobody.
CREATE TABLE award_link (
    award_id TEXT NOT NULL CONSTRAINT award_link_award REFERENCES award (id),
    number BIGINT NOT NULL CONSTRAINT award_link_number CHECK (number > 0),
    event TEXT NOT NULL CONSTRAINT award_link_event CHECK (event IN ('issued', 'reissued', 'renewed', 'revoked')),
    digest TEXT NOT NULL CONSTRAINT award_link_once UNIQUE,
    -- A signed token, stored as it was written.
    token TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT award_link_key PRIMARY KEY (award_id, number)
);

-- Awards that wait for their holder, found by a digest of the number by which the provider knows them.
CREATE TABLE award_claim (
    award_id TEXT NOT NULL CONSTRAINT award_claim_key PRIMARY KEY
        CONSTRAINT award_claim_award REFERENCES award (id),
    number_digest TEXT NOT NULL,
    secret BYTEA NOT NULL,
    taken_by TEXT CONSTRAINT award_claim_person REFERENCES person (id),
    taken_at BIGINT
);
CREATE INDEX award_claim_by_number ON award_claim (number_digest);
CREATE INDEX award_claim_of_person ON award_claim (taken_by);

--- sqlite
CREATE TRIGGER award_unchanged BEFORE UPDATE ON award
BEGIN SELECT RAISE(ABORT, 'an award is never changed'); END;
CREATE TRIGGER award_kept BEFORE DELETE ON award
BEGIN SELECT RAISE(ABORT, 'an award is never taken away'); END;
CREATE TRIGGER award_content_unchanged BEFORE UPDATE ON award_content
BEGIN SELECT RAISE(ABORT, 'a certificate is never changed'); END;
CREATE TRIGGER award_content_kept BEFORE DELETE ON award_content
BEGIN SELECT RAISE(ABORT, 'a certificate is never taken away'); END;
CREATE TRIGGER award_certificate_unchanged BEFORE UPDATE ON award_certificate
BEGIN SELECT RAISE(ABORT, 'a certificate is never changed'); END;
CREATE TRIGGER award_certificate_kept BEFORE DELETE ON award_certificate
BEGIN SELECT RAISE(ABORT, 'a certificate is never taken away'); END;
CREATE TRIGGER award_link_unchanged BEFORE UPDATE ON award_link
BEGIN SELECT RAISE(ABORT, 'a link is never changed'); END;
CREATE TRIGGER award_link_kept BEFORE DELETE ON award_link
BEGIN SELECT RAISE(ABORT, 'a link is never taken away'); END;
--- postgres
CREATE FUNCTION award_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'awards are never changed or taken away';
END
$$;

CREATE TRIGGER award_kept BEFORE UPDATE OR DELETE ON award FOR EACH ROW EXECUTE FUNCTION award_guard();
CREATE TRIGGER award_content_kept BEFORE UPDATE OR DELETE ON award_content
FOR EACH ROW EXECUTE FUNCTION award_guard();
CREATE TRIGGER award_certificate_kept BEFORE UPDATE OR DELETE ON award_certificate
FOR EACH ROW EXECUTE FUNCTION award_guard();
CREATE TRIGGER award_link_kept BEFORE UPDATE OR DELETE ON award_link
FOR EACH ROW EXECUTE FUNCTION award_guard();
--- both
