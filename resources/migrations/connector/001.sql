-- Certification authorities. A generation is one key pair; a rollover makes the next one (C8).
CREATE TABLE ca (
    name TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE TABLE ca_generation (
    id INTEGER PRIMARY KEY,
    ca TEXT NOT NULL REFERENCES ca(name),
    number INTEGER NOT NULL,        -- counts from 1
    state TEXT NOT NULL,            -- waiting, next, current, former
    csr BLOB,                       -- while it waits for its certificate
    certificate BLOB,
    chain BLOB,                     -- PEM: the CAs above it
    key BLOB NOT NULL,              -- sealed
    ra_certificates BLOB,           -- PEM, newest first, all for one key: of a CA whose own key cannot decrypt
    ra_key BLOB,                    -- sealed
    crl BLOB,
    crl_number INTEGER NOT NULL,
    crl_next_update INTEGER,
    created INTEGER NOT NULL,
    UNIQUE (ca, number)
);

-- Connectors (C1). settings is JSON.
CREATE TABLE connector (
    name TEXT PRIMARY KEY,
    ca TEXT NOT NULL REFERENCES ca(name),
    settings TEXT NOT NULL,
    deleting INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL
);

-- Counts every change of a CA or a connector, so that a serving process knows when to read them again.
CREATE TABLE connector_revision (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL
);
INSERT INTO connector_revision (id, revision) VALUES (1, 1);

-- Challenge passwords (C2). hash is an HMAC of connector and password; sealed holds the password.
CREATE TABLE challenge (
    id TEXT PRIMARY KEY,
    connector TEXT NOT NULL,
    hash BLOB NOT NULL,
    sealed BLOB NOT NULL,
    subject TEXT NOT NULL,          -- empty: any
    renewable INTEGER NOT NULL,
    expires INTEGER,
    uses_allowed INTEGER,
    uses INTEGER NOT NULL DEFAULT 0,
    last_subject TEXT NOT NULL DEFAULT '',
    last_not_after INTEGER,
    created INTEGER NOT NULL
);
CREATE UNIQUE INDEX challenge_hash ON challenge(connector, hash);

-- Every pkiMessage that came, refused ones too (C14).
CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    connector TEXT NOT NULL,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    type TEXT NOT NULL,             -- messageType by name; empty when it could not be read
    transaction_id BLOB NOT NULL,
    subject TEXT NOT NULL,
    decoded TEXT NOT NULL,          -- JSON: what the message said, without its challenge
    clock_offset INTEGER,           -- seconds that the client's clock is ahead
    state TEXT NOT NULL,            -- pending, approved, rejected, issued; refused, answered
    refusal TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '', -- JSON: the facts of the refusal; of a rejection: its reason
    signer BLOB,                    -- who signed (C12)
    signer_key BLOB,
    csr_hash BLOB,
    csr BLOB,                       -- sealed, while it is pending or approved
    challenge TEXT NOT NULL DEFAULT '',
    renews INTEGER,
    generation INTEGER,             -- whom it was addressed to
    first_answer INTEGER,
    certificate INTEGER
);
CREATE INDEX request_transaction ON request(connector, transaction_id) WHERE state IN ('pending', 'approved', 'rejected', 'issued');
CREATE INDEX request_waiting ON request(state) WHERE state IN ('pending', 'approved');
CREATE INDEX request_refused ON request(at) WHERE state IN ('refused', 'answered');

CREATE TABLE certificate (
    id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL REFERENCES ca_generation(id),
    serial BLOB NOT NULL,
    connector TEXT NOT NULL,        -- empty: not issued through a connector
    subject TEXT NOT NULL,
    der BLOB NOT NULL,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    revoked INTEGER,
    reason INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX certificate_serial ON certificate(serial, generation);
CREATE INDEX certificate_revoked ON certificate(generation) WHERE revoked IS NOT NULL;

-- What an administrator should look at (C13).
CREATE TABLE alarm (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    connector TEXT NOT NULL,
    address TEXT NOT NULL,
    refusal TEXT NOT NULL,
    challenge TEXT NOT NULL,
    subject TEXT NOT NULL,          -- who used it
    expected TEXT NOT NULL          -- whom it was bound to, or who used it before
);

-- The audit log (C9): each row's MAC covers the one before; the head holds the count and the last MAC, sealed.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    connector TEXT NOT NULL,
    operation TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    serial TEXT NOT NULL,
    mac BLOB NOT NULL
);
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL
);
