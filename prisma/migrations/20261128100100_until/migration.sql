-- Until when a door is shut, where somebody has said so.

ALTER TABLE service ADD COLUMN until DATE;

-- A day alone would say that something ends, and not what.
ALTER TABLE service ADD CONSTRAINT service_until_has_its_state
  CHECK (until IS NULL OR coalesce(operating_state IN ('suspended', 'moved', 'closed'), false));

-- Of a safe house nobody learns when it is shut.
ALTER TABLE service DROP CONSTRAINT service_confidential_facts;
ALTER TABLE service ADD CONSTRAINT service_confidential_facts CHECK (
  exposure = 'OPEN' OR (
    num_nonnulls(reach, capacity, operating_state, until, cost_soles) = 0
    AND modes = '{}'
    AND (pays_fare, woman_staff, private_room, child_room, wheelchair)
      = ('unknown', 'unknown', 'unknown', 'unknown', 'unknown')
  )
);
CREATE OR REPLACE FUNCTION is_confidential_field(field text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN field IN
      ('exposure', 'publicId', 'kind', 'department', 'gates', 'visibility', 'status', 'trust')
    OR (field LIKE 'facts.%' AND field NOT IN (
      'facts.reach', 'facts.modes', 'facts.capacity', 'facts.operatingState', 'facts.until',
      'facts.costSoles', 'facts.paysFare', 'facts.womanStaff', 'facts.privateRoom',
      'facts.childRoom', 'facts.wheelchair'));
