-- Which organisation was reminded in which week: several instances at once send one mail, not several.

CREATE TABLE reminder (
  organisation_id UUID NOT NULL,
  week TEXT NOT NULL,
  sent_at TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT reminder_pkey PRIMARY KEY (organisation_id, week)
);

ALTER TABLE reminder ADD CONSTRAINT reminder_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE reminder ADD CONSTRAINT reminder_week_is_a_week CHECK (week ~ '^[0-9]{4}-W[0-9]{2}$');

-- One that could not be sent is taken back, and tried the next day.
GRANT SELECT, INSERT, DELETE ON reminder TO kuska_app;
