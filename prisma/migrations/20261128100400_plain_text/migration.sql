-- Tag characters hide whole words in a name that looks plain; the program refuses them, and now the
-- database does too (lib/domain/plain-text.ts).
CREATE OR REPLACE FUNCTION is_plain_text(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN length(value) BETWEEN 1 AND 2000
    AND value = btrim(value)
    AND value !~ '[<>\u0001-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\U000E0000-\U000E007F]';
