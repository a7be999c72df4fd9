-- Who holds an office's telephone may be why it was withdrawn: only a number that none of its
-- organisation's listings has can say whether it comes back, and one «no» is heard.

-- Numbers of a withdrawn listing, and of the listings of its organisation and of the one that withdrew it.
-- The national lines are constants of the code: nobody who took an account answers there.
CREATE FUNCTION is_number_of_withdrawn(of_withdrawal uuid, called text) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT called NOT IN ('105', '100', '1818', '1810', '113', '116') AND EXISTS (
    SELECT FROM withdrawal
    JOIN service AS gone ON gone.id = withdrawal.service_id
    JOIN service AS own ON own.id = gone.id
      OR own.operator_id IN (gone.operator_id, withdrawal.organisation_id)
    JOIN channel ON channel.service_id = own.id
    WHERE withdrawal.id = of_withdrawal AND channel.value = called)
$$;

CREATE FUNCTION guard_call_about_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.via <> 'official' OR is_number_of_withdrawn(NEW.withdrawal_id, NEW.number) THEN
    RAISE EXCEPTION 'call_back: got a number of the organisation whose listing was withdrawn, expected an official one of another'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'call_back_of_withdrawal_is_official';
  END IF;
  RETURN NEW;
END
$$;
-- After «call_back_number_is_known» by its name, which says first what is wrong for every call.
CREATE TRIGGER call_back_of_withdrawal_is_guarded BEFORE INSERT ON call_back
  FOR EACH ROW WHEN (NEW.withdrawal_id IS NOT NULL) EXECUTE FUNCTION guard_call_about_withdrawal();

CREATE FUNCTION guard_undo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM call_back WHERE withdrawal_id = NEW.id AND outcome = 'denied')
    OR NOT EXISTS (SELECT FROM call_back WHERE withdrawal_id = NEW.id AND outcome = 'confirmed'
      AND organisation_id = NEW.undone_by_organisation_id AND via = 'official'
      AND NOT is_number_of_withdrawn(NEW.id, number))
  THEN
    RAISE EXCEPTION 'withdrawal: got an undo that an official number denied or never confirmed, expected a call that confirms it and none that denies it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawal_undo_needs_an_official_yes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER withdrawal_undo_is_guarded BEFORE UPDATE ON withdrawal
  FOR EACH ROW WHEN (NEW.undone_at IS NOT NULL AND OLD.undone_at IS NULL) EXECUTE FUNCTION guard_undo();
