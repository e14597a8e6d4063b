-- Replays are known by what was signed, transactions by their key, altered envelopes by their encryptedKey (C12, C15).
-- attributes_digest: of messages that may not be answered anew. envelope_key, envelope_content: SHA-256 of the encryptedKey and of
-- the encrypted content of an envelope that was opened.
ALTER TABLE request ADD COLUMN attributes_digest BLOB;
ALTER TABLE request ADD COLUMN envelope_key BLOB;
ALTER TABLE request ADD COLUMN envelope_content BLOB;
CREATE INDEX request_attributes ON request(attributes_digest) WHERE attributes_digest IS NOT NULL;
CREATE INDEX request_envelope ON request(envelope_key) WHERE envelope_key IS NOT NULL;
CREATE INDEX request_csr ON request(csr_hash, signer_key) WHERE certificate IS NOT NULL;
DROP INDEX request_transaction;
CREATE INDEX request_transaction ON request(connector, transaction_id, signer_key)
    WHERE state IN ('pending', 'approved', 'rejected', 'issued');

-- What was revoked for keyCompromise is found by its key; older rows have none and are read.
ALTER TABLE certificate ADD COLUMN key_hash BLOB;
CREATE INDEX certificate_compromised ON certificate(key_hash) WHERE revoked IS NOT NULL AND reason = 1;

-- Of the certificate that the last use of a challenge produced.
ALTER TABLE challenge ADD COLUMN last_not_before INTEGER;
