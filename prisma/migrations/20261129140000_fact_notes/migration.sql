-- A few words beside one answer, known or not: «sólo martes y jueves» (domain §2). A sentence about a
-- house leads to it, so no confidential service has any.

CREATE TYPE noted_fact AS ENUM (
  'minors', 'adults', 'children', 'women', 'men', 'trans', 'nonBinary', 'pregnant', 'lgbtiq',
  'olderAdults', 'indigenousPeoples', 'disabilityMovement', 'disabilityHearing',
  'disabilitySight', 'disabilityIntellectual', 'disabilityPsychosocial', 'violenceFamily',
  'violenceSexual', 'traffickingSexual', 'traffickingLabour', 'childExploitation',
  'violenceDigital', 'stillInside', 'documentLater', 'acceptsCedula', 'acceptsExpiredPassport',
  'acceptsCppPtp', 'acceptsCarne', 'needsReport', 'needsResidence', 'free', 'coversSis',
  'paysFare', 'womanStaff', 'privateRoom', 'childRoom', 'wheelchair', 'mustInformMinors',
  'mustInformDanger', 'tellsFamilyMinors', 'tellsFamilyDanger', 'anonymous', 'tellsMigration',
  'mustTellAll', 'records', 'companion'
);

CREATE TABLE fact_note (
  service_id UUID NOT NULL,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  fact noted_fact NOT NULL,
  note TEXT NOT NULL,

  CONSTRAINT fact_note_pkey PRIMARY KEY (service_id, fact)
);

ALTER TABLE fact_note ADD CONSTRAINT fact_note_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure)
  ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE fact_note ADD CONSTRAINT fact_note_open_only CHECK (exposure = 'OPEN');

-- One short line, and no number, mail or page: those are channels, with keys and calls of their own. In
-- broad strokes; lib/domain/fact-notes-schema.ts refuses more.
ALTER TABLE fact_note ADD CONSTRAINT fact_note_is_a_line CHECK (
  is_plain_text(note) AND length(note) <= 160
  AND note !~ '[0-9]{6}' AND note !~ '[*#][0-9]' AND note !~ '://|@'
);

GRANT SELECT, INSERT, UPDATE, DELETE ON fact_note TO kuska_app;

-- As before, and a note is as weighty as its answer. As lib/domain/risk.ts.
CREATE OR REPLACE FUNCTION are_harmless(changes jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN NOT EXISTS (
    SELECT FROM jsonb_array_elements(changes) AS change
    WHERE NOT CASE
      WHEN change ->> 'field' IN ('coverage', 'internalNote') THEN true
      WHEN change ->> 'field' = 'trust' OR change ->> 'field' LIKE 'fieldTrust.%' THEN
        coalesce(change #>> '{new,how}' NOT IN ('call', 'visit'), true)
      WHEN change ->> 'field' = 'status' THEN coalesce(change ->> 'new' = 'withdrawn', false)
      WHEN change ->> 'field' = 'points' THEN doors_of(change -> 'old') = doors_of(change -> 'new')
        AND NOT has_new_stop(change -> 'old', change -> 'new')
        AND NOT has_new_witness(change -> 'old', change -> 'new')
      WHEN change ->> 'field' = 'facts.operatingState' THEN
        coalesce(change ->> 'new' IN ('suspended', 'moved', 'closed'), false)
      ELSE change ->> 'field' ~ '^(facts|factNotes)\.'
        AND split_part(change ->> 'field', '.', 2) NOT IN (
          'mustInformMinors', 'mustInformDanger', 'tellsFamilyMinors', 'tellsFamilyDanger',
          'anonymous', 'tellsMigration', 'mustTellAll', 'records', 'companion', 'answeredBy',
          'startsReport', 'asksName')
    END
  );
