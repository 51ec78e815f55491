-- Ten years of entries are answered as fast as ten days.
CREATE INDEX entry_by_day ON entry (day, started_utc);
CREATE INDEX entry_practice ON entry (day)
    WHERE kind = 'session' AND removed = 0 AND pressed_s > 0;
CREATE INDEX entry_sessions ON entry (started_utc) WHERE kind = 'session' AND removed = 0;
CREATE INDEX hold_hurt ON hold (entry_id, code) WHERE outcome = 'hurt';

-- Filled and emptied before a session, so that the session has room on a disk that fills up.
CREATE TABLE room (filler BLOB NOT NULL);
