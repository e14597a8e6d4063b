-- Certificate templates (F2). body is JSON.
CREATE TABLE certificate_template (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    created INTEGER NOT NULL
);

-- Filters over the devices, saved by name.
CREATE TABLE device_filter (
    name TEXT PRIMARY KEY,
    expression TEXT NOT NULL,
    created INTEGER NOT NULL
);

-- Rollouts (F3). Settings are JSON and hold the template as it was; plans (F9) are rollouts whose devices are printers.
CREATE TABLE rollout (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,             -- enrol, renew, plan
    state TEXT NOT NULL,            -- scheduled, running, paused, held, finished, cancelled
    settings TEXT NOT NULL,
    challenge BLOB,                 -- one for all; sealed
    wave INTEGER NOT NULL,          -- that is running; from 0
    wave_started INTEGER,
    held TEXT NOT NULL DEFAULT '',  -- JSON: why it is held
    revision INTEGER NOT NULL DEFAULT 0, -- counts the changes of its members
    created INTEGER NOT NULL,
    starts INTEGER,                 -- NULL: at once
    started INTEGER,
    ended INTEGER
);
CREATE INDEX rollout_open ON rollout(state) WHERE state IN ('scheduled', 'running', 'paused', 'held');

CREATE TABLE rollout_member (
    rollout INTEGER NOT NULL REFERENCES rollout(id) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    name TEXT NOT NULL,             -- of the device
    position INTEGER NOT NULL,      -- the order in which they are taken
    wave INTEGER NOT NULL,
    state TEXT NOT NULL,            -- waiting, running, succeeded, failed, cancelled; of a plan: expected, refused, deferred, issued, inUse, missing
    due INTEGER NOT NULL,           -- jitter: milliseconds after its wave began
    request INTEGER NOT NULL DEFAULT 0,  -- on its device
    attempts INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0, -- the rollout's, at the last change
    started INTEGER,
    ended INTEGER,
    error TEXT NOT NULL DEFAULT '', -- JSON, of the last failure
    challenge TEXT NOT NULL DEFAULT '',  -- ID of the challenge that our connector made for it
    serial TEXT NOT NULL DEFAULT '',     -- hex, of the certificate that came of it
    key_number INTEGER,             -- of the device's key that it belongs to
    PRIMARY KEY (rollout, device)
);
CREATE INDEX rollout_member_order ON rollout_member(rollout, wave, state, due, position);
CREATE INDEX rollout_member_running ON rollout_member(device) WHERE state = 'running';
CREATE INDEX rollout_member_revision ON rollout_member(rollout, revision);
CREATE INDEX rollout_member_device ON rollout_member(device);

-- How far the connectors' requests and certificates have been matched to devices (F1, F9).
CREATE TABLE printer_look (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL,
    certificate INTEGER NOT NULL
);
INSERT INTO printer_look (id, request, certificate) VALUES (1, 0, 0);

-- Which certificates of our connectors are a device's (F1).
CREATE TABLE device_certificate (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    certificate INTEGER NOT NULL,
    PRIMARY KEY (device, certificate)
);
CREATE INDEX device_certificate_certificate ON device_certificate(certificate);
-- What certificates are found by.
CREATE INDEX request_certificate ON request(certificate) WHERE certificate IS NOT NULL;
CREATE INDEX device_address ON device(lower(address));
CREATE INDEX device_title ON device(lower(title));
CREATE INDEX rollout_member_challenge ON rollout_member(challenge) WHERE challenge <> '';

-- What a plan's printer was to ask for, and what it last asked of a connector (F9).
CREATE TABLE plan_member (
    rollout INTEGER NOT NULL REFERENCES rollout(id) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    wanted TEXT NOT NULL,           -- JSON
    request INTEGER NOT NULL DEFAULT 0,  -- the connector's
    address TEXT NOT NULL DEFAULT '',    -- that it came from
    refusal TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '',      -- JSON: the facts of the refusal
    PRIMARY KEY (rollout, device)
);

-- What a printer's TLS port served when it was last opened (F10).
CREATE TABLE probe (
    device INTEGER PRIMARY KEY REFERENCES device(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    port INTEGER NOT NULL,
    outcome TEXT NOT NULL,          -- inUse, old, other, unreachable
    serial TEXT NOT NULL,           -- hex, with the rest of what was served
    subject TEXT NOT NULL,
    not_after INTEGER,
    fingerprint TEXT NOT NULL,      -- SHA-256, hex; stays when it cannot be reached
    since INTEGER,                  -- when this certificate was first seen there
    error TEXT NOT NULL             -- JSON
);
