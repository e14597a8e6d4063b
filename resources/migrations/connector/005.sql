-- What clients are counted by: an IPv4 address, or the /64 of an IPv6 one (C9).
ALTER TABLE request ADD COLUMN network TEXT NOT NULL DEFAULT '';
UPDATE request SET network = address WHERE state = 'pending';
CREATE INDEX request_pending ON request(connector) WHERE state = 'pending';
CREATE INDEX request_strangers ON request(connector, network) WHERE state = 'pending' AND challenge = '' AND renews IS NULL;
CREATE INDEX request_pending_challenge ON request(connector, challenge) WHERE state = 'pending';
CREATE INDEX request_pending_renewal ON request(connector, renews) WHERE state = 'pending';

-- How often the same alarm was raised of late.
CREATE INDEX alarm_recent ON alarm(connector, refusal, challenge, at);
