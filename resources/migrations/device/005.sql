-- A device's number is part of what its secrets are sealed for, so it is never given again.
INSERT INTO given_number (name, last)
    SELECT 'device', coalesce(max(number), 0) FROM (SELECT id AS number FROM device UNION ALL SELECT device FROM device_removed) known;

-- Who issued a key's certificate: SHA-256 of the issuer's Name. A serial number says which one only beside it. NULL in rows that an
-- older program made.
ALTER TABLE device_key ADD COLUMN issuer BLOB;
