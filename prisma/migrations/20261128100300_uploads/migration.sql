-- A file that somebody has brought and not yet proposed: whichever instance she comes back to has it,
-- after a restart too. It may hold a shelter's street, so it lies here locked, and its key is in the
-- address of her page alone.

CREATE TABLE upload (
  id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  sealed BYTEA NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT upload_pkey PRIMARY KEY (id)
);

CREATE TABLE upload_day (
  organisation_id UUID NOT NULL,
  day DATE NOT NULL,
  count INTEGER NOT NULL,

  CONSTRAINT upload_day_pkey PRIMARY KEY (organisation_id, day)
);

CREATE INDEX upload_at_idx ON upload(at);

ALTER TABLE upload_day ADD CONSTRAINT upload_day_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);

-- Of a ticket only its hash: whoever reads the table has no key.
ALTER TABLE upload ADD CONSTRAINT upload_keeps_a_hash CHECK (id ~ '^[0-9a-f]{64}$');
-- Two megabytes of file, and what was said of its columns.
ALTER TABLE upload ADD CONSTRAINT upload_is_bounded CHECK (octet_length(sealed) <= 2200000);
-- A country's file is mended in a few goes.
ALTER TABLE upload_day ADD CONSTRAINT upload_day_bounded CHECK (count BETWEEN 1 AND 5);

GRANT SELECT, INSERT, UPDATE, DELETE ON upload, upload_day TO kuska_app;
