-- Who looks after a listing. One operator, a ministry's programme, stands for hundreds of offices; a
-- keeper is the organisation of the panel that keeps these three of them true.

CREATE TABLE keeping (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  organisation_id UUID NOT NULL,
  service_id UUID NOT NULL,
  begun_by TEXT,
  proposal_id UUID,
  begun_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_by TEXT,
  ended_at TIMESTAMPTZ(3),

  CONSTRAINT keeping_pkey PRIMARY KEY (id)
);

CREATE INDEX keeping_organisation_id_idx ON keeping(organisation_id);
CREATE INDEX keeping_service_id_idx ON keeping(service_id);

ALTER TABLE keeping ADD CONSTRAINT keeping_organisation_id_fkey
  FOREIGN KEY (organisation_id) REFERENCES organisation (id);
ALTER TABLE keeping ADD CONSTRAINT keeping_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES service (id);
ALTER TABLE keeping ADD CONSTRAINT keeping_begun_by_fkey
  FOREIGN KEY (begun_by) REFERENCES "user" (id);
ALTER TABLE keeping ADD CONSTRAINT keeping_proposal_id_fkey
  FOREIGN KEY (proposal_id) REFERENCES proposal (id);
ALTER TABLE keeping ADD CONSTRAINT keeping_ended_by_fkey
  FOREIGN KEY (ended_by) REFERENCES "user" (id);

-- Given once: two who press at once leave one row.
CREATE UNIQUE INDEX keeping_is_given_once ON keeping (organisation_id, service_id)
  WHERE ended_at IS NULL;

-- An administrator said so, or it came with a listing that the organisation itself proposed.
ALTER TABLE keeping ADD CONSTRAINT keeping_has_one_reason CHECK (num_nonnulls(begun_by, proposal_id) = 1);
ALTER TABLE keeping ADD CONSTRAINT keeping_end_is_whole CHECK (num_nonnulls(ended_by, ended_at) IN (0, 2));

-- Who kept what, and from when to when, stays: whoever asks one day who could withdraw a door is told.
CREATE FUNCTION guard_keeping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR
    (OLD.id, OLD.organisation_id, OLD.service_id, OLD.begun_by, OLD.proposal_id, OLD.begun_at)
      IS DISTINCT FROM
    (NEW.id, NEW.organisation_id, NEW.service_id, NEW.begun_by, NEW.proposal_id, NEW.begun_at))
  THEN
    RAISE EXCEPTION 'keeping: got a change, expected the end of one that goes on'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'keeping_ends_once';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'keeping: got one that has ended, expected it to begin first'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'keeping_begins_first';
  END IF;
  IF NEW.proposal_id IS NOT NULL AND TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM proposal WHERE id = NEW.proposal_id AND state = 'published'
      AND target_id = NEW.service_id AND author_organisation_id = NEW.organisation_id)
    THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'keeping: got another proposal, expected the one that this listing came from'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'keeping_is_of_its_proposal';
  END IF;
  IF NOT EXISTS (SELECT FROM member WHERE role = 'administrator'
    AND user_id = coalesce(NEW.ended_by, NEW.begun_by))
  THEN
    RAISE EXCEPTION 'keeping: got somebody else, expected an administrator'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'keeping_by_administrators';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keeping_is_guarded BEFORE INSERT OR UPDATE ON keeping
  FOR EACH ROW EXECUTE FUNCTION guard_keeping();

GRANT SELECT, INSERT ON keeping TO kuska_app;
GRANT UPDATE (ended_by, ended_at) ON keeping TO kuska_app;
