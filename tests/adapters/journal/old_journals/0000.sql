-- An empty file: made, but cut off before the first step.
PRAGMA user_version = 0;
