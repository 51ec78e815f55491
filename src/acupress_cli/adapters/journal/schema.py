"""The journal's schema, brought up to date one numbered step at a time."""

import sqlite3
from contextlib import closing
from pathlib import Path

from acupress_cli.domain.errors import JournalError

STEPS = Path(__file__).parent / "steps"
LATEST = 1


def migrate(connection: sqlite3.Connection, latest: int = LATEST, steps: Path = STEPS) -> None:
    """Bring the open journal to ``latest`` by ``steps``, all or nothing; cheap where it is there.

    Raises JournalError where a newer acupress has written it.
    """
    if _version(connection) == latest:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another acupress may have done it while this one waited.
        version = _version(connection)
        if version < 0:
            raise sqlite3.DatabaseError("the form of the journal is malformed")
        if version > latest:
            if _is_one_bit_off(version, latest) and is_as_made(connection, latest, steps):
                raise sqlite3.DatabaseError("the form's number is malformed")
            raise JournalError(
                f"Your journal was written by a newer acupress (form {version}; this one knows "
                f"up to {latest}).",
                "Update acupress. Nothing was changed.",
            )
        for number in range(version + 1, latest + 1):
            for statement in _step(number, steps).split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself where the disk was full.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_as_made(connection: sqlite3.Connection, latest: int = LATEST, steps: Path = STEPS) -> bool:
    """Whether its tables are, word for word, those that the steps make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, latest, steps)
        return _tables(connection) == _tables(fresh)


def _tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def _is_one_bit_off(number: int, other: int) -> bool:
    """As a disk that fails leaves it; a newer form has other tables as well."""
    return (number ^ other) & ((number ^ other) - 1) == 0


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _step(number: int, steps: Path) -> str:
    (file,) = steps.glob(f"{number:04}_*.sql")
    lines = file.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("--"))
