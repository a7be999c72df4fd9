-- A key does not outlive the person: what a captured account has approved, called or proposed goes when
-- she does. What was decided stays decided.

-- How many rows of a file name a page of the State as their source; twenty are enough to know. A moderator's
-- file of one row is no directory of a ministry, whatever it says.
CREATE FUNCTION official_rows(of_batch uuid) RETURNS integer
  LANGUAGE sql STABLE
  RETURN (SELECT count(*)::integer FROM (
    SELECT FROM proposal LEFT JOIN service ON service.id = proposal.target_id
      WHERE proposal.batch_id = of_batch
        AND coalesce(
          jsonb_path_query_first(proposal.changes, '$[*] ? (@.field == "trust").new.sourceUrl') #>> '{}',
          service.source_url) ~ '^https://([a-z0-9-]+\.)*gob\.pe(/|$)'
      LIMIT 20) AS named);

-- As before, and counted are those alone who may turn keys now. A «no» that somebody heard stays one.
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
          AND official_rows(wanted.batch_id) >= 20)
        OR (
          EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'confirmed'
              AND may_turn_keys(user_id, organisation_id))
          AND NOT EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'denied')))
  END;

-- A colleague turns another in the place of a key that has gone; `guard_key` holds the proposal.
DROP INDEX approval_proposal_id_organisation_id_key;
CREATE INDEX approval_proposal_id_organisation_id_idx ON approval(proposal_id, organisation_id);
CREATE FUNCTION guard_second_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM approval WHERE proposal_id = NEW.proposal_id
      AND organisation_id = NEW.organisation_id AND may_turn_keys(user_id, organisation_id))
  THEN
    RAISE EXCEPTION 'approval: got a second one of an organisation, expected one of another'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'approval_once_an_organisation';
  END IF;
  RETURN NEW;
END
$$;
-- After `approval_is_guarded`: triggers fire by name.
CREATE TRIGGER approval_is_guarded_once BEFORE INSERT ON approval
  FOR EACH ROW EXECUTE FUNCTION guard_second_key();

-- ── Administrators ───────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION is_administrator(person text) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM member WHERE user_id = person AND role = 'administrator');

-- Both are administrators as it is done; what one of them wanted who is none any more can be refused.
CREATE OR REPLACE FUNCTION guard_admin_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'admin_act: got one that is decided already, expected it to be proposed first'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_act_is_proposed_first';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.outcome IS NOT NULL OR
    (OLD.id, OLD.kind, OLD.organisation_id, OLD.organisation_name, OLD.email, OLD.member_id, OLD.role,
      OLD.proposed_by, OLD.proposed_at) IS DISTINCT FROM
    (NEW.id, NEW.kind, NEW.organisation_id, NEW.organisation_name, NEW.email, NEW.member_id, NEW.role,
      NEW.proposed_by, NEW.proposed_at))
  THEN
    RAISE EXCEPTION 'admin_act: got a change, expected a decision on one that waits'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_act_is_decided_once';
  END IF;
  IF NOT is_administrator(coalesce(NEW.decided_by, NEW.proposed_by))
    OR (NEW.outcome = 'done' AND NOT is_administrator(NEW.proposed_by))
  THEN
    RAISE EXCEPTION 'admin_act: got somebody else, expected an administrator'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_act_by_administrators';
  END IF;
  RETURN NEW;
END
$$;

-- As before; and an invitation opens only while both who agreed on it are administrators.
CREATE OR REPLACE FUNCTION guard_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.role = 'provider' THEN
    RETURN NEW;
  END IF;
  -- One at a time: two at once would both be the second.
  PERFORM pg_advisory_xact_lock(72707372);
  IF EXISTS (SELECT FROM admin_act WHERE id = NEW.act_id AND outcome = 'done' AND role = NEW.role AND (
      (kind = 'invitation' AND organisation_id = NEW.organisation_id
        AND email = (SELECT email FROM "user" WHERE id = NEW.user_id)
        AND is_administrator(proposed_by) AND is_administrator(decided_by))
      OR (kind = 'role' AND member_id = NEW.user_id)))
    OR (NEW.role = 'administrator' AND NEW.act_id IS NULL
      AND (SELECT count(*) < 2 FROM member WHERE role = 'administrator' AND user_id <> NEW.user_id))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'member: got a % without two administrators, expected an act of both', NEW.role
    USING ERRCODE = 'check_violation', CONSTRAINT = 'member_needs_two_administrators';
END
$$;

-- One administrator takes moderating back; acts of before then make nobody moderate again.
ALTER TABLE organisation ADD COLUMN spent_acts INTEGER NOT NULL DEFAULT 0;
CREATE FUNCTION moderating_acts(of_id uuid, of_name text) RETURNS bigint
  LANGUAGE sql STABLE
  RETURN (SELECT count(*) FROM admin_act WHERE kind = 'moderating_organisation' AND outcome = 'done'
    AND (organisation_id = of_id OR organisation_name = of_name));
CREATE OR REPLACE FUNCTION guard_moderating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.spent_acts := CASE
    WHEN TG_OP = 'INSERT' THEN 0
    WHEN OLD.is_moderating AND NOT NEW.is_moderating THEN moderating_acts(NEW.id, NEW.name)
    ELSE OLD.spent_acts
  END;
  IF NEW.is_moderating AND moderating_acts(NEW.id, NEW.name) <= NEW.spent_acts THEN
    RAISE EXCEPTION 'organisation: got one that moderates without two administrators'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_moderates_by_two';
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER organisation_is_guarded ON organisation;
CREATE TRIGGER organisation_is_guarded BEFORE INSERT OR UPDATE ON organisation
  FOR EACH ROW EXECUTE FUNCTION guard_moderating();

-- ── Calls ────────────────────────────────────────────────────────────────────────────────────────

-- Who says that a phone was called has called it: about the phones, or at one that the listing had.
CREATE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'call' AND NOT EXISTS (
    SELECT FROM call_back JOIN proposal ON proposal.id = call_back.proposal_id
    WHERE proposal.target_id = NEW.service_id AND call_back.user_id = NEW.user_id
      AND call_back.organisation_id = NEW.organisation_id AND call_back.outcome = 'confirmed'
      AND (call_back.via = 'old'
        OR jsonb_path_exists(proposal.changes, '$[*] ? (@.field == "channels")')))
  THEN
    RAISE EXCEPTION 'confirmation: got a call that nobody made, expected one about its phones'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'confirmation_of_a_call';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER confirmation_is_guarded BEFORE INSERT ON confirmation
  FOR EACH ROW EXECUTE FUNCTION guard_confirmation();

-- ── Sealing ──────────────────────────────────────────────────────────────────────────────────────

-- What was said beside a change may hold the value as well. Of a call its number goes, of a comment its
-- text, of a refusal its reason; that there was one, by whom and when, stays.
ALTER TABLE call_back ALTER COLUMN number DROP NOT NULL;
CREATE FUNCTION refuse_all_but_silence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.number IS NULL
    AND to_jsonb(NEW) - 'number' = to_jsonb(OLD) - 'number'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%: got %, expected rows to be added and never changed', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER call_back_is_append_only ON call_back;
CREATE TRIGGER call_back_is_append_only BEFORE UPDATE OR DELETE ON call_back
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_silence();
ALTER TABLE call_back ENABLE ALWAYS TRIGGER call_back_is_append_only;
-- Nobody calls without saying where.
CREATE FUNCTION guard_call_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number IS NULL THEN
    RAISE EXCEPTION 'call_back: got no number, expected the one that was called'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'call_back_number';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER call_back_has_a_number BEFORE INSERT ON call_back
  FOR EACH ROW EXECUTE FUNCTION guard_call_number();

CREATE FUNCTION silence_proposals(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE proposal SET reason = NULL WHERE id = ANY (ids) AND reason IS NOT NULL;
  UPDATE proposal_comment SET text = '—' WHERE proposal_id = ANY (ids);
  UPDATE call_back SET number = NULL WHERE proposal_id = ANY (ids) AND number IS NOT NULL;
$$;
REVOKE EXECUTE ON FUNCTION silence_proposals(uuid[]) FROM PUBLIC;

-- As before; and what was said beside the changes of the service goes too.
CREATE OR REPLACE FUNCTION seal_history(of_service uuid, of_field text) RETURNS bigint
  LANGUAGE plpgsql AS $$
DECLARE
  sealed bigint;
BEGIN
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
  DELETE FROM edition WHERE number < (SELECT max(number) FROM edition);
  RETURN sealed;
END
$$;

-- A listing that was proposed and never came to be has no history, and its address all the same.
CREATE FUNCTION seal_proposal(of_id uuid) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  sealed bigint;
BEGIN
  UPDATE proposal SET changes = without_values(changes, NULL),
      state = CASE WHEN state IN ('submitted', 'stale') THEN 'cancelled' ELSE state END
    WHERE id = of_id AND target_id IS NULL;
  GET DIAGNOSTICS sealed = ROW_COUNT;
  IF sealed > 0 THEN
    PERFORM silence_proposals(ARRAY[of_id]);
  END IF;
  RETURN sealed;
END
$$;
REVOKE EXECUTE ON FUNCTION seal_proposal(uuid) FROM PUBLIC;

-- ── Stopping an organisation ─────────────────────────────────────────────────────────────────────

-- Whoever reads in a mail that her office proposed what it did not stops it; going on takes an
-- administrator of another organisation. Of the link only a hash is kept.
ALTER TABLE organisation ADD COLUMN frozen_at TIMESTAMPTZ(3), ADD COLUMN thawed_by TEXT;
CREATE TABLE freeze_link (
  token_hash TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT freeze_link_pkey PRIMARY KEY (token_hash)
);
ALTER TABLE freeze_link ADD CONSTRAINT freeze_link_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE freeze_link ADD CONSTRAINT freeze_link_keeps_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$');
GRANT SELECT, INSERT, DELETE ON freeze_link TO kuska_app;

CREATE OR REPLACE FUNCTION may_turn_keys(person text, organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM member JOIN public.organisation AS own ON own.id = member.organisation_id
    WHERE member.user_id = person AND member.organisation_id = organisation
      AND member.role = 'moderator' AND own.is_moderating AND own.frozen_at IS NULL);

CREATE FUNCTION refuse_the_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  author uuid := coalesce(
    to_jsonb(NEW) ->> 'author_organisation_id', to_jsonb(NEW) ->> 'organisation_id')::uuid;
BEGIN
  IF EXISTS (SELECT FROM organisation WHERE id = author AND frozen_at IS NOT NULL) THEN
    RAISE EXCEPTION '%: got one of an organisation that is stopped, expected it to go on first', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_is_frozen';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_not_of_the_frozen BEFORE INSERT ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_the_frozen();
CREATE TRIGGER withdrawal_not_of_the_frozen BEFORE INSERT ON withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_the_frozen();

CREATE FUNCTION guard_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS DISTINCT FROM OLD.frozen_at AND NOT EXISTS (
    SELECT FROM member WHERE user_id = NEW.thawed_by AND role = 'administrator'
      AND organisation_id <> NEW.id)
  THEN
    RAISE EXCEPTION 'organisation: got somebody else, expected an administrator of another one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_thawed_by_another';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER organisation_thaw_is_guarded BEFORE UPDATE ON organisation
  FOR EACH ROW EXECUTE FUNCTION guard_thaw();
