-- What one process at a time may do (core/store/lease.h).
CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    machine TEXT NOT NULL,
    process INTEGER NOT NULL,
    host TEXT NOT NULL,
    description TEXT NOT NULL,
    heartbeat INTEGER NOT NULL
);

-- The data key under the passphrase (core/store/vault.h): one row or none.
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    n INTEGER NOT NULL,
    r INTEGER NOT NULL,
    p INTEGER NOT NULL,
    salt BLOB NOT NULL,
    sealed_key BLOB NOT NULL
);
