-- The directory that nearly every row comes from is the State's and is never linked: it prints more of
-- shelters than anyone should be led to. It is known by its title.

-- How the titles of directories begin whose address is not kept (lib/import/row-trust.ts).
CREATE FUNCTION official_titles() RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  VALUES ('MIMP, Directorio de Servicios')
$$;

CREATE FUNCTION is_official_source(title text, url text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(url ~ '^https://([a-z0-9-]+\.)*gob\.pe(/|$)', false) OR EXISTS (
    SELECT FROM official_titles() AS known WHERE starts_with(lower(title), lower(known)));

-- As before, and by title; what the file says of its source counts instead of what the listing said.
CREATE OR REPLACE FUNCTION official_rows(of_batch uuid) RETURNS integer
  LANGUAGE sql STABLE
  RETURN (SELECT count(*)::integer FROM (
    SELECT FROM proposal LEFT JOIN service ON service.id = proposal.target_id,
        LATERAL (SELECT jsonb_path_query_first(
          proposal.changes, '$[*] ? (@.field == "trust").new') AS said) AS source
      WHERE proposal.batch_id = of_batch AND CASE WHEN said IS NULL
        THEN is_official_source(service.source_title, service.source_url)
        ELSE is_official_source(said ->> 'sourceTitle', said ->> 'sourceUrl') END
      LIMIT 20) AS named);
