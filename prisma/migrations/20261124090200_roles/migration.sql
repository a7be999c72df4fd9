-- Who may do what. The tables belong to the login that migrates; Kuska works as `kuska_app`, and the
-- public side as `kuska_reader`, which sees editions and nothing else. Grants do not bind an owner,
-- so each connection takes its role before its first question.

-- Roles belong to the whole server, so another database may have made them already.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['kuska_app', 'kuska_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- made by another database at this moment
      END;
    END IF;
    -- A superuser may take any role as it is.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
  IF NOT coalesce((
    SELECT bool_and(pg_has_role(current_user, oid, 'MEMBER')) AND count(*) = 2
      FROM pg_roles WHERE rolname IN ('kuska_app', 'kuska_reader')
  ), false) THEN
    RAISE EXCEPTION 'roles kuska_app and kuska_reader: got a login, %, that may not make or take '
      'them, expected CREATEROLE or membership in both; as an administrator run: '
      'CREATE ROLE kuska_app NOLOGIN; CREATE ROLE kuska_reader NOLOGIN; '
      'GRANT kuska_app, kuska_reader TO %', current_user, quote_ident(current_user)
      USING ERRCODE = 'KU001';
  END IF;
END
$$;

-- Neither may make tables, not even temporary ones.
DO $$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'the database belongs to another login; temporary tables stay allowed';
END
$$;
GRANT USAGE ON SCHEMA public TO kuska_app, kuska_reader;

GRANT SELECT ON edition TO kuska_reader;

-- Services are withdrawn, never deleted; ids, history and editions are only ever added.
GRANT SELECT, INSERT, UPDATE ON organisation, service, place, proposal TO kuska_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON location, service_point, point_language, channel,
  channel_language, coverage, field_visibility, field_trust, place_alias TO kuska_app;
GRANT SELECT, INSERT ON public_id, history, edition TO kuska_app;

-- A server that is seized must not tell what was asked of it, and what a CHECK refused must not
-- stand in a log as «failing row». Kuska's own server is started so; here for every other.
DO $$
DECLARE
  setting text[];
BEGIN
  FOREACH setting SLICE 1 IN ARRAY ARRAY[
    ['log_statement', 'none'],
    ['log_min_duration_statement', '-1'],
    ['log_min_error_statement', 'panic'],
    ['log_parameter_max_length_on_error', '0'],
    ['log_error_verbosity', 'terse'],
    ['log_min_messages', 'log']
  ] LOOP
    EXECUTE format('ALTER DATABASE %I SET %I = %L', current_database(), setting[1], setting[2]);
  END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'logging belongs to the server''s administrator; set it as the README says';
END
$$;
