-- Somebody has stopped the organisation: its word renews nothing either.
CREATE TRIGGER confirmation_not_of_the_frozen BEFORE INSERT ON confirmation
  FOR EACH ROW EXECUTE FUNCTION refuse_the_frozen();
