-- What a review of the panel found: more of a listing leads somebody to a door than was compared, and a
-- count of reports could be laid beside a day.

-- In one word or day by day. As lib/domain/is-day-and-night.ts.
CREATE FUNCTION is_day_and_night(hours jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(hours -> 'always' = 'true', false) OR NOT EXISTS (
    SELECT FROM generate_series(1, 7) AS day
    WHERE 23 * 60 > (
      SELECT coalesce(sum(CASE WHEN length > 0 THEN length ELSE length + 24 * 60 END), 0)
        FROM jsonb_path_query(hours, '$.weekly[*]') AS span,
          LATERAL (SELECT
            split_part(span ->> 'closes', ':', 1)::int * 60 + split_part(span ->> 'closes', ':', 2)::int
            - split_part(span ->> 'opens', ':', 1)::int * 60 - split_part(span ->> 'opens', ':', 2)::int
            AS length) AS measured
        WHERE span -> 'days' @> to_jsonb(day)
          AND span ->> 'opens' ~ '^\d\d:\d\d$' AND span ->> 'closes' ~ '^\d\d:\d\d$'));

-- How to get there is read before the address is. As lib/domain/doors-of.ts.
CREATE OR REPLACE FUNCTION doors_of(points jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(points) = 'array' THEN coalesce((
    SELECT jsonb_agg(jsonb_build_array(point -> 'address', point -> 'ubigeo', point -> 'lat',
        point -> 'lng', point -> 'precision', point -> 'directions',
        is_day_and_night(point -> 'hours'))
        ORDER BY at)
      FROM jsonb_array_elements(points) WITH ORDINALITY AS list (point, at)), '[]') ELSE '[]' END;

-- Where a team that travels is waited for.
CREATE FUNCTION has_new_stop(old jsonb, new jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (
    SELECT visit ->> 'ubigeo', visit ->> 'place'
      FROM jsonb_path_query(new, '$[*].hours.visits[*]') AS visit
    EXCEPT
    SELECT visit ->> 'ubigeo', visit ->> 'place'
      FROM jsonb_path_query(old, '$[*].hours.visits[*]') AS visit);

-- Nobody may say with one key that somebody called or went there.
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
      WHEN change ->> 'field' = 'facts.operatingState' THEN
        coalesce(change ->> 'new' IN ('suspended', 'moved', 'closed'), false)
      ELSE change ->> 'field' LIKE 'facts.%' AND change ->> 'field' NOT IN (
        'facts.mustInformMinors', 'facts.mustInformDanger', 'facts.tellsFamilyMinors',
        'facts.tellsFamilyDanger', 'facts.anonymous', 'facts.tellsMigration', 'facts.mustTellAll',
        'facts.records', 'facts.companion', 'facts.answeredBy', 'facts.startsReport',
        'facts.asksName')
    END
  );

-- The title of its source is the one sentence that a confidential service has. Of what waits or has
-- ended nothing is judged anew.
ALTER TABLE proposal DROP CONSTRAINT proposal_risk_is_honest;
ALTER TABLE proposal ADD CONSTRAINT proposal_risk_is_honest CHECK (
  risk = 'CRITICAL' OR (
    target_id IS NOT NULL AND are_harmless(changes)
    AND (exposure = 'OPEN' OR NOT jsonb_path_exists(changes, '$[*] ? (@.field == "trust")'))))
  NOT VALID;

-- Reports of the week that is not over stand apart, so that no count that is read moves before Monday.
ALTER TABLE report_count
  ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN fresh_week TEXT;
UPDATE report_count SET fresh = count, count = 0, fresh_week = week;
ALTER TABLE report_count ALTER COLUMN fresh_week SET NOT NULL;
ALTER TABLE report_count DROP CONSTRAINT report_count_bounded;
ALTER TABLE report_count ADD CONSTRAINT report_count_bounded
  CHECK (count BETWEEN 0 AND 999 AND fresh BETWEEN 0 AND 999 AND count + fresh > 0);
ALTER TABLE report_count ADD CONSTRAINT report_count_fresh_by_week
  CHECK (fresh_week ~ '^[0-9]{4}-W[0-5][0-9]$' AND fresh_week >= week);
