-- A request's number is part of what its CSR is sealed for, and others follow what comes by it: it is never given again.
INSERT INTO given_number (name, last) SELECT 'request', coalesce(max(id), 0) FROM request;
