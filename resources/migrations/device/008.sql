-- What a server offered last, beside all that it has offered since an administrator accepted less: until somebody does, every request
-- tells what is missing (S3). Separated by line feeds; empty in rows that an older program made.
ALTER TABLE known_server ADD COLUMN offered TEXT NOT NULL DEFAULT '';
