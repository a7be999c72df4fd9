-- That a service agreed to be listed: an office of a closed list, a day, and to what. Never a name, and in
-- no edition. A safe house has one too: of no other is it asked for more.

CREATE TYPE consent_role AS ENUM
  ('director', 'legal_representative', 'coordinator', 'communications', 'other');
CREATE TYPE consent_scope AS ENUM ('whole', 'contact', 'professionals', 'not_stated');
ALTER TABLE service
  ADD COLUMN consent_role consent_role,
  ADD COLUMN consent_date DATE,
  ADD COLUMN consent_scope consent_scope;

-- A day without an office is nobody's word.
ALTER TABLE service ADD CONSTRAINT service_consent_is_whole CHECK (
  num_nulls(consent_role, consent_date, consent_scope) IN (0, 3)
  AND coalesce(consent_date >= '2000-01-01', true)
);

-- As lib/domain/consent-schema.ts: three closed values and nothing beside, so that none holds a name.
CREATE FUNCTION is_consent(value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(
    jsonb_typeof(value) = 'object' AND value - ARRAY['role', 'date', 'scope'] = '{}'
    AND value ->> 'role' IN
      ('director', 'legal_representative', 'coordinator', 'communications', 'other')
    AND value ->> 'date' ~ '^2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
    AND value ->> 'scope' IN ('whole', 'contact', 'professionals', 'not_stated'),
    false
  );

-- What a confidential service may have in its changes and its history: as before, and a consent.
CREATE OR REPLACE FUNCTION is_confidential_field(field text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN field IN
      ('exposure', 'publicId', 'kind', 'department', 'gates', 'visibility', 'status', 'trust',
        'consent')
    OR (field LIKE 'facts.%' AND field NOT IN (
      'facts.reach', 'facts.modes', 'facts.capacity', 'facts.operatingState', 'facts.until',
      'facts.costSoles', 'facts.paysFare', 'facts.womanStaff', 'facts.privateRoom',
      'facts.childRoom', 'facts.wheelchair'));
CREATE OR REPLACE FUNCTION is_confidential_change(field text, value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN is_confidential_field(field) AND CASE
    WHEN value IS NULL OR jsonb_typeof(value) = 'null' THEN true
    WHEN field = 'consent' THEN is_consent(value)
    WHEN field = 'department' THEN value #>> '{}' ~ '^[0-9]{2}$'
    WHEN field = 'trust' THEN jsonb_typeof(value) = 'object' AND value ->> 'sourceUrl' IS NULL
      AND value - ARRAY['sourceTitle', 'sourceUrl', 'sourceDate', 'how', 'verifiedAt'] = '{}'
      AND NOT coalesce(has_trail(value ->> 'sourceTitle'), false)
      AND coalesce(is_source_date(value ->> 'sourceDate'), true)
      AND is_closed_value(value -> 'how')
      AND coalesce(is_source_date(value ->> 'verifiedAt'), true)
    ELSE is_closed_value(value)
  END;

-- Nor does an open one's hold a name: what was proposed stays in the history for good.
CREATE FUNCTION has_foreign_consent(changes jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (
    SELECT FROM jsonb_path_query(changes, '$[*] ? (@.field == "consent")') AS change,
      LATERAL (VALUES (change -> 'old'), (change -> 'new')) AS sides (side)
    WHERE coalesce(jsonb_typeof(side), 'null') <> 'null' AND NOT is_consent(side));
ALTER TABLE proposal ADD CONSTRAINT proposal_consent_is_closed
  CHECK (exposure = 'CONFIDENTIAL' OR NOT has_foreign_consent(changes));
ALTER TABLE history ADD CONSTRAINT history_consent_is_closed CHECK (
  exposure = 'CONFIDENTIAL' OR changed_field <> 'consent' OR (
    (old_value IS NULL OR is_consent(old_value)) AND (new_value IS NULL OR is_consent(new_value)))
);
