-- Numbers that are never given twice (core/store/numbers.h), whatever was removed since: by the name of what they number.
CREATE TABLE given_number (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
);
