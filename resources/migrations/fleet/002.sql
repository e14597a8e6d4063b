-- A renewal has a member for each certificate that it renews (F6): a device may have several.
CREATE TABLE rollout_member_of_certificate (
    rollout INTEGER NOT NULL REFERENCES rollout(id) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    renews INTEGER NOT NULL DEFAULT 0,   -- number of the device's key whose certificate is renewed; 0: none, an enrolment
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
    renewal TEXT NOT NULL DEFAULT '',    -- JSON: the certificate that is renewed, and what is asked for in its place
    PRIMARY KEY (rollout, device, renews)
);
INSERT INTO rollout_member_of_certificate (rollout, device, name, position, wave, state, due, request, attempts, revision, started, ended,
        error, challenge, serial, key_number)
    SELECT rollout, device, name, position, wave, state, due, request, attempts, revision, started, ended, error, challenge, serial,
        key_number FROM rollout_member;
DROP TABLE rollout_member;
ALTER TABLE rollout_member_of_certificate RENAME TO rollout_member;
CREATE INDEX rollout_member_order ON rollout_member(rollout, wave, state, due, position);
CREATE INDEX rollout_member_running ON rollout_member(device) WHERE state = 'running';
CREATE INDEX rollout_member_revision ON rollout_member(rollout, revision);
CREATE INDEX rollout_member_device ON rollout_member(device);
CREATE INDEX rollout_member_challenge ON rollout_member(challenge) WHERE challenge <> '';

-- A certificate that was revoked is none that its device uses: whoever follows the list of devices is to see it.
CREATE TRIGGER device_certificate_revoked AFTER UPDATE OF revoked ON certificate
BEGIN
    UPDATE device SET revision = (SELECT coalesce(max(n), 0) + 1 FROM (SELECT max(revision) AS n FROM device
            UNION ALL SELECT max(revision) FROM device_removed) AS ends)
        WHERE id IN (SELECT device FROM device_certificate WHERE certificate = NEW.id);
END;
