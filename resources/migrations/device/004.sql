-- What happened last, over all devices: the list of activity reads it from the newest on.
CREATE INDEX device_request_time ON device_request(time, device, number) WHERE ended = 1;
