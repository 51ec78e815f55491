-- One row for each entry. "body" is the entry, as JSON by the names of its fields; all else
-- is what entries are found, told apart and put in order by, or rescued with.
-- "started_at" is the time on the person's own clock with its offset from UTC, "pressed_s" the
-- seconds of pressing.
CREATE TABLE entry (
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    started_utc TEXT NOT NULL,
    started_at TEXT NOT NULL,
    changed_utc TEXT NOT NULL,
    removed INTEGER NOT NULL,
    pressed_s REAL NOT NULL,
    hurt INTEGER NOT NULL,
    body TEXT NOT NULL
);

-- What each change replaced, so that it can be taken back. "before" is the body of the entry,
-- NULL where it was not there.
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

-- Filled and emptied before a session, so that the session has room on a disk that fills up.
CREATE TABLE room (filler BLOB NOT NULL);

-- Ten years of entries are answered as fast as ten days: what they are found by is read
-- without their bodies.
CREATE INDEX entry_by_day ON entry (started_at);
CREATE INDEX entry_by_time ON entry (
    started_utc, id, started_at, kind, removed, pressed_s, hurt
);
