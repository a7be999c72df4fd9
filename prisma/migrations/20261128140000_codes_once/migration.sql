-- The half minute whose code was taken last; it and all before it open nothing more (RFC 6238, 5.2).
ALTER TABLE two_factor ADD COLUMN last_step integer NOT NULL DEFAULT 0;
