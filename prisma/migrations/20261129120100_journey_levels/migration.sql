-- Who sees how to get somewhere sees what it costs. Apart, since a new value of a type may be used only
-- once it is committed.
INSERT INTO field_visibility (service_id, field, level)
  SELECT service_id, 'journeys', level FROM field_visibility WHERE field = 'directions';
