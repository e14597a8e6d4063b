-- The inventory (F1): what an administrator knows of a device, beside what it is set to. A printer is a real device: it enrols by
-- itself, and is never run here. Tags are sorted and separated by line feeds; attributes are JSON: further columns, by name.
ALTER TABLE device ADD COLUMN printer INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN serial TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}';
CREATE UNIQUE INDEX device_serial ON device(serial) WHERE serial <> '';

-- Secret columns of the inventory, such as a challenge for each device. They are sealed.
CREATE TABLE device_secret (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (device, name)
);

-- Whether a request has ended (Successful or Error), a JSON object a line of what was done when (F4), and the number of the
-- device's key that came of it.
ALTER TABLE device_request ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
UPDATE device_request SET ended = 1 WHERE status NOT LIKE '%"processing"%';
ALTER TABLE device_request ADD COLUMN timeline TEXT NOT NULL DEFAULT '';
ALTER TABLE device_request ADD COLUMN key_number INTEGER;

-- Of the certificate: NULL and empty in rows that an older program made.
ALTER TABLE device_key ADD COLUMN not_after INTEGER;
ALTER TABLE device_key ADD COLUMN serial TEXT NOT NULL DEFAULT '';

-- Keys that wait for a device that needs one, made while nothing else was to do. They are sealed.
CREATE TABLE key_stock (
    id INTEGER PRIMARY KEY,
    spec TEXT NOT NULL,
    sealed BLOB NOT NULL
);
CREATE INDEX key_stock_spec ON key_stock(spec);
