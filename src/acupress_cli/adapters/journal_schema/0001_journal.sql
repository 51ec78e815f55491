-- One row for each entry; times are UTC beside the offset the person's clock had then.
-- "day" is the date on the person's own calendar, "pressed_s" the seconds of all holds.
CREATE TABLE entry (
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('session', 'note', 'rest', 'check')),
    started_utc TEXT NOT NULL,
    started_offset_min INTEGER NOT NULL CHECK (started_offset_min BETWEEN -1440 AND 1440),
    day TEXT NOT NULL,
    ended_utc TEXT,
    ended_offset_min INTEGER CHECK (ended_offset_min BETWEEN -1440 AND 1440),
    changed_utc TEXT NOT NULL,
    coached INTEGER NOT NULL CHECK (coached IN (0, 1)),
    areas TEXT NOT NULL,
    side TEXT CHECK (side IN ('left', 'right', 'both')),
    reaches TEXT NOT NULL,
    leg_before INTEGER CHECK (leg_before BETWEEN 0 AND 10),
    back_before INTEGER CHECK (back_before BETWEEN 0 AND 10),
    leg_after INTEGER CHECK (leg_after BETWEEN 0 AND 10),
    back_after INTEGER CHECK (back_after BETWEEN 0 AND 10),
    hours_after TEXT CHECK (hours_after IN ('easier', 'the same', 'worse')),
    heat_s REAL NOT NULL CHECK (heat_s BETWEEN 0 AND 86400),
    told_s REAL NOT NULL CHECK (told_s BETWEEN 0 AND 86400),
    pressed_s REAL NOT NULL CHECK (pressed_s >= 0),
    pauses INTEGER NOT NULL CHECK (pauses >= 0),
    ending TEXT CHECK (ending IN ('finished', 'quit', 'interrupted')),
    goal INTEGER CHECK (goal BETWEEN 0 AND 10),
    note TEXT NOT NULL CHECK (length(note) <= 10000),
    tags TEXT NOT NULL,
    outcome TEXT,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
);

CREATE TABLE hold (
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    side TEXT CHECK (side IN ('left', 'right', 'both')),
    planned_s INTEGER NOT NULL CHECK (planned_s >= 0),
    held_s REAL NOT NULL CHECK (held_s BETWEEN 0 AND 86400),
    outcome TEXT,
    was_tender INTEGER NOT NULL CHECK (was_tender IN (0, 1)),
    PRIMARY KEY (entry_id, number)
) WITHOUT ROWID;

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

-- Filled and emptied before a session, so that the session has room on a disk that fills up.
CREATE TABLE room (filler BLOB NOT NULL);

-- Ten years of entries are answered as fast as ten days.
CREATE INDEX entry_by_day ON entry (day, started_utc);
CREATE INDEX entry_practice ON entry (day)
    WHERE kind = 'session' AND removed = 0 AND pressed_s > 0;
CREATE INDEX entry_sessions ON entry (started_utc) WHERE kind = 'session' AND removed = 0;
CREATE INDEX hold_hurt ON hold (entry_id, code) WHERE outcome = 'hurt';
