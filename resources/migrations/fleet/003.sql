-- When a settings sheet of a plan's printer was written, and by whom (F9).
CREATE TABLE plan_sheet (
    id INTEGER PRIMARY KEY,
    rollout INTEGER NOT NULL REFERENCES rollout(id) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    made INTEGER NOT NULL           -- 1: its challenge was made for it
);
CREATE INDEX plan_sheet_device ON plan_sheet(device);

-- What a printer's TLS port served, whenever that was something else than before (F10).
CREATE TABLE probe_change (
    id INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    port INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    subject TEXT NOT NULL,
    error TEXT NOT NULL             -- JSON
);
CREATE INDEX probe_change_device ON probe_change(device);

-- Plans go in waves (F11): the first of those that are there has begun.
UPDATE rollout SET started = created WHERE kind = 'plan' AND started IS NULL;
UPDATE rollout SET wave_started = created WHERE kind = 'plan' AND wave_started IS NULL;
UPDATE rollout SET state = 'running' WHERE kind = 'plan' AND state = 'scheduled';

-- The last requests of a plan's printers (F9).
CREATE TABLE plan_request (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    request INTEGER NOT NULL,       -- the connector's
    PRIMARY KEY (device, request)
);
INSERT INTO plan_request (device, request) SELECT DISTINCT device, request FROM plan_member WHERE request <> 0;
