-- The rules that protect people, where no program can forget them. Each name says what is refused.

-- ── Words these rules are made of ────────────────────────────────────────────────────────────────

-- Short, and without HTML, control, bidi or invisible characters, as lib/domain/plain-text.ts.
CREATE FUNCTION is_plain_text(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN length(value) BETWEEN 1 AND 2000
    AND value = btrim(value)
    AND value !~ '[<>\u0001-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]';

CREATE FUNCTION is_https_address(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN is_plain_text(value) AND value ~ '^https://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?$';

-- `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source is.
CREATE FUNCTION is_source_date(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';

-- The shape of lib/domain/hours-schema.ts in broad strokes; times and days are checked there.
CREATE FUNCTION hours_are_whole(hours jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(
    jsonb_typeof(hours) = 'object'
    AND hours - ARRAY['state', 'always', 'weekly', 'exceptions', 'holidays', 'visits', 'how'] = '{}'
    AND hours ->> 'state' IN ('known', 'partial', 'unknown')
    AND jsonb_typeof(hours -> 'always') = 'boolean'
    AND jsonb_typeof(hours -> 'weekly') = 'array'
    AND jsonb_typeof(hours -> 'exceptions') = 'array'
    AND jsonb_typeof(hours -> 'visits') = 'array'
    AND hours ->> 'holidays' IN ('open', 'closed', 'special', 'unknown')
    AND hours ->> 'how' IN
      ('inferred_from_kind', 'press', 'official_source', 'provider', 'call', 'visit')
    AND (hours -> 'always' = 'false' OR (hours ->> 'state' = 'known' AND hours -> 'weekly' = '[]'))
    AND (hours ->> 'state' <> 'unknown' OR hours -> 'weekly' = '[]'),
    false
  );

-- Whom a confidential service serves and what follows from asking: nothing that leads to its door.
CREATE FUNCTION is_confidential_field(field text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN field IN
      ('exposure', 'publicId', 'kind', 'department', 'gates', 'visibility', 'status', 'trust')
    OR (field LIKE 'facts.%' AND field NOT IN (
      'facts.reach', 'facts.modes', 'facts.capacity', 'facts.operatingState', 'facts.costSoles',
      'facts.paysFare', 'facts.womanStaff', 'facts.privateRoom', 'facts.childRoom',
      'facts.wheelchair'));

-- One change of a confidential service; its source has a title and a date, never an address.
CREATE FUNCTION is_confidential_change(field text, value jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN is_confidential_field(field)
    AND (value IS NULL OR field <> 'trust' OR value ->> 'sourceUrl' IS NULL);

CREATE FUNCTION are_changes(changes jsonb, is_confidential boolean) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(jsonb_typeof(changes) = 'array' AND changes <> '[]', false)
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(changes) AS change
      WHERE coalesce(jsonb_typeof(change -> 'field') <> 'string', true)
        OR change - ARRAY['field', 'old', 'new'] <> '{}'
        OR (is_confidential AND NOT (
          is_confidential_change(change ->> 'field', change -> 'old')
          AND is_confidential_change(change ->> 'field', change -> 'new')))
    );

-- ── A confidential service ───────────────────────────────────────────────────────────────────────

-- Its kind decides: nobody can make a shelter open, nor hide an office as one.
ALTER TABLE service ADD CONSTRAINT service_exposure_follows_kind
  CHECK ((kind IN ('hrt', 'car')) = (exposure = 'CONFIDENTIAL'));

-- A department of 2 digits, and no name, keeper, code, note or address of a source.
ALTER TABLE service ADD CONSTRAINT service_confidential_has_no_trail CHECK (
  exposure = 'OPEN' OR (
    department IS NOT NULL AND department ~ '^[0-9]{2}$'
    AND num_nonnulls(name, sub_kind, operator_id, source_id, internal_note, source_url) = 0
  )
);
ALTER TABLE service ADD CONSTRAINT service_open_is_named CHECK (
  exposure = 'CONFIDENTIAL' OR (
    num_nulls(name, operator_id, source_id) = 0 AND department IS NULL
  )
);

-- How full it is, how one gets there, what the house is like.
ALTER TABLE service ADD CONSTRAINT service_confidential_facts CHECK (
  exposure = 'OPEN' OR (
    num_nonnulls(reach, capacity, operating_state, cost_soles) = 0
    AND modes = '{}'
    AND (pays_fare, woman_staff, private_room, child_room, wheelchair)
      = ('unknown', 'unknown', 'unknown', 'unknown', 'unknown')
  )
);

-- No door, number, hours, language, coverage or field's source can hang from it: each of these rows
-- repeats the exposure, must be OPEN, and points at a service of that exposure.
ALTER TABLE service_point ADD CONSTRAINT service_point_open_only CHECK (exposure = 'OPEN');
ALTER TABLE channel ADD CONSTRAINT channel_open_only CHECK (exposure = 'OPEN');
ALTER TABLE coverage ADD CONSTRAINT coverage_open_only CHECK (exposure = 'OPEN');
ALTER TABLE field_trust ADD CONSTRAINT field_trust_open_only CHECK (exposure = 'OPEN');

-- An address on its own could be anybody's, a shelter's too: it comes with a point, and dies with
-- the last one.
CREATE FUNCTION refuse_lone_location() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM location WHERE id = NEW.id)
    AND NOT EXISTS (SELECT FROM service_point WHERE location_id = NEW.id)
  THEN
    RAISE EXCEPTION 'location: got one without a service point, expected it to hang from one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'location_hangs_from_point';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER location_hangs_from_point AFTER INSERT ON location
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_lone_location();

CREATE FUNCTION destroy_lone_location() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM location WHERE id = OLD.location_id
    AND NOT EXISTS (SELECT FROM service_point WHERE location_id = OLD.location_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER service_point_takes_location AFTER DELETE OR UPDATE OF location_id ON service_point
  FOR EACH ROW EXECUTE FUNCTION destroy_lone_location();

-- ── Every service ────────────────────────────────────────────────────────────────────────────────

-- Where aggressors are attended, and who may press her to settle: on no page, whoever says so.
ALTER TABLE service ADD CONSTRAINT service_never_published
  CHECK (kind NOT IN ('cai', 'local_authority') OR status <> 'published');

ALTER TABLE service ADD CONSTRAINT service_text_is_plain CHECK (
  (name IS NULL OR is_plain_text(name))
  AND (sub_kind IS NULL OR sub_kind ~ '^[a-z_]{1,40}$')
  AND (internal_note IS NULL OR is_plain_text(internal_note))
  AND (source_id IS NULL OR source_id ~ '^[a-z0-9][a-z0-9-]{1,63}$')
);
ALTER TABLE service ADD CONSTRAINT service_source CHECK (
  is_plain_text(source_title) AND is_source_date(source_date)
  AND (source_url IS NULL OR is_https_address(source_url))
);
ALTER TABLE service ADD CONSTRAINT service_numbers CHECK (
  coalesce(age_min, 0) BETWEEN 0 AND coalesce(age_max, 10000)
  AND coalesce(age_max, 0) BETWEEN 0 AND 10000
  AND coalesce(child_age_max_girls, 0) BETWEEN 0 AND 10000
  AND coalesce(child_age_max_boys, 0) BETWEEN 0 AND 10000
  AND coalesce(cost_soles, 0) BETWEEN 0 AND 10000
);
ALTER TABLE field_trust ADD CONSTRAINT field_trust_source CHECK (
  is_plain_text(source_title) AND is_source_date(source_date)
  AND (source_url IS NULL OR is_https_address(source_url))
);
ALTER TABLE organisation ADD CONSTRAINT organisation_text_is_plain CHECK (is_plain_text(name));

-- Opaque: no vowels, so no words. Houses of one kind and department share the id of their entry.
ALTER TABLE public_id ADD CONSTRAINT public_id_shape
  CHECK (id ~ '^[23456789bcdfghjkmnpqrstvwxz]{6}$');
ALTER TABLE public_id ADD CONSTRAINT public_id_entry CHECK (
  (exposure = 'OPEN' AND num_nonnulls(kind, department) = 0)
  OR (exposure = 'CONFIDENTIAL' AND num_nulls(kind, department) = 0
    AND kind IN ('hrt', 'car') AND department ~ '^[0-9]{2}$')
);
CREATE UNIQUE INDEX service_open_public_id ON service (public_id) WHERE exposure = 'OPEN';

-- ── Doors, numbers, hours, languages, places ─────────────────────────────────────────────────────

ALTER TABLE location ADD CONSTRAINT location_point_is_whole
  CHECK ((lat IS NULL) = (lng IS NULL) AND (lat IS NULL) = (precision = 'none'));
ALTER TABLE location ADD CONSTRAINT location_in_peru CHECK (
  lat IS NULL OR (lat BETWEEN -18.5 AND 0.1 AND lng BETWEEN -81.5 AND -68.5)
);
ALTER TABLE location ADD CONSTRAINT location_text_is_plain CHECK (
  (address IS NULL OR is_plain_text(address)) AND (directions IS NULL OR is_plain_text(directions))
);

-- What a `tel:` link may hold: no `*`, `#` or pause, no premium number, and of short numbers only
-- the national ones of lib/domain/national-numbers.ts.
ALTER TABLE channel ADD CONSTRAINT channel_can_be_reached CHECK (
  CASE
    WHEN kind = 'short_code' THEN value IN ('105', '100', '1818', '1810', '113', '116')
    WHEN kind IN ('web_chat', 'url') THEN is_https_address(value)
    ELSE value ~ '^(\+51[0-9]{8,9}|0800[0-9]{5})$'
  END
);
ALTER TABLE channel ADD CONSTRAINT channel_menu_is_a_key
  CHECK (menu IS NULL OR menu ~ '^[0-9]{1,2}$');

ALTER TABLE service_point ADD CONSTRAINT service_point_hours CHECK (hours_are_whole(hours));
ALTER TABLE channel ADD CONSTRAINT channel_hours CHECK (hours IS NULL OR hours_are_whole(hours));
ALTER TABLE point_language ADD CONSTRAINT point_language_days
  CHECK (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE channel_language ADD CONSTRAINT channel_language_days
  CHECK (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);

ALTER TABLE coverage ADD CONSTRAINT coverage_code
  CHECK (code ~ '^(PE|[0-9]{2}|[0-9]{4}|[0-9]{6})$');
ALTER TABLE place ADD CONSTRAINT place_shape CHECK (
  ubigeo ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$' AND is_plain_text(name)
  AND (capital IS NULL OR is_plain_text(capital))
  AND (lat IS NULL) = (lng IS NULL) AND coalesce(population, 0) >= 0
);
ALTER TABLE place_alias ADD CONSTRAINT place_alias_text_is_plain
  CHECK (is_plain_text(alias) AND is_plain_text(source));

-- ── Proposals, history, editions ─────────────────────────────────────────────────────────────────

ALTER TABLE proposal ADD CONSTRAINT proposal_changes
  CHECK (are_changes(changes, exposure = 'CONFIDENTIAL'));
ALTER TABLE proposal ADD CONSTRAINT proposal_base
  CHECK ((target_id IS NULL) = (base_version IS NULL));
ALTER TABLE history ADD CONSTRAINT history_confidential_has_no_trail CHECK (
  exposure = 'OPEN' OR (
    is_confidential_change(changed_field, old_value)
    AND is_confidential_change(changed_field, new_value)
  )
);
ALTER TABLE edition ADD CONSTRAINT edition_shape
  CHECK (number >= 1 AND hash ~ '^[0-9a-f]{64}$' AND length(bytes) > 0);

-- The service says whether it is confidential, not the one who writes about it.
CREATE FUNCTION take_exposure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'history' THEN
    NEW.exposure := (SELECT exposure FROM service WHERE id = NEW.service_id);
  ELSIF NEW.target_id IS NOT NULL THEN
    NEW.exposure := (SELECT exposure FROM service WHERE id = NEW.target_id);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER history_takes_exposure BEFORE INSERT ON history
  FOR EACH ROW EXECUTE FUNCTION take_exposure();
CREATE TRIGGER proposal_takes_exposure BEFORE INSERT OR UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION take_exposure();

-- What was done stays done, for the owner and for a captured account alike.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: got %, expected rows to be added and never changed', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_not_emptied BEFORE TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER public_id_is_append_only BEFORE UPDATE OR DELETE ON public_id
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER public_id_is_not_emptied BEFORE TRUNCATE ON public_id
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Old editions may be pruned by the owner; none may be rewritten.
CREATE TRIGGER edition_is_not_rewritten BEFORE UPDATE ON edition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Also while replication is played back, which otherwise skips triggers.
ALTER TABLE history ENABLE ALWAYS TRIGGER history_is_append_only;
ALTER TABLE history ENABLE ALWAYS TRIGGER history_is_not_emptied;
ALTER TABLE public_id ENABLE ALWAYS TRIGGER public_id_is_append_only;
ALTER TABLE public_id ENABLE ALWAYS TRIGGER public_id_is_not_emptied;
ALTER TABLE edition ENABLE ALWAYS TRIGGER edition_is_not_rewritten;
