-- What a list of devices follows (core/fleet/fleetfeed.h): every change that it shows counts on, over all devices and what was
-- removed, so that whoever shows the list asks for what is newer than what he has.
ALTER TABLE device ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE INDEX device_revision ON device(revision);
CREATE TABLE device_removed (
    revision INTEGER PRIMARY KEY,
    device INTEGER NOT NULL
);
-- All that a list shows of a device itself, side by side: a device's row is long, and the list reads them all.
CREATE INDEX device_list ON device(name, title, profile, address, created, printer, serial, site, tags, attributes);
