-- A value that is sealed may have been written elsewhere: in the half-filled form of another new listing of
-- the same office, in a listing that never came to be, in a comment or a refusal of another change.

-- As people spell it: «Jr. Canario N.º 12» and «JIRON CANARIO 12» are one street.
CREATE FUNCTION plain_words(said text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(
    btrim(regexp_replace(
      lower(translate(said, 'ÁÉÍÓÚÜÑáéíóúüñ', 'AEIOUUNaeiouun')), '[^a-z0-9]+', ' ', 'g')),
    ' (n|no|nro|num|numero) (?=[0-9])', ' ', 'g');

-- What of a value is looked for: of a Peruvian number its own digits, of a street its name.
CREATE FUNCTION core_of(said text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN said ~ '^\+?[0-9]+$' THEN regexp_replace(said, '^(\+51|\+)', '')
    ELSE regexp_replace(
      plain_words(said),
      '^(jiron|jr|calle|ca|avenida|av|pasaje|psje|pje|carretera|carr|prolongacion|prol|malecon) ', '')
  END;

-- Streets, ways to a door, numbers and names that changes hold; `of_field` null: of every field. Codes, hours
-- and answers are shared by hundreds of listings and say nothing of one.
CREATE FUNCTION cores_in(changes jsonb, of_field text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT core_of(told #>> '{}')
  FROM jsonb_array_elements(changes) AS change,
    LATERAL (VALUES (change -> 'old'), (change -> 'new')) AS sides (side),
    LATERAL (
      SELECT jsonb_path_query(side, '$.**.address')
      UNION ALL SELECT jsonb_path_query(side, '$.**.directions')
      UNION ALL SELECT jsonb_path_query(side, '$.**.value')
      UNION ALL SELECT side WHERE change ->> 'field' = 'name') AS found (told)
  WHERE (of_field IS NULL OR change ->> 'field' = of_field)
    AND jsonb_typeof(told) = 'string' AND length(core_of(told #>> '{}')) >= 6
$$;

CREATE FUNCTION says_one_of(said text, cores text[]) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN EXISTS (
    SELECT FROM unnest(cores) AS core
    WHERE CASE
      WHEN core ~ '^[0-9]+$' THEN position(core IN regexp_replace(said, '[^0-9]', '', 'g')) > 0
      ELSE position(' ' || core || ' ' IN ' ' || plain_words(said) || ' ') > 0
    END);

-- Half-filled forms of new listings go whole, of whoever looks after it: it may be spelled there as nobody
-- thinks of. Everything else goes where it names a value. What is public of other listings stays.
CREATE FUNCTION seal_beside(cores text[], organisations uuid[]) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  never_came uuid[];
BEGIN
  DELETE FROM draft WHERE says_one_of(form::text, cores)
    OR (service_id IS NULL AND user_id IN (
      SELECT user_id FROM member WHERE organisation_id = ANY (organisations)));
  never_came := ARRAY(
    SELECT id FROM proposal WHERE target_id IS NULL AND says_one_of(changes::text, cores));
  UPDATE proposal SET changes = without_values(changes, NULL),
      state = CASE WHEN state IN ('submitted', 'stale') THEN 'cancelled' ELSE state END
    WHERE id = ANY (never_came);
  PERFORM silence_proposals(never_came);
  UPDATE proposal SET reason = NULL WHERE says_one_of(reason, cores);
  UPDATE proposal_comment SET text = '—' WHERE says_one_of(text, cores);
  UPDATE call_back SET number = NULL WHERE says_one_of(number, cores);
END
$$;
REVOKE EXECUTE ON FUNCTION seal_beside(text[], uuid[]) FROM PUBLIC;

-- As before, and beside it. What the field says now is looked for nowhere: it stays.
CREATE OR REPLACE FUNCTION seal_history(of_service uuid, of_field text) RETURNS bigint
  LANGUAGE plpgsql AS $$
DECLARE
  sealed bigint;
  cores text[];
BEGIN
  cores := ARRAY(
    SELECT cores_in(jsonb_build_array(
        jsonb_build_object('field', of_field, 'old', old_value, 'new', new_value)), of_field)
      FROM history WHERE service_id = of_service AND changed_field = of_field
    UNION SELECT cores_in(changes, of_field) FROM proposal WHERE target_id = of_service
    UNION SELECT cores_in(changes, of_field) FROM withdrawal WHERE service_id = of_service
    EXCEPT SELECT cores_in(jsonb_build_array(
        jsonb_build_object('field', of_field, 'new', new_value)), of_field)
      FROM (
        SELECT new_value FROM history
        WHERE service_id = of_service AND changed_field = of_field ORDER BY id DESC LIMIT 1
      ) AS newest);
  UPDATE history SET old_value = NULL, new_value = NULL, old_salt = NULL, new_salt = NULL
    WHERE service_id = of_service AND changed_field = of_field
      AND num_nonnulls(old_value, new_value) > 0;
  GET DIAGNOSTICS sealed = ROW_COUNT;
  UPDATE proposal SET changes = without_values(changes, of_field),
      state = CASE WHEN state IN ('submitted', 'stale') THEN 'cancelled' ELSE state END
    WHERE target_id = of_service
      AND changes @> jsonb_build_array(jsonb_build_object('field', of_field));
  UPDATE withdrawal SET changes = without_values(changes, of_field)
    WHERE service_id = of_service
      AND changes @> jsonb_build_array(jsonb_build_object('field', of_field));
  PERFORM silence_proposals(ARRAY(SELECT id FROM proposal WHERE target_id = of_service));
  UPDATE call_back SET number = NULL WHERE number IS NOT NULL
    AND withdrawal_id IN (SELECT id FROM withdrawal WHERE service_id = of_service);
  DELETE FROM draft WHERE service_id = of_service;
  PERFORM seal_beside(cores, ARRAY(
    SELECT operator_id FROM service WHERE id = of_service
    UNION SELECT organisation_id FROM keeping WHERE service_id = of_service AND ended_at IS NULL));
  DELETE FROM edition WHERE number < (SELECT max(number) FROM edition);
  RETURN sealed;
END
$$;

CREATE OR REPLACE FUNCTION seal_proposal(of_id uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  wanted proposal;
BEGIN
  SELECT * INTO wanted FROM proposal WHERE id = of_id AND target_id IS NULL FOR UPDATE;
  IF wanted.id IS NULL THEN
    RETURN 0;
  END IF;
  UPDATE proposal SET changes = without_values(changes, NULL),
      state = CASE WHEN state IN ('submitted', 'stale') THEN 'cancelled' ELSE state END
    WHERE id = of_id;
  PERFORM silence_proposals(ARRAY[of_id]);
  PERFORM seal_beside(
    ARRAY(SELECT cores_in(wanted.changes, NULL)), ARRAY[wanted.author_organisation_id]);
  RETURN 1;
END
$$;
