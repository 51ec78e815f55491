-- A journal as schema 1 kept it. Never change this file: it stands for files people have.
BEGIN TRANSACTION;
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
INSERT INTO "entry" VALUES('4a1c8f0e2b7d4f6e9a3b5c7d8e9f0a1b','session','2025-11-02T14:45:30.250000',330,'2025-11-02','2025-11-02T14:57:33.750000',330,'2025-11-02T15:05:30.250000',1,'["buttock", "calf"]','left','calf',7,3,4,0,'the same',300.5,0.0,72.25,2,'quit',6,'Slept better; ''no'' pain
at night, 環跳 😀','["evening", "with heat"]',NULL,0);
INSERT INTO "entry" VALUES('note','note','2025-11-03T14:45:30.250000',330,'2025-11-03',NULL,NULL,'2025-11-02T14:45:30.250000',0,'[]',NULL,'',NULL,NULL,NULL,NULL,NULL,0.0,0.0,0.0,0,NULL,NULL,'-- DROP TABLE entry;','[]',NULL,0);
INSERT INTO "entry" VALUES('told','session','2025-11-04T14:45:30.250000',330,'2025-11-04',NULL,NULL,'2025-11-02T14:45:30.250000',0,'[]',NULL,'',NULL,NULL,NULL,NULL,NULL,0.0,240.0,240.0,0,NULL,NULL,'','[]',NULL,0);
INSERT INTO "entry" VALUES('rest','rest','2025-11-05T14:45:30.250000',330,'2025-11-05',NULL,NULL,'2025-11-02T14:45:30.250000',0,'[]',NULL,'',NULL,NULL,NULL,NULL,NULL,0.0,0.0,0.0,0,NULL,NULL,'','[]',NULL,1);
INSERT INTO "entry" VALUES('check','check','2025-11-06T14:45:30.250000',330,'2025-11-06',NULL,NULL,'2025-11-02T14:45:30.250000',0,'[]',NULL,'',NULL,NULL,NULL,NULL,NULL,0.0,0.0,0.0,0,NULL,NULL,'','[]','clear',0);
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
INSERT INTO "hold" VALUES('4a1c8f0e2b7d4f6e9a3b5c7d8e9f0a1b',0,'GB30','left',60,60.0,'finished',0);
INSERT INTO "hold" VALUES('4a1c8f0e2b7d4f6e9a3b5c7d8e9f0a1b',1,'BL40','left',45,12.25,'hurt',1);
INSERT INTO "hold" VALUES('4a1c8f0e2b7d4f6e9a3b5c7d8e9f0a1b',2,'ST36','right',45,0.0,NULL,0);
COMMIT;
PRAGMA user_version = 1;
