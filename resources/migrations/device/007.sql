-- What a device was sent and did not take: PEM, beside the key that it is for (S5).
ALTER TABLE device_transaction ADD COLUMN refused TEXT NOT NULL DEFAULT '';

-- The servers that the devices, the rollouts and the window know (S1, S3): whose CA is trusted, what it could do last time, separated
-- by line feeds, and whether weak algorithms are allowed.
CREATE TABLE known_server (
    url TEXT NOT NULL,              -- in one spelling, with its port
    ca_identifier TEXT NOT NULL,
    ca_sha256 BLOB NOT NULL,        -- empty: none is trusted yet
    first_seen INTEGER,
    capabilities TEXT NOT NULL,
    allow_weak INTEGER NOT NULL,
    PRIMARY KEY (url, ca_identifier)
);

-- One row, once what this computer's known-servers.json knew has been taken over.
CREATE TABLE known_server_file (
    servers INTEGER NOT NULL        -- how many
);
