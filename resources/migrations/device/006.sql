-- What a device is called beside its name, in lower case: its address, and the fqdn and ip of its attributes. A connector looks a
-- device up by it (core/device/inventoryholders.h).
CREATE TABLE device_alias (
    alias TEXT NOT NULL,
    device INTEGER NOT NULL REFERENCES device(id) ON DELETE CASCADE,
    PRIMARY KEY (alias, device)
);
CREATE INDEX device_alias_device ON device_alias(device);
INSERT INTO device_alias (alias, device)
    SELECT lower(alias), id FROM (SELECT address AS alias, id FROM device
        UNION SELECT json_extract(attributes, '$.fqdn'), id FROM device
        UNION SELECT json_extract(attributes, '$.ip'), id FROM device) known
    WHERE alias IS NOT NULL AND alias <> '' GROUP BY lower(alias), id;
