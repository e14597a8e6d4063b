-- Devices that this program is (core/device/devicestore.h). Settings and state are JSON; `wake` is when the state machine
-- wants to be called next, and its index is the heap of all alarms.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    profile TEXT NOT NULL,
    address TEXT NOT NULL,
    settings TEXT NOT NULL,
    state TEXT NOT NULL,
    challenge BLOB,                 -- of the automatic request, sealed (D18)
    wake INTEGER,
    attempting INTEGER NOT NULL,    -- the request that whoever holds the lease makes an attempt for, or 0
    created INTEGER NOT NULL
);
CREATE INDEX device_wake ON device(wake) WHERE wake IS NOT NULL;
CREATE INDEX device_attempting ON device(id) WHERE attempting <> 0;

-- The last 20 requests of a device (D19 to D21).
CREATE TABLE device_request (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    key_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    time INTEGER NOT NULL,
    status TEXT NOT NULL,
    resumable INTEGER NOT NULL,
    wanted TEXT NOT NULL,           -- the key and certificate asked for, until it is registered
    challenge BLOB,                 -- of a manual request whose message is not made yet, sealed
    PRIMARY KEY (device, number)
);

-- Keys and certificates that are registered (D10, D11, D17). Default keys have neither here: nothing asks for them.
CREATE TABLE device_key (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    location TEXT NOT NULL,
    destination TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    in_use INTEGER NOT NULL,
    created INTEGER NOT NULL,
    certificate BLOB,               -- DER
    chain TEXT NOT NULL,            -- PEM, from the issuer up
    sealed_key BLOB,
    PRIMARY KEY (device, number)
);

-- What has to be there before the first byte is sent, until the certificate is registered (S7).
CREATE TABLE device_transaction (
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,        -- of the request
    record TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    ca TEXT NOT NULL,               -- PEM
    signer BLOB NOT NULL,           -- DER
    request BLOB NOT NULL,          -- the finished pkiMessage
    sealed_key BLOB NOT NULL,
    sealed_signer_key BLOB,
    sealed_password BLOB,
    PRIMARY KEY (device, number)
);
