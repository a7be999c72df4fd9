-- What it takes to get to a door: from where, by what, for how much and how long. Half an hour away is a
-- cost (domain rule 6). A journey hangs from a point, and no confidential service has one.

ALTER TYPE trust_field ADD VALUE 'journeys' AFTER 'directions';

CREATE TYPE journey_means AS ENUM ('walk', 'moto', 'bus', 'boat');

CREATE TABLE journey (
  point_id UUID NOT NULL,
  position INTEGER NOT NULL,
  ubigeo TEXT NOT NULL,
  means journey_means NOT NULL,
  soles DOUBLE PRECISION,
  travel_hours DOUBLE PRECISION,

  CONSTRAINT journey_pkey PRIMARY KEY (point_id, position)
);

CREATE UNIQUE INDEX journey_point_id_ubigeo_means_key ON journey (point_id, ubigeo, means);
ALTER TABLE journey ADD CONSTRAINT journey_point_id_fkey
  FOREIGN KEY (point_id) REFERENCES service_point (id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE journey ADD CONSTRAINT journey_ubigeo_fkey
  FOREIGN KEY (ubigeo) REFERENCES place (ubigeo) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- As lib/domain/journey.ts: a district; tens of centimos and quarters of an hour, within what is believed.
ALTER TABLE journey ADD CONSTRAINT journey_is_believed CHECK (
  position BETWEEN 0 AND 11
  AND ubigeo ~ '^[0-9]{6}$'
  AND (soles IS NULL OR (soles BETWEEN 0 AND 2000 AND soles::numeric * 10 % 1 = 0))
  AND (travel_hours IS NULL
    OR (travel_hours BETWEEN 0.25 AND 240 AND travel_hours::numeric * 4 % 1 = 0))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON journey TO kuska_app;
