-- Names that a bound challenge is good for beside its subject (C2), and those that an alarm is about (C13): JSON.
ALTER TABLE challenge ADD COLUMN also TEXT NOT NULL DEFAULT '';
ALTER TABLE alarm ADD COLUMN names TEXT NOT NULL DEFAULT '';
