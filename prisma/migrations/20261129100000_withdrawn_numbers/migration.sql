-- A number is withdrawn because somebody else answers it: nobody may ask there whether it is right.

-- Numbers that a list of channels shows somebody. As `numbersOf` in lib/domain/call-back-number.ts.
CREATE FUNCTION shown_numbers(channels jsonb) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT channel ->> 'value'
  FROM jsonb_array_elements(
    CASE WHEN jsonb_typeof(channels) = 'array' THEN channels ELSE '[]' END) AS channel
  WHERE channel ->> 'value' IS NOT NULL AND channel ->> 'visibility' IS DISTINCT FROM 'INTERNAL'
$$;

-- Numbers that «Retirar ya» took from a service and that it does not show again.
CREATE FUNCTION withdrawn_numbers(of_service uuid) RETURNS SETOF text
  LANGUAGE sql STABLE AS $$
  SELECT number
  FROM withdrawal, jsonb_array_elements(withdrawal.changes) AS change,
    LATERAL (
      SELECT shown_numbers(change -> 'old') EXCEPT SELECT shown_numbers(change -> 'new')
    ) AS taken (number)
  WHERE service_id = of_service AND undone_at IS NULL AND change ->> 'field' = 'channels'
  EXCEPT SELECT value FROM channel
    WHERE service_id = of_service AND visibility IS DISTINCT FROM 'INTERNAL'
$$;

-- As before, of withdrawals too; and «old» is a number that the listing shows now.
CREATE OR REPLACE FUNCTION guard_call_back() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_service uuid := coalesce(
    (SELECT target_id FROM proposal WHERE id = NEW.proposal_id),
    (SELECT service_id FROM withdrawal WHERE id = NEW.withdrawal_id));
BEGIN
  IF NEW.number IN (SELECT withdrawn_numbers(of_service)) OR EXISTS (
    SELECT FROM proposal, jsonb_array_elements(proposal.changes) AS change
    WHERE proposal.id = NEW.proposal_id AND change ->> 'field' = 'channels'
      AND jsonb_path_exists(change -> 'new', '$[*] ? (@.value == $n)', jsonb_build_object('n', NEW.number))
      AND NEW.number NOT IN (SELECT shown_numbers(change -> 'old')))
  THEN
    RAISE EXCEPTION 'call_back: got the proposed or the withdrawn number, expected the old or an official one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'call_back_to_a_known_number';
  END IF;
  IF NEW.via = 'old' AND NOT EXISTS (
    SELECT FROM channel WHERE service_id = of_service AND value = NEW.number
      AND visibility IS DISTINCT FROM 'INTERNAL')
  THEN
    RAISE EXCEPTION 'call_back: got a number said to be the listing''s, expected one that it shows'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'call_back_old_is_shown';
  END IF;
  RETURN NEW;
END
$$;
