-- A directory goes on printing a number and a door that somebody withdrew: a file may not put them back
-- without the call that any other proposal needs.

-- A door by its street and district.
CREATE FUNCTION doors_named(points jsonb) RETURNS SETOF jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_array(point -> 'address', point -> 'ubigeo')
  FROM jsonb_array_elements(
    CASE WHEN jsonb_typeof(points) = 'array' THEN points ELSE '[]' END) AS point
$$;

-- Doors that «Retirar ya» took from a service and that it does not show again.
CREATE FUNCTION withdrawn_doors(of_service uuid) RETURNS SETOF jsonb
  LANGUAGE sql STABLE AS $$
  SELECT door
  FROM withdrawal, jsonb_array_elements(withdrawal.changes) AS change,
    LATERAL (
      SELECT doors_named(change -> 'old') EXCEPT SELECT doors_named(change -> 'new')
    ) AS taken (door)
  WHERE service_id = of_service AND undone_at IS NULL AND change ->> 'field' = 'points'
  EXCEPT SELECT jsonb_build_array(address, ubigeo)
    FROM service_point JOIN location ON location.id = service_point.location_id
    WHERE service_id = of_service
$$;

-- Would it show a withdrawn number again, or a door where one was withdrawn? Any door: a file may spell
-- the street in another way.
CREATE FUNCTION brings_back(wanted proposal) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN wanted.target_id IS NOT NULL AND EXISTS (
    SELECT FROM jsonb_array_elements(wanted.changes) AS change
    WHERE CASE change ->> 'field'
      WHEN 'channels' THEN EXISTS (
        SELECT shown_numbers(change -> 'new') INTERSECT SELECT withdrawn_numbers(wanted.target_id))
      WHEN 'points' THEN EXISTS (SELECT withdrawn_doors(wanted.target_id)) AND EXISTS (
        SELECT jsonb_array_elements(doors_of(change -> 'new'))
        EXCEPT SELECT jsonb_array_elements(doors_of(change -> 'old')))
      ELSE false
    END);

-- As before; and what a file brings back is called about.
CREATE OR REPLACE FUNCTION has_its_keys(wanted proposal) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN CASE wanted.risk
    WHEN 'NORMAL' THEN EXISTS (
      SELECT FROM approval WHERE proposal_id = wanted.id
        AND user_id IS DISTINCT FROM wanted.author_user_id
        AND may_turn_keys(user_id, organisation_id))
    ELSE (
      SELECT least(count(DISTINCT user_id), count(DISTINCT organisation_id)) >= 2 FROM approval
      WHERE proposal_id = wanted.id
        AND user_id IS DISTINCT FROM wanted.author_user_id
        AND organisation_id IS DISTINCT FROM wanted.author_organisation_id
        AND may_turn_keys(user_id, organisation_id))
      AND (
        (wanted.origin = 'import' AND wanted.batch_id IS NOT NULL
          AND wanted.author_role IN ('operator', 'moderator')
          AND official_rows(wanted.batch_id) >= 20
          AND NOT brings_back(wanted))
        OR (
          EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'confirmed'
              AND may_turn_keys(user_id, organisation_id))
          AND NOT EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'denied')))
  END;
