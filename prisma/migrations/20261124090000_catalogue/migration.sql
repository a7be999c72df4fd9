-- The tables of prisma/schema.prisma, as Prisma writes them. What each is for stands there; the
-- rules that protect people follow in the next migration.

CREATE TYPE kind_code AS ENUM (
  'hotline', 'chat', 'sau', 'cem', 'sar', 'upe', 'demuna', 'hrt', 'car', 'police', 'prosecutor',
  'victim_support', 'court', 'public_defender', 'health', 'mental_health', 'mamis', 'cso',
  'women_org', 'migrant_point', 'id_documents', 'ombudsman', 'livelihood', 'education_care',
  'tambo', 'border_point', 'local_authority', 'cai'
);
CREATE TYPE exposure AS ENUM ('OPEN', 'CONFIDENTIAL');
CREATE TYPE service_status AS ENUM ('draft', 'published', 'withdrawn');
CREATE TYPE visibility AS ENUM ('PUBLIC', 'CONTACT_ONLY', 'PROFESSIONALS', 'INTERNAL');
CREATE TYPE verified_how AS ENUM (
  'inferred_from_kind', 'press', 'official_source', 'provider', 'call', 'visit'
);
CREATE TYPE trust_field AS ENUM (
  'name', 'kind', 'operator', 'channels', 'address', 'point', 'directions', 'hours', 'languages',
  'coverage', 'consequences', 'documents', 'money', 'attention', 'access', 'gates',
  'operatingState', 'capacity'
);
CREATE TYPE channel_kind AS ENUM ('short_code', 'phone', 'whatsapp', 'sms', 'web_chat', 'url');
CREATE TYPE point_precision AS ENUM ('exact', 'approximate', 'none');
CREATE TYPE language_form AS ENUM ('staff', 'interpreter', 'phone', 'unknown');
CREATE TYPE care_language AS ENUM (
  'es', 'qu', 'quy', 'quz', 'qxp', 'qwh', 'ay', 'ayr', 'cni', 'agr', 'shp', 'mcb', 'amr', 'prl'
);
CREATE TYPE tri AS ENUM ('yes', 'no', 'unknown');
CREATE TYPE reach AS ENUM ('go', 'call_first', 'appointment', 'referred');
CREATE TYPE trafficking_skill AS ENUM ('specialised', 'trained', 'general');
CREATE TYPE needs_document AS ENUM ('none', 'any', 'dni');
CREATE TYPE answered_by AS ENUM (
  'police', 'prosecutor', 'state_not_police', 'civil_society', 'community', 'health'
);
CREATE TYPE starts_report AS ENUM ('always', 'if_you_want', 'if_minor', 'never');
CREATE TYPE asks_name AS ENUM ('none', 'name', 'id');
CREATE TYPE operating_state AS ENUM ('open', 'suspended', 'moved', 'closed');
CREATE TYPE capacity AS ENUM ('available', 'full', 'call');
CREATE TYPE mode AS ENUM ('in_person', 'phone', 'whatsapp', 'chat', 'comes_to_you', 'itinerant');
CREATE TYPE gift AS ENUM (
  'legal', 'psychological', 'social', 'health', 'food', 'transport', 'work', 'group', 'shelter'
);
CREATE TYPE proposal_state AS ENUM (
  'draft', 'submitted', 'approved', 'published', 'rejected', 'cancelled', 'stale'
);
CREATE TYPE proposal_origin AS ENUM ('provider', 'moderator', 'import');
CREATE TYPE risk AS ENUM ('CRITICAL', 'NORMAL');
CREATE TYPE author_role AS ENUM ('provider', 'moderator', 'administrator', 'operator');

CREATE TABLE organisation (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT organisation_pkey PRIMARY KEY (id)
);

CREATE TABLE public_id (
  id TEXT NOT NULL,
  exposure exposure NOT NULL,
  kind kind_code,
  department TEXT,
  issued_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT public_id_pkey PRIMARY KEY (id)
);

CREATE TABLE service (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  public_id TEXT NOT NULL,
  source_id TEXT,
  kind kind_code NOT NULL,
  sub_kind TEXT,
  exposure exposure NOT NULL,
  department TEXT,
  status service_status NOT NULL DEFAULT 'draft',
  name TEXT,
  operator_id UUID,
  visibility visibility,
  gates kind_code[] NOT NULL DEFAULT '{}',
  internal_note TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  source_title TEXT NOT NULL,
  source_url TEXT,
  source_date TEXT NOT NULL,
  verified_how verified_how NOT NULL,
  verified_at DATE,
  minors tri NOT NULL DEFAULT 'unknown',
  adults tri NOT NULL DEFAULT 'unknown',
  children tri NOT NULL DEFAULT 'unknown',
  women tri NOT NULL DEFAULT 'unknown',
  men tri NOT NULL DEFAULT 'unknown',
  trans tri NOT NULL DEFAULT 'unknown',
  non_binary tri NOT NULL DEFAULT 'unknown',
  pregnant tri NOT NULL DEFAULT 'unknown',
  lgbtiq tri NOT NULL DEFAULT 'unknown',
  older_adults tri NOT NULL DEFAULT 'unknown',
  indigenous_peoples tri NOT NULL DEFAULT 'unknown',
  disability_movement tri NOT NULL DEFAULT 'unknown',
  disability_hearing tri NOT NULL DEFAULT 'unknown',
  disability_sight tri NOT NULL DEFAULT 'unknown',
  disability_intellectual tri NOT NULL DEFAULT 'unknown',
  disability_psychosocial tri NOT NULL DEFAULT 'unknown',
  violence_family tri NOT NULL DEFAULT 'unknown',
  violence_sexual tri NOT NULL DEFAULT 'unknown',
  trafficking_sexual tri NOT NULL DEFAULT 'unknown',
  trafficking_labour tri NOT NULL DEFAULT 'unknown',
  child_exploitation tri NOT NULL DEFAULT 'unknown',
  violence_digital tri NOT NULL DEFAULT 'unknown',
  still_inside tri NOT NULL DEFAULT 'unknown',
  document_later tri NOT NULL DEFAULT 'unknown',
  accepts_cedula tri NOT NULL DEFAULT 'unknown',
  accepts_expired_passport tri NOT NULL DEFAULT 'unknown',
  accepts_cpp_ptp tri NOT NULL DEFAULT 'unknown',
  accepts_carne tri NOT NULL DEFAULT 'unknown',
  needs_report tri NOT NULL DEFAULT 'unknown',
  needs_residence tri NOT NULL DEFAULT 'unknown',
  free tri NOT NULL DEFAULT 'unknown',
  covers_sis tri NOT NULL DEFAULT 'unknown',
  pays_fare tri NOT NULL DEFAULT 'unknown',
  woman_staff tri NOT NULL DEFAULT 'unknown',
  private_room tri NOT NULL DEFAULT 'unknown',
  child_room tri NOT NULL DEFAULT 'unknown',
  wheelchair tri NOT NULL DEFAULT 'unknown',
  must_inform_minors tri NOT NULL DEFAULT 'unknown',
  must_inform_danger tri NOT NULL DEFAULT 'unknown',
  tells_family_minors tri NOT NULL DEFAULT 'unknown',
  tells_family_danger tri NOT NULL DEFAULT 'unknown',
  anonymous tri NOT NULL DEFAULT 'unknown',
  tells_migration tri NOT NULL DEFAULT 'unknown',
  must_tell_all tri NOT NULL DEFAULT 'unknown',
  records tri NOT NULL DEFAULT 'unknown',
  companion tri NOT NULL DEFAULT 'unknown',
  reach reach,
  trafficking_skill trafficking_skill,
  needs_document needs_document,
  answered_by answered_by,
  starts_report starts_report,
  asks_name asks_name,
  operating_state operating_state,
  capacity capacity,
  modes mode[] NOT NULL DEFAULT '{}',
  gives gift[] NOT NULL DEFAULT '{}',
  age_min INTEGER,
  age_max INTEGER,
  child_age_max_girls INTEGER,
  child_age_max_boys INTEGER,
  cost_soles INTEGER,

  CONSTRAINT service_pkey PRIMARY KEY (id)
);

CREATE TABLE location (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  address TEXT,
  ubigeo TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lng DOUBLE PRECISION,
  precision point_precision NOT NULL,
  directions TEXT,

  CONSTRAINT location_pkey PRIMARY KEY (id)
);

CREATE TABLE service_point (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  service_id UUID NOT NULL,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  location_id UUID NOT NULL,
  position INTEGER NOT NULL,
  hours JSONB NOT NULL,

  CONSTRAINT service_point_pkey PRIMARY KEY (id)
);

CREATE TABLE point_language (
  point_id UUID NOT NULL,
  code care_language NOT NULL,
  form language_form NOT NULL,
  days INTEGER[] NOT NULL DEFAULT '{}',

  CONSTRAINT point_language_pkey PRIMARY KEY (point_id, code, form)
);

CREATE TABLE channel (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  service_id UUID NOT NULL,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  position INTEGER NOT NULL,
  kind channel_kind NOT NULL,
  value TEXT NOT NULL,
  menu TEXT,
  free tri NOT NULL DEFAULT 'unknown',
  visibility visibility,
  hours JSONB,

  CONSTRAINT channel_pkey PRIMARY KEY (id)
);

CREATE TABLE channel_language (
  channel_id UUID NOT NULL,
  code care_language NOT NULL,
  form language_form NOT NULL,
  days INTEGER[] NOT NULL DEFAULT '{}',

  CONSTRAINT channel_language_pkey PRIMARY KEY (channel_id, code, form)
);

CREATE TABLE coverage (
  service_id UUID NOT NULL,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  code TEXT NOT NULL,
  position INTEGER NOT NULL,

  CONSTRAINT coverage_pkey PRIMARY KEY (service_id, code)
);

CREATE TABLE field_visibility (
  service_id UUID NOT NULL,
  field trust_field NOT NULL,
  level visibility NOT NULL,

  CONSTRAINT field_visibility_pkey PRIMARY KEY (service_id, field)
);

CREATE TABLE field_trust (
  service_id UUID NOT NULL,
  exposure exposure NOT NULL DEFAULT 'OPEN',
  field trust_field NOT NULL,
  source_title TEXT NOT NULL,
  source_url TEXT,
  source_date TEXT NOT NULL,
  verified_how verified_how NOT NULL,
  verified_at DATE,

  CONSTRAINT field_trust_pkey PRIMARY KEY (service_id, field)
);

CREATE TABLE place (
  ubigeo TEXT NOT NULL,
  name TEXT NOT NULL,
  capital TEXT,
  lat DOUBLE PRECISION,
  lng DOUBLE PRECISION,
  population INTEGER,

  CONSTRAINT place_pkey PRIMARY KEY (ubigeo)
);

CREATE TABLE place_alias (
  alias TEXT NOT NULL,
  ubigeo TEXT NOT NULL,
  source TEXT NOT NULL,

  CONSTRAINT place_alias_pkey PRIMARY KEY (alias, ubigeo)
);

CREATE TABLE proposal (
  id UUID NOT NULL DEFAULT gen_random_uuid(),
  target_id UUID,
  exposure exposure NOT NULL,
  base_version INTEGER,
  changes JSONB NOT NULL,
  author_organisation_id UUID,
  author_role author_role NOT NULL,
  origin proposal_origin NOT NULL,
  risk risk NOT NULL,
  state proposal_state NOT NULL DEFAULT 'submitted',
  batch_id UUID,
  is_older BOOLEAN NOT NULL DEFAULT false,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT proposal_pkey PRIMARY KEY (id)
);

CREATE TABLE history (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  service_id UUID NOT NULL,
  exposure exposure NOT NULL,
  reason TEXT NOT NULL,
  author_organisation_id UUID,
  author_role author_role NOT NULL,
  changed_field TEXT NOT NULL,
  old_value JSONB,
  new_value JSONB,

  CONSTRAINT history_pkey PRIMARY KEY (id)
);

CREATE TABLE edition (
  number BIGINT NOT NULL,
  hash TEXT NOT NULL,
  published_at TIMESTAMPTZ(3) NOT NULL,
  bytes BYTEA NOT NULL,

  CONSTRAINT edition_pkey PRIMARY KEY (number)
);

CREATE UNIQUE INDEX organisation_name_key ON organisation(name);
CREATE UNIQUE INDEX public_id_id_exposure_key ON public_id(id, exposure);
CREATE UNIQUE INDEX public_id_id_kind_department_key ON public_id(id, kind, department);
CREATE UNIQUE INDEX public_id_kind_department_key ON public_id(kind, department);
CREATE UNIQUE INDEX service_source_id_key ON service(source_id);
CREATE UNIQUE INDEX service_id_exposure_key ON service(id, exposure);
CREATE INDEX service_point_location_id_idx ON service_point(location_id);
CREATE UNIQUE INDEX service_point_service_id_position_key ON service_point(service_id, position);
CREATE UNIQUE INDEX channel_service_id_position_key ON channel(service_id, position);
CREATE INDEX proposal_target_id_idx ON proposal(target_id);
CREATE INDEX history_service_id_idx ON history(service_id);

ALTER TABLE service ADD CONSTRAINT service_operator_id_fkey
  FOREIGN KEY (operator_id) REFERENCES organisation (id);
ALTER TABLE service ADD CONSTRAINT service_public_id_exposure_fkey
  FOREIGN KEY (public_id, exposure) REFERENCES public_id (id, exposure);
ALTER TABLE service ADD CONSTRAINT service_entry_fkey
  FOREIGN KEY (public_id, kind, department) REFERENCES public_id (id, kind, department);
ALTER TABLE location ADD CONSTRAINT location_ubigeo_fkey
  FOREIGN KEY (ubigeo) REFERENCES place (ubigeo);
ALTER TABLE service_point ADD CONSTRAINT service_point_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure);
ALTER TABLE service_point ADD CONSTRAINT service_point_location_id_fkey
  FOREIGN KEY (location_id) REFERENCES location (id);
ALTER TABLE point_language ADD CONSTRAINT point_language_point_id_fkey
  FOREIGN KEY (point_id) REFERENCES service_point (id) ON DELETE CASCADE;
ALTER TABLE channel ADD CONSTRAINT channel_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure);
ALTER TABLE channel_language ADD CONSTRAINT channel_language_channel_id_fkey
  FOREIGN KEY (channel_id) REFERENCES channel (id) ON DELETE CASCADE;
ALTER TABLE coverage ADD CONSTRAINT coverage_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure);
ALTER TABLE field_visibility ADD CONSTRAINT field_visibility_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES service (id);
ALTER TABLE field_trust ADD CONSTRAINT field_trust_service_id_exposure_fkey
  FOREIGN KEY (service_id, exposure) REFERENCES service (id, exposure);
ALTER TABLE place_alias ADD CONSTRAINT place_alias_ubigeo_fkey
  FOREIGN KEY (ubigeo) REFERENCES place (ubigeo);
ALTER TABLE proposal ADD CONSTRAINT proposal_target_id_fkey
  FOREIGN KEY (target_id) REFERENCES service (id);
ALTER TABLE history ADD CONSTRAINT history_service_id_fkey
  FOREIGN KEY (service_id) REFERENCES service (id);
