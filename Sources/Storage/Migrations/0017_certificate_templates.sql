-- How each provider's certificates look and who signs them, version by version: a certificate names the one that it was
-- set with, so none is ever changed.
CREATE TABLE certificate_template (
    organisation_id TEXT NOT NULL CONSTRAINT certificate_template_organisation REFERENCES organisation (id),
    version BIGINT NOT NULL CONSTRAINT certificate_template_version CHECK (version > 0),
    document TEXT NOT NULL,
    logo BYTEA,
    author_id TEXT NOT NULL CONSTRAINT certificate_template_author REFERENCES person (id),
    created_at BIGINT NOT NULL,
    CONSTRAINT certificate_template_key PRIMARY KEY (organisation_id, version)
);

--- sqlite
CREATE TRIGGER certificate_template_unchanged BEFORE UPDATE ON certificate_template
BEGIN SELECT RAISE(ABORT, 'a template is never changed'); END;
CREATE TRIGGER certificate_template_kept BEFORE DELETE ON certificate_template
BEGIN SELECT RAISE(ABORT, 'a template is never taken away'); END;
--- postgres
CREATE TRIGGER certificate_template_kept BEFORE UPDATE OR DELETE ON certificate_template
FOR EACH ROW EXECUTE FUNCTION award_guard();
--- both
