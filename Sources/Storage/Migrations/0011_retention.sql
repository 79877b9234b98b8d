-- How long an organisation keeps its own records of somebody who left it. Where nothing is said, the usual period holds.

CREATE TABLE retention_period (
    organisation_id TEXT NOT NULL
        CONSTRAINT retention_period_organisation REFERENCES organisation (id),
    kind TEXT NOT NULL,
    -- 0 is not limited.
    months BIGINT NOT NULL CONSTRAINT retention_period_months CHECK (months BETWEEN 0 AND 600),
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL CONSTRAINT retention_period_author REFERENCES person (id),
    CONSTRAINT retention_period_key PRIMARY KEY (organisation_id, kind)
);
