-- Who confirmed that a language is spoken there: a class of a closed list, never a person.

CREATE TYPE language_confirmed_by AS ENUM ('provider', 'community', 'call', 'visit');
ALTER TABLE point_language ADD COLUMN confirmed_by language_confirmed_by;
ALTER TABLE channel_language ADD COLUMN confirmed_by language_confirmed_by;

-- Does somebody else than the service newly vouch for a language? As lib/domain/new-witness.ts.
CREATE FUNCTION witnesses_of(points jsonb) RETURNS SETOF jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_array(at, language -> 'code', language -> 'form', language -> 'confirmedBy')
  FROM jsonb_array_elements(
      CASE WHEN jsonb_typeof(points) = 'array' THEN points ELSE '[]' END
    ) WITH ORDINALITY AS list (point, at),
    LATERAL jsonb_path_query(
      point, '$.languages[*] ? (@.confirmedBy != null && @.confirmedBy != "provider")') AS language
$$;
CREATE FUNCTION has_new_witness(old jsonb, new jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (SELECT witnesses_of(new) EXCEPT SELECT witnesses_of(old));

-- As before; and nobody may say with one key that somebody heard a language there.
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
      ELSE change ->> 'field' LIKE 'facts.%' AND change ->> 'field' NOT IN (
        'facts.mustInformMinors', 'facts.mustInformDanger', 'facts.tellsFamilyMinors',
        'facts.tellsFamilyDanger', 'facts.anonymous', 'facts.tellsMigration', 'facts.mustTellAll',
        'facts.records', 'facts.companion', 'facts.answeredBy', 'facts.startsReport',
        'facts.asksName')
    END
  );
