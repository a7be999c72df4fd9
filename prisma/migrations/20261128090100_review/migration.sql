-- Nobody publishes alone: keys, calls, withdrawals, confirmations, reports, and a history that shows
-- whether somebody has touched it. People stand here under an opaque id, never by name.

CREATE TYPE call_outcome AS ENUM ('confirmed', 'denied', 'no_answer');
CREATE TYPE call_via AS ENUM ('old', 'official');
CREATE TYPE withdrawal_part AS ENUM ('listing', 'channel', 'point');
CREATE TYPE confirmation_kind AS ENUM ('provider', 'call');
CREATE TYPE report_reason AS ENUM ('number', 'closed', 'unsafe', 'language', 'treatment');

ALTER TABLE organisation ADD COLUMN is_moderating BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE proposal
  ADD COLUMN author_user_id TEXT,
  ADD COLUMN reason TEXT,
  ADD COLUMN decided_at TIMESTAMPTZ(3);

CREATE TABLE approval (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  proposal_id UUID NOT NULL,
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT approval_pkey PRIMARY KEY (id)
);

CREATE TABLE call_back (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  proposal_id UUID,
  withdrawal_id UUID,
  exposure exposure NOT NULL,
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  number TEXT NOT NULL,
  via call_via NOT NULL,
  outcome call_outcome NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT call_back_pkey PRIMARY KEY (id)
);

CREATE TABLE proposal_comment (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  proposal_id UUID NOT NULL,
  exposure exposure NOT NULL,
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  text TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT proposal_comment_pkey PRIMARY KEY (id)
);

CREATE TABLE withdrawal (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  service_id UUID NOT NULL,
  exposure exposure NOT NULL,
  part withdrawal_part NOT NULL,
  changes JSONB NOT NULL,
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  is_alarming BOOLEAN NOT NULL DEFAULT false,
  undone_at TIMESTAMPTZ(3),
  undone_by_user_id TEXT,
  undone_by_organisation_id UUID,

  CONSTRAINT withdrawal_pkey PRIMARY KEY (id)
);

CREATE TABLE confirmation (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  service_id UUID NOT NULL,
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  kind confirmation_kind NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT confirmation_pkey PRIMARY KEY (id)
);

CREATE TABLE draft (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  user_id TEXT NOT NULL,
  service_id UUID,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  base_version INTEGER,
  form JSONB NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT draft_pkey PRIMARY KEY (id)
);

CREATE TABLE report_count (
  public_id TEXT NOT NULL,
  reason report_reason NOT NULL,
  week TEXT NOT NULL,
  count INTEGER NOT NULL,

  CONSTRAINT report_count_pkey PRIMARY KEY (public_id, reason)
);

ALTER TABLE history
  ADD COLUMN proposal_id UUID,
  ADD COLUMN old_salt BYTEA,
  ADD COLUMN new_salt BYTEA,
  ADD COLUMN old_mac BYTEA,
  ADD COLUMN new_mac BYTEA,
  ADD COLUMN previous_hash BYTEA,
  ADD COLUMN hash BYTEA;

-- A key is of a person and of an organisation, and turns once.
CREATE UNIQUE INDEX approval_proposal_id_organisation_id_key ON approval(proposal_id, organisation_id);
CREATE UNIQUE INDEX approval_proposal_id_user_id_key ON approval(proposal_id, user_id);
CREATE INDEX call_back_proposal_id_idx ON call_back(proposal_id);
CREATE INDEX call_back_withdrawal_id_idx ON call_back(withdrawal_id);
CREATE INDEX proposal_comment_proposal_id_idx ON proposal_comment(proposal_id);
CREATE INDEX proposal_state_idx ON proposal(state);
CREATE INDEX proposal_batch_id_idx ON proposal(batch_id);
CREATE INDEX withdrawal_organisation_id_at_idx ON withdrawal(organisation_id, at);
CREATE INDEX confirmation_service_id_idx ON confirmation(service_id);
CREATE UNIQUE INDEX draft_user_id_service_id_key ON draft(user_id, service_id);
CREATE UNIQUE INDEX draft_of_new_listing ON draft(user_id) WHERE service_id IS NULL;
CREATE UNIQUE INDEX history_previous_hash_key ON history(previous_hash);

ALTER TABLE proposal ADD CONSTRAINT proposal_author_organisation_id_fkey
  FOREIGN KEY (author_organisation_id) REFERENCES organisation (id);
ALTER TABLE approval ADD CONSTRAINT approval_proposal_id_fkey
  FOREIGN KEY (proposal_id) REFERENCES proposal (id);
ALTER TABLE approval ADD CONSTRAINT approval_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE call_back ADD CONSTRAINT call_back_proposal_id_fkey
  FOREIGN KEY (proposal_id) REFERENCES proposal (id);
ALTER TABLE call_back ADD CONSTRAINT call_back_withdrawal_id_fkey
  FOREIGN KEY (withdrawal_id) REFERENCES withdrawal (id);
ALTER TABLE call_back ADD CONSTRAINT call_back_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE proposal_comment ADD CONSTRAINT proposal_comment_proposal_id_fkey
  FOREIGN KEY (proposal_id) REFERENCES proposal (id);
ALTER TABLE proposal_comment ADD CONSTRAINT proposal_comment_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES service (id);
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_undone_by_organisation_id_fkey
  FOREIGN KEY (undone_by_organisation_id) REFERENCES organisation (id);
ALTER TABLE confirmation ADD CONSTRAINT confirmation_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES service (id);
ALTER TABLE confirmation ADD CONSTRAINT confirmation_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE draft ADD CONSTRAINT draft_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure);
ALTER TABLE report_count ADD CONSTRAINT report_count_public_id_fkey
  FOREIGN KEY (public_id) REFERENCES public_id (id);
ALTER TABLE history ADD CONSTRAINT history_proposal_id_fkey
  FOREIGN KEY (proposal_id) REFERENCES proposal (id);

-- ── A confidential service ───────────────────────────────────────────────────────────────────────

-- A street, a house number or a telephone in free text, as lib/domain/has-trail.ts.
CREATE FUNCTION has_trail(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value ~* '\m(av|avda|avenida|jr|jir[oóÓ]n|calle|cll|psje|pje|pasaje|mz|mza|manzana|lt|lote|urb|urbanizaci[oóÓ]n|aa ?hh|asentamiento|carretera|km|piso|dpto|cdra|cuadra|barrio|plaza|parque|sector|caser[iíÍ]o|centro poblado|frente a|al costado|distrito de|s/n)(?![a-z0-9áéíóúñÁÉÍÓÚÑ])'
    OR value ~* 'n ?[°º]'
    OR EXISTS (
      SELECT FROM regexp_matches(
        regexp_replace(
          regexp_replace(value, '\m(19|20)\d\d(-\d\d(-\d\d)?)?\M', ' ', 'g'),
          '\m[a-z]{2,}-?\d{1,4}\M', ' ', 'gi'),
        '\d+(?:[\s.,:()/-]*\d+)*', 'g') AS found
      WHERE length(found[1]) > 2
        AND found[1] NOT IN ('105', '100', '1818', '1810', '113', '116'));

-- A code, a number, a closed value, or a list of them: nothing that holds a sentence.
CREATE FUNCTION is_closed_value(value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value IS NULL OR CASE jsonb_typeof(value)
    WHEN 'array' THEN NOT jsonb_path_exists(value, '$[*] ? (!(@ like_regex "^[A-Za-z0-9_]{1,40}$"))')
    WHEN 'string' THEN value #>> '{}' ~ '^[A-Za-z0-9_]{1,40}$'
    ELSE jsonb_typeof(value) <> 'object'
  END;

-- As before, and now the values too: of a department 2 digits, of a source a title without an
-- address, of anything else a closed value. A form can be filled in with anything.
CREATE OR REPLACE FUNCTION is_confidential_change(field text, value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN is_confidential_field(field) AND CASE
    WHEN value IS NULL OR jsonb_typeof(value) = 'null' THEN true
    WHEN field = 'department' THEN value #>> '{}' ~ '^[0-9]{2}$'
    WHEN field = 'trust' THEN jsonb_typeof(value) = 'object' AND value ->> 'sourceUrl' IS NULL
      AND value - ARRAY['sourceTitle', 'sourceUrl', 'sourceDate', 'how', 'verifiedAt'] = '{}'
      AND NOT coalesce(has_trail(value ->> 'sourceTitle'), false)
      AND coalesce(is_source_date(value ->> 'sourceDate'), true)
      AND is_closed_value(value -> 'how')
      AND coalesce(is_source_date(value ->> 'verifiedAt'), true)
    ELSE is_closed_value(value)
  END;

-- Nobody proposes a shelter under the name of an office, with a street in it.
ALTER TABLE proposal ADD CONSTRAINT proposal_open_kind CHECK (
  exposure = 'CONFIDENTIAL' OR NOT jsonb_path_exists(changes,
    '$[*] ? (@.field == "kind" && (@.new == "hrt" || @.new == "car"))')
);
ALTER TABLE proposal ADD CONSTRAINT proposal_reason_has_no_trail CHECK (
  reason IS NULL OR (is_plain_text(reason) AND (exposure = 'OPEN' OR NOT has_trail(reason)))
);
ALTER TABLE proposal_comment ADD CONSTRAINT comment_has_no_trail CHECK (
  is_plain_text(text) AND (exposure = 'OPEN' OR NOT has_trail(text))
);
-- Its own telephone is nowhere in the system: it is reached by the lines that lead to it.
ALTER TABLE call_back ADD CONSTRAINT call_back_confidential_by_line CHECK (
  exposure = 'OPEN' OR number IN ('105', '100', '1818', '1810', '113', '116')
);
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_changes
  CHECK (are_changes(changes, exposure = 'CONFIDENTIAL'));
-- A half-filled form is raw text: of a confidential service none is kept.
ALTER TABLE draft ADD CONSTRAINT draft_open_only CHECK (exposure = 'OPEN');
ALTER TABLE draft ADD CONSTRAINT draft_open_kind
  CHECK (NOT coalesce(form ->> 'kind' IN ('hrt', 'car'), false));
ALTER TABLE draft ADD CONSTRAINT draft_is_a_form
  CHECK (jsonb_typeof(form) = 'object' AND length(form::text) <= 300000);

CREATE OR REPLACE FUNCTION take_exposure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME IN ('history', 'withdrawal') THEN
    NEW.exposure := (SELECT exposure FROM service WHERE id = NEW.service_id);
  ELSIF TG_TABLE_NAME = 'proposal_comment' THEN
    NEW.exposure := (SELECT exposure FROM proposal WHERE id = NEW.proposal_id);
  ELSIF TG_TABLE_NAME = 'call_back' THEN
    NEW.exposure := coalesce(
      (SELECT exposure FROM proposal WHERE id = NEW.proposal_id),
      (SELECT exposure FROM withdrawal WHERE id = NEW.withdrawal_id));
  ELSIF NEW.target_id IS NOT NULL THEN
    NEW.exposure := (SELECT exposure FROM service WHERE id = NEW.target_id);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER withdrawal_takes_exposure BEFORE INSERT ON withdrawal
  FOR EACH ROW EXECUTE FUNCTION take_exposure();
CREATE TRIGGER comment_takes_exposure BEFORE INSERT ON proposal_comment
  FOR EACH ROW EXECUTE FUNCTION take_exposure();
CREATE TRIGGER call_back_takes_exposure BEFORE INSERT ON call_back
  FOR EACH ROW EXECUTE FUNCTION take_exposure();

-- ── Keys ─────────────────────────────────────────────────────────────────────────────────────────

-- Where the doors are, and which are open day and night (lib/domain/risk.ts).
CREATE FUNCTION doors_of(points jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(points) = 'array' THEN coalesce((
    SELECT jsonb_agg(jsonb_build_array(point -> 'address', point -> 'ubigeo', point -> 'lat',
        point -> 'lng', point -> 'precision', point #> '{hours,always}') ORDER BY at)
      FROM jsonb_array_elements(points) WITH ORDINALITY AS list (point, at)), '[]') ELSE '[]' END;

-- Changes that send nobody to a wrong door or number; what is not in this list needs two keys.
CREATE FUNCTION are_harmless(changes jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN NOT EXISTS (
    SELECT FROM jsonb_array_elements(changes) AS change
    WHERE NOT CASE
      WHEN change ->> 'field' IN ('coverage', 'internalNote', 'trust') THEN true
      WHEN change ->> 'field' LIKE 'fieldTrust.%' THEN true
      WHEN change ->> 'field' = 'status' THEN coalesce(change ->> 'new' = 'withdrawn', false)
      WHEN change ->> 'field' = 'points' THEN doors_of(change -> 'old') = doors_of(change -> 'new')
      WHEN change ->> 'field' = 'facts.operatingState' THEN
        coalesce(change ->> 'new' IN ('suspended', 'moved', 'closed'), false)
      ELSE change ->> 'field' LIKE 'facts.%' AND change ->> 'field' NOT IN (
        'facts.mustInformMinors', 'facts.mustInformDanger', 'facts.tellsFamilyMinors',
        'facts.tellsFamilyDanger', 'facts.anonymous', 'facts.tellsMigration', 'facts.mustTellAll',
        'facts.records', 'facts.companion', 'facts.answeredBy', 'facts.startsReport',
        'facts.asksName')
    END
  );
ALTER TABLE proposal ADD CONSTRAINT proposal_risk_is_honest
  CHECK (risk = 'CRITICAL' OR (target_id IS NOT NULL AND are_harmless(changes)));
ALTER TABLE proposal ADD CONSTRAINT proposal_author CHECK (
  (author_role = 'operator') = (author_user_id IS NULL)
  AND (author_user_id IS NULL) = (author_organisation_id IS NULL)
  AND (origin = 'import' OR author_user_id IS NOT NULL)
  AND author_role <> 'administrator'
);
ALTER TABLE call_back ADD CONSTRAINT call_back_of_one CHECK (num_nonnulls(proposal_id, withdrawal_id) = 1);
ALTER TABLE call_back ADD CONSTRAINT call_back_number
  CHECK (number ~ '^(\+51[0-9]{8,9}|0800[0-9]{5}|105|100|1818|1810|113|116)$');

-- A moderator of that organisation, which moderates, at this moment.
CREATE FUNCTION may_turn_keys(person text, organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM member JOIN public.organisation AS own ON own.id = member.organisation_id
    WHERE member.user_id = person AND member.organisation_id = organisation
      AND member.role = 'moderator' AND own.is_moderating);

CREATE FUNCTION guard_key() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted proposal;
BEGIN
  SELECT * INTO wanted FROM proposal WHERE id = NEW.proposal_id FOR UPDATE;
  IF wanted.state <> 'submitted' THEN
    RAISE EXCEPTION '%: got one on a proposal that is %, expected it to wait', TG_TABLE_NAME, wanted.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'key_on_what_waits';
  END IF;
  IF NOT may_turn_keys(NEW.user_id, NEW.organisation_id) THEN
    RAISE EXCEPTION '%: got somebody else, expected a moderator of a moderating organisation', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = 'key_of_a_moderator';
  END IF;
  IF NEW.user_id = wanted.author_user_id
    OR (wanted.risk = 'CRITICAL' AND NEW.organisation_id = wanted.author_organisation_id)
  THEN
    RAISE EXCEPTION '%: got the author, expected another person of another organisation', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = 'key_not_of_the_author';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER approval_is_guarded BEFORE INSERT ON approval
  FOR EACH ROW EXECUTE FUNCTION guard_key();
CREATE TRIGGER call_back_is_guarded BEFORE INSERT ON call_back
  FOR EACH ROW WHEN (NEW.proposal_id IS NOT NULL) EXECUTE FUNCTION guard_key();

-- The number to ask at is never the one that is asked about: he who sends a false number answers it.
CREATE FUNCTION guard_call_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM proposal, jsonb_array_elements(proposal.changes) AS change
    WHERE proposal.id = NEW.proposal_id AND change ->> 'field' = 'channels'
      AND jsonb_path_exists(change -> 'new', '$[*] ? (@.value == $n)', jsonb_build_object('n', NEW.number))
      AND NOT jsonb_path_exists(change -> 'old', '$[*] ? (@.value == $n)', jsonb_build_object('n', NEW.number)))
  THEN
    RAISE EXCEPTION 'call_back: got the proposed number, expected the old or an official one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'call_back_to_a_known_number';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER call_back_number_is_known BEFORE INSERT ON call_back
  FOR EACH ROW EXECUTE FUNCTION guard_call_back();

-- The keys that are turned, counted anew (lib/domain/review.ts): by people and by organisations.
CREATE FUNCTION has_its_keys(wanted proposal) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN CASE wanted.risk
    WHEN 'NORMAL' THEN EXISTS (
      SELECT FROM approval WHERE proposal_id = wanted.id
        AND user_id IS DISTINCT FROM wanted.author_user_id)
    ELSE (
      SELECT least(count(DISTINCT user_id), count(DISTINCT organisation_id)) >= 2 FROM approval
      WHERE proposal_id = wanted.id
        AND user_id IS DISTINCT FROM wanted.author_user_id
        AND organisation_id IS DISTINCT FROM wanted.author_organisation_id)
      AND (
        (wanted.origin = 'import' AND wanted.batch_id IS NOT NULL
          AND wanted.author_role IN ('operator', 'moderator'))
        OR (
          EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'confirmed')
          AND NOT EXISTS (
            SELECT FROM call_back WHERE proposal_id = wanted.id AND outcome = 'denied')))
  END;

-- One change and the same without its values: what sealing leaves of it.
CREATE FUNCTION without_values(changes jsonb, of_field text) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT jsonb_agg(
      CASE WHEN of_field IS NULL OR change ->> 'field' = of_field
        THEN jsonb_build_object('field', change -> 'field', 'old', NULL, 'new', NULL)
        ELSE change END ORDER BY at)
    FROM jsonb_array_elements(changes) WITH ORDINALITY AS list (change, at));

-- Are these the same changes, but for values that were destroyed?
CREATE FUNCTION is_sealed_form(changes jsonb, of_changes jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN without_values(changes, NULL) = without_values(of_changes, NULL)
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(changes) AS change
      WHERE (change -> 'old' <> 'null' OR change -> 'new' <> 'null')
        AND NOT of_changes @> jsonb_build_array(change));

CREATE FUNCTION guard_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('draft', 'submitted', 'stale') THEN
      RAISE EXCEPTION 'proposal: got a new one that is %, expected it to be submitted', NEW.state
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_begins_submitted';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state AND NOT (OLD.state, NEW.state) IN (
    ('draft', 'submitted'), ('draft', 'cancelled'),
    ('submitted', 'approved'), ('submitted', 'rejected'), ('submitted', 'cancelled'),
    ('submitted', 'stale'), ('approved', 'published'), ('approved', 'stale'),
    ('stale', 'cancelled'), ('stale', 'rejected'))
  THEN
    RAISE EXCEPTION 'proposal: got % after %, expected a step that may follow', NEW.state, OLD.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_moves_as_allowed';
  END IF;
  -- What was approved is what is published: nothing of it changes after it was submitted.
  IF (NEW.id, NEW.author_user_id, NEW.author_organisation_id, NEW.author_role, NEW.origin, NEW.risk,
      NEW.batch_id, NEW.is_older, NEW.created_at)
    IS DISTINCT FROM
    (OLD.id, OLD.author_user_id, OLD.author_organisation_id, OLD.author_role, OLD.origin, OLD.risk,
      OLD.batch_id, OLD.is_older, OLD.created_at)
    OR NOT is_sealed_form(NEW.changes, OLD.changes)
    OR ((NEW.target_id, NEW.base_version) IS DISTINCT FROM (OLD.target_id, OLD.base_version)
      AND NOT (OLD.target_id IS NULL AND NEW.state = 'published'))
  THEN
    RAISE EXCEPTION 'proposal: got another content, expected what was submitted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_stays_as_submitted';
  END IF;
  IF NEW.state IN ('approved', 'published') AND NEW.state <> OLD.state
    AND (NEW.changes <> OLD.changes OR NOT has_its_keys(NEW))
  THEN
    RAISE EXCEPTION 'proposal: got one without its keys, expected approvals and a call-back'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_needs_its_keys';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_is_guarded BEFORE INSERT OR UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION guard_proposal();

-- An organisation moderates once two administrators have agreed on it.
CREATE FUNCTION guard_moderating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.is_moderating AND NOT EXISTS (
    SELECT FROM admin_act WHERE kind = 'moderating_organisation' AND outcome = 'done'
      AND (organisation_id = NEW.id OR organisation_name = NEW.name))
  THEN
    RAISE EXCEPTION 'organisation: got one that moderates without two administrators'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_moderates_by_two';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER organisation_is_guarded BEFORE INSERT OR UPDATE OF is_moderating, name ON organisation
  FOR EACH ROW EXECUTE FUNCTION guard_moderating();

-- ── Withdrawals ──────────────────────────────────────────────────────────────────────────────────

ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_undo_is_whole
  CHECK (num_nonnulls(undone_at, undone_by_user_id, undone_by_organisation_id) IN (0, 3));
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_undone_in_time
  CHECK (undone_at IS NULL OR undone_at BETWEEN at AND at + interval '24 hours');
ALTER TABLE withdrawal ADD CONSTRAINT withdrawal_undone_by_another
  CHECK (undone_by_organisation_id IS NULL OR undone_by_organisation_id <> organisation_id);

CREATE FUNCTION guard_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.service_id, NEW.exposure, NEW.part, NEW.user_id, NEW.organisation_id, NEW.role,
      NEW.at, NEW.is_alarming)
    IS DISTINCT FROM
    (OLD.id, OLD.service_id, OLD.exposure, OLD.part, OLD.user_id, OLD.organisation_id, OLD.role,
      OLD.at, OLD.is_alarming)
    OR NOT is_sealed_form(NEW.changes, OLD.changes)
    OR (OLD.undone_at IS NOT NULL
      AND (NEW.undone_at, NEW.undone_by_user_id, NEW.undone_by_organisation_id)
        IS DISTINCT FROM (OLD.undone_at, OLD.undone_by_user_id, OLD.undone_by_organisation_id))
  THEN
    RAISE EXCEPTION 'withdrawal: got a change, expected it to be undone once'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawal_is_undone_once';
  END IF;
  IF NEW.undone_at IS NOT NULL AND OLD.undone_at IS NULL AND NOT (
    may_turn_keys(NEW.undone_by_user_id, NEW.undone_by_organisation_id)
    AND EXISTS (SELECT FROM call_back WHERE withdrawal_id = NEW.id AND outcome = 'confirmed'
      AND organisation_id = NEW.undone_by_organisation_id))
  THEN
    RAISE EXCEPTION 'withdrawal: got an undo without its key, expected a moderator who has called'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawal_undo_needs_a_call';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER withdrawal_is_guarded BEFORE UPDATE ON withdrawal
  FOR EACH ROW EXECUTE FUNCTION guard_withdrawal();

-- ── Reports ──────────────────────────────────────────────────────────────────────────────────────

-- A week, never a day: a count of one the day after her visit points at her.
ALTER TABLE report_count ADD CONSTRAINT report_count_by_week CHECK (week ~ '^[0-9]{4}-W[0-5][0-9]$');
ALTER TABLE report_count ADD CONSTRAINT report_count_bounded CHECK (count BETWEEN 1 AND 999);

-- ── History ──────────────────────────────────────────────────────────────────────────────────────

-- 244 random bits.
CREATE FUNCTION random_salt() RETURNS bytea LANGUAGE sql VOLATILE PARALLEL SAFE
  RETURN uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- Every 8 bytes of a key of 32 with those of a pad, and the pad again up to 64.
CREATE FUNCTION padded_key(key bytea, pad bigint) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN int8send(('x' || encode(substr(key, 1, 8), 'hex'))::bit(64)::bigint # pad)
    || int8send(('x' || encode(substr(key, 9, 8), 'hex'))::bit(64)::bigint # pad)
    || int8send(('x' || encode(substr(key, 17, 8), 'hex'))::bit(64)::bigint # pad)
    || int8send(('x' || encode(substr(key, 25, 8), 'hex'))::bit(64)::bigint # pad)
    || int8send(pad) || int8send(pad) || int8send(pad) || int8send(pad);

-- HMAC-SHA-256 (RFC 2104) of a JSON value; null for no value. No extension is needed for it.
CREATE FUNCTION value_mac(value jsonb, salt bytea) RETURNS bytea
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN sha256(padded_key(salt, x'5c5c5c5c5c5c5c5c'::bigint)
    || sha256(padded_key(salt, x'3636363636363636'::bigint) || convert_to(value::text, 'UTF8')));

-- One link: who, when, which field and the two codes, after the link before it.
CREATE FUNCTION history_hash(link history) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN sha256(link.previous_hash || convert_to(jsonb_build_array(
    link.id, to_char(link.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), link.service_id,
    link.exposure, link.reason, link.author_organisation_id, link.author_role, link.changed_field,
    link.proposal_id, encode(link.old_mac, 'hex'), encode(link.new_mac, 'hex'))::text, 'UTF8'));

CREATE FUNCTION chain_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  -- One after another: two links to one before would be a fork, which the key refuses.
  PERFORM pg_advisory_xact_lock(72707373);
  SELECT id, hash INTO last FROM history ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.old_salt := CASE WHEN NEW.old_value IS NOT NULL THEN random_salt() END;
  NEW.new_salt := CASE WHEN NEW.new_value IS NOT NULL THEN random_salt() END;
  NEW.old_mac := value_mac(NEW.old_value, NEW.old_salt);
  NEW.new_mac := value_mac(NEW.new_value, NEW.new_salt);
  NEW.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := history_hash(NEW);
  RETURN NEW;
END
$$;

-- What was written before there was a chain gets its links now.
ALTER TABLE history DISABLE TRIGGER history_is_append_only;
DO $$
DECLARE
  link history;
  before bytea := decode(repeat('00', 32), 'hex');
BEGIN
  FOR link IN SELECT * FROM history ORDER BY id LOOP
    link.old_salt := CASE WHEN link.old_value IS NOT NULL THEN random_salt() END;
    link.new_salt := CASE WHEN link.new_value IS NOT NULL THEN random_salt() END;
    link.old_mac := value_mac(link.old_value, link.old_salt);
    link.new_mac := value_mac(link.new_value, link.new_salt);
    link.previous_hash := before;
    link.hash := history_hash(link);
    before := link.hash;
    UPDATE history SET old_salt = link.old_salt, new_salt = link.new_salt, old_mac = link.old_mac,
      new_mac = link.new_mac, previous_hash = link.previous_hash, hash = link.hash
      WHERE id = link.id;
  END LOOP;
END
$$;
ALTER TABLE history ADD CONSTRAINT history_is_chained CHECK (num_nulls(previous_hash, hash) = 0);
-- After `history_takes_exposure`: triggers fire by name.
CREATE TRIGGER history_takes_its_place BEFORE INSERT ON history
  FOR EACH ROW EXECUTE FUNCTION chain_history();
ALTER TABLE history ENABLE ALWAYS TRIGGER history_takes_its_place;

-- Values and salts may be destroyed, all of a row at once; nothing else of it changes, ever.
CREATE FUNCTION refuse_all_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND num_nonnulls(NEW.old_value, NEW.new_value, NEW.old_salt, NEW.new_salt) = 0
    AND (NEW.id, NEW.at, NEW.service_id, NEW.exposure, NEW.reason, NEW.author_organisation_id,
      NEW.author_role, NEW.changed_field, NEW.proposal_id, NEW.old_mac, NEW.new_mac,
      NEW.previous_hash, NEW.hash)
    IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.service_id, OLD.exposure, OLD.reason,
      OLD.author_organisation_id, OLD.author_role, OLD.changed_field, OLD.proposal_id, OLD.old_mac,
      OLD.new_mac, OLD.previous_hash, OLD.hash)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%: got %, expected rows to be added and never changed', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER history_is_append_only ON history;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_sealing();
ALTER TABLE history ENABLE ALWAYS TRIGGER history_is_append_only;

-- Destroys what a field of a service has ever said, wherever it was kept: history, proposals,
-- withdrawals, drafts, and every edition but the newest. Only the owner may: `VACUUM` follows.
CREATE FUNCTION seal_history(of_service uuid, of_field text) RETURNS bigint LANGUAGE plpgsql AS $$
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
  DELETE FROM draft WHERE service_id = of_service;
  DELETE FROM edition WHERE number < (SELECT max(number) FROM edition);
  RETURN sealed;
END
$$;
REVOKE EXECUTE ON FUNCTION seal_history(uuid, text) FROM PUBLIC;

-- What was done stays done, for the owner and for a captured account alike.
CREATE TRIGGER approval_is_append_only BEFORE UPDATE OR DELETE ON approval
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_is_not_emptied BEFORE TRUNCATE ON approval
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_back_is_append_only BEFORE UPDATE OR DELETE ON call_back
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_back_is_not_emptied BEFORE TRUNCATE ON call_back
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE approval ENABLE ALWAYS TRIGGER approval_is_append_only;
ALTER TABLE approval ENABLE ALWAYS TRIGGER approval_is_not_emptied;
ALTER TABLE call_back ENABLE ALWAYS TRIGGER call_back_is_append_only;
ALTER TABLE call_back ENABLE ALWAYS TRIGGER call_back_is_not_emptied;
ALTER TABLE withdrawal ENABLE ALWAYS TRIGGER withdrawal_is_kept;

-- ── Who may do what ──────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT ON approval, call_back, proposal_comment, confirmation, withdrawal TO kuska_app;
GRANT UPDATE (undone_at, undone_by_user_id, undone_by_organisation_id) ON withdrawal TO kuska_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft, report_count TO kuska_app;
