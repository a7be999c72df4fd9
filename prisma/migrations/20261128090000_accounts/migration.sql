-- Who may sign in, for which organisation, and what two administrators agreed on.

CREATE TYPE member_role AS ENUM ('provider', 'moderator', 'administrator');
CREATE TYPE admin_act_kind AS ENUM ('moderating_organisation', 'invitation', 'role');
CREATE TYPE admin_act_outcome AS ENUM ('done', 'refused');

CREATE TABLE "user" (
  id TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL,
  email_verified BOOLEAN NOT NULL DEFAULT false,
  image TEXT,
  two_factor_enabled BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT user_pkey PRIMARY KEY (id)
);

CREATE TABLE session (
  id TEXT NOT NULL,
  token TEXT NOT NULL,
  user_id TEXT NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ip_address TEXT,
  user_agent TEXT,
  stepped_up_at TIMESTAMPTZ(3),

  CONSTRAINT session_pkey PRIMARY KEY (id)
);

CREATE TABLE account (
  id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  access_token TEXT,
  refresh_token TEXT,
  id_token TEXT,
  access_token_expires_at TIMESTAMPTZ(3),
  refresh_token_expires_at TIMESTAMPTZ(3),
  scope TEXT,
  password TEXT,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT account_pkey PRIMARY KEY (id)
);

CREATE TABLE verification (
  id TEXT NOT NULL,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT verification_pkey PRIMARY KEY (id)
);

CREATE TABLE two_factor (
  id TEXT NOT NULL,
  secret TEXT NOT NULL,
  backup_codes TEXT NOT NULL,
  user_id TEXT NOT NULL,
  verified BOOLEAN NOT NULL DEFAULT false,
  failed_verification_count INTEGER NOT NULL DEFAULT 0,
  locked_until TIMESTAMPTZ(3),

  CONSTRAINT two_factor_pkey PRIMARY KEY (id)
);

CREATE TABLE admin_act (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  kind admin_act_kind NOT NULL,
  organisation_id UUID,
  organisation_name TEXT,
  email TEXT,
  member_id TEXT,
  role member_role,
  proposed_by TEXT NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decided_by TEXT,
  decided_at TIMESTAMPTZ(3),
  outcome admin_act_outcome,

  CONSTRAINT admin_act_pkey PRIMARY KEY (id)
);

CREATE TABLE member (
  user_id TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  takes_link BOOLEAN NOT NULL DEFAULT false,
  act_id UUID,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT member_pkey PRIMARY KEY (user_id)
);

CREATE TABLE invitation (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  email TEXT NOT NULL,
  organisation_id UUID NOT NULL,
  role member_role NOT NULL,
  token_hash TEXT NOT NULL,
  invited_by TEXT,
  act_id UUID,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  accepted_at TIMESTAMPTZ(3),

  CONSTRAINT invitation_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX user_email_key ON "user"(email);
CREATE UNIQUE INDEX session_token_key ON session(token);
CREATE INDEX session_user_id_idx ON session(user_id);
CREATE UNIQUE INDEX account_provider_id_account_id_key ON account(provider_id, account_id);
CREATE INDEX account_user_id_idx ON account(user_id);
CREATE INDEX verification_identifier_idx ON verification(identifier);
CREATE INDEX two_factor_secret_idx ON two_factor(secret);
CREATE INDEX two_factor_user_id_idx ON two_factor(user_id);
CREATE INDEX member_organisation_id_idx ON member(organisation_id);
CREATE UNIQUE INDEX invitation_token_hash_key ON invitation(token_hash);

ALTER TABLE session ADD CONSTRAINT session_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;
ALTER TABLE account ADD CONSTRAINT account_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;
ALTER TABLE two_factor ADD CONSTRAINT two_factor_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;
ALTER TABLE member ADD CONSTRAINT member_user_id_fkey
  FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE;
ALTER TABLE member ADD CONSTRAINT member_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE member ADD CONSTRAINT member_act_id_fkey
  FOREIGN KEY (act_id) REFERENCES admin_act (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_invited_by_fkey
  FOREIGN KEY (invited_by) REFERENCES "user" (id);
ALTER TABLE invitation ADD CONSTRAINT invitation_act_id_fkey
  FOREIGN KEY (act_id) REFERENCES admin_act (id);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_proposed_by_fkey
  FOREIGN KEY (proposed_by) REFERENCES "user" (id);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_decided_by_fkey
  FOREIGN KEY (decided_by) REFERENCES "user" (id);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_member_id_fkey
  FOREIGN KEY (member_id) REFERENCES "user" (id);

-- ── What is never kept ───────────────────────────────────────────────────────────────────────────

-- Where and with what a worker signs in would tell a seized server where she is.
ALTER TABLE session ADD CONSTRAINT session_keeps_no_trace
  CHECK (num_nonnulls(ip_address, user_agent) = 0);
-- Staff must not be found through their work: an e-mail is all that is known of anybody.
ALTER TABLE "user" ADD CONSTRAINT user_has_no_name CHECK (name = '' AND image IS NULL);
-- One spelling of one account, so that nobody is invited twice.
ALTER TABLE "user" ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email));
ALTER TABLE invitation ADD CONSTRAINT invitation_email_is_lower_case CHECK (email = lower(email));
-- Of a link only its hash: whoever reads the table cannot walk in.
ALTER TABLE invitation ADD CONSTRAINT invitation_keeps_a_hash CHECK (token_hash ~ '^[0-9a-f]{64}$');

-- ── Nobody mints the second key ──────────────────────────────────────────────────────────────────

ALTER TABLE member ADD CONSTRAINT member_link_is_for_providers
  CHECK (role = 'provider' OR NOT takes_link);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_is_whole CHECK (
  CASE kind
    WHEN 'moderating_organisation' THEN
      num_nonnulls(organisation_id, organisation_name) = 1 AND num_nonnulls(email, member_id, role) = 0
      AND (organisation_name IS NULL OR is_plain_text(organisation_name))
    WHEN 'invitation' THEN
      num_nulls(organisation_id, email, role) = 0 AND num_nonnulls(organisation_name, member_id) = 0
      AND email = lower(email)
    ELSE
      num_nulls(member_id, role) = 0 AND num_nonnulls(organisation_id, organisation_name, email) = 0
  END
);
ALTER TABLE admin_act ADD CONSTRAINT admin_act_decision_is_whole
  CHECK (num_nonnulls(decided_by, decided_at, outcome) IN (0, 3));
-- Whoever proposed it may take it back, and never do it.
ALTER TABLE admin_act ADD CONSTRAINT admin_act_needs_two
  CHECK (outcome IS DISTINCT FROM 'done' OR decided_by <> proposed_by);

-- Both are administrators at that moment, and what was decided stays so.
CREATE FUNCTION guard_admin_act() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NOT EXISTS (SELECT FROM member WHERE role = 'administrator'
    AND user_id = coalesce(NEW.decided_by, NEW.proposed_by))
  THEN
    RAISE EXCEPTION 'admin_act: got somebody else, expected an administrator'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'admin_act_by_administrators';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER admin_act_is_guarded BEFORE INSERT OR UPDATE ON admin_act
  FOR EACH ROW EXECUTE FUNCTION guard_admin_act();

-- A moderator or administrator comes from a done act of two, or is one of the first two
-- administrators, whom the operator invites.
CREATE FUNCTION guard_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.role = 'provider' THEN
    RETURN NEW;
  END IF;
  -- One at a time: two at once would both be the second.
  PERFORM pg_advisory_xact_lock(72707372);
  IF EXISTS (SELECT FROM admin_act WHERE id = NEW.act_id AND outcome = 'done' AND role = NEW.role AND (
      (kind = 'invitation' AND organisation_id = NEW.organisation_id
        AND email = (SELECT email FROM "user" WHERE id = NEW.user_id))
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
CREATE TRIGGER member_is_guarded BEFORE INSERT OR UPDATE OF user_id, organisation_id, role, act_id
  ON member FOR EACH ROW EXECUTE FUNCTION guard_member();

-- ── Who may do what ──────────────────────────────────────────────────────────────────────────────

-- Somebody who leaves stays as an empty row, so that what was done keeps its author.
GRANT SELECT, INSERT, UPDATE ON "user", invitation TO kuska_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session, account, verification, two_factor, member
  TO kuska_app;
GRANT SELECT, INSERT ON admin_act TO kuska_app;
GRANT UPDATE (decided_by, decided_at, outcome) ON admin_act TO kuska_app;
