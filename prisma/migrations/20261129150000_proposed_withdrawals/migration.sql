-- A moderator asks that a listing be taken down, and says why to whoever answers for it.

-- lib/domain/withdrawal-reason.ts: nothing that a reader may have said of a visit.
CREATE TYPE withdrawal_reason AS ENUM
  ('closed', 'not_there', 'unreachable', 'duplicate', 'out_of_scope', 'asked_for');

ALTER TABLE proposal
  ADD COLUMN withdrawal_reason withdrawal_reason,
  -- By the name of the field alone: it holds once its values were sealed too.
  ADD CONSTRAINT proposal_withdrawal_reason_of_status CHECK (
    withdrawal_reason IS NULL
    OR (origin = 'moderator' AND changes @> '[{"field": "status"}]')),
  ADD CONSTRAINT proposal_withdrawal_has_its_reason CHECK (
    withdrawal_reason IS NOT NULL
    OR origin <> 'moderator'
    OR NOT changes @> '[{"field": "status", "new": "withdrawn"}]');

-- What was approved is what is published: the reason that was read stays the one that was given.
CREATE FUNCTION guard_withdrawal_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'proposal: got another reason to take a listing down, expected the one submitted'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_stays_as_submitted';
END
$$;
CREATE TRIGGER proposal_withdrawal_reason_stays BEFORE UPDATE ON proposal
  FOR EACH ROW WHEN (NEW.withdrawal_reason IS DISTINCT FROM OLD.withdrawal_reason)
  EXECUTE FUNCTION guard_withdrawal_reason();
