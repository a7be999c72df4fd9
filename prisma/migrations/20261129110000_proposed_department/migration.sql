-- A moderator asks for what is new in her department: no row may hide behind those of all the others.

-- 2 digits of where a new listing would be. As `departmentOfListing` in lib/data/restricted.
CREATE FUNCTION proposed_department(changes jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN left(coalesce(
    jsonb_path_query_first(changes, '$[*] ? (@.field == "department").new') #>> '{}',
    jsonb_path_query_first(changes, '$[*] ? (@.field == "points").new[0].ubigeo') #>> '{}',
    jsonb_path_query_first(changes, '$[*] ? (@.field == "coverage").new[*] ? (@ != "PE")') #>> '{}'
  ), 2);

-- Worked out anew at each write, so that a sealed value leaves nothing behind here either.
ALTER TABLE proposal ADD COLUMN department text
  GENERATED ALWAYS AS (CASE WHEN target_id IS NULL THEN proposed_department(changes) END) STORED;
