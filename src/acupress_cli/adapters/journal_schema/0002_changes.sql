-- What each change replaced, so that it can be taken back. "before" is NULL where
-- the entry was not there.
CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    what TEXT NOT NULL,
    at_utc TEXT NOT NULL
);

CREATE TABLE changed_entry (
    change_number INTEGER NOT NULL REFERENCES change (number) ON DELETE CASCADE,
    entry_id TEXT NOT NULL,
    before TEXT,
    PRIMARY KEY (change_number, entry_id)
) WITHOUT ROWID;
