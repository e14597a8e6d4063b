-- The data key under a key that lies in a desktop keyring (core/store/keyring.h): one row or none.
CREATE TABLE vault_keyring (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entry TEXT NOT NULL,            -- its name in the keyring, random: no two stores share one
    sealed_key BLOB NOT NULL
);
