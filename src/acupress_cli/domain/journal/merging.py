"""Two journals made one: the same whatever is merged first, and however often."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from acupress_cli.domain.journal.entry import Entry


class Merged(Struct, frozen=True):
    """What a merge brings: entries not known before, and newer versions of known ones.

    Of those ``known`` already some were removed here and ``stay_removed``; some
    ``clash``: they differ although both tell the same time of their last change.
    """

    added: tuple[Entry, ...]
    newer: tuple[Entry, ...]
    known: int
    stay_removed: int = 0
    clash: int = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that has to be written."""
        return self.added + self.newer


def merged(mine: Mapping[str, Entry], theirs: Iterable[Entry]) -> Merged:
    """What ``theirs`` adds to ``mine`` (by id); of two versions the later change counts."""
    best: dict[str, Entry] = {}
    known = stay_removed = clash = 0
    for entry in theirs:
        rival = best.get(entry.id) or mine.get(entry.id)
        if rival is None or entry.rank > rival.rank:
            best[entry.id] = entry
        else:
            known += 1
            stay_removed += rival.removed and not entry.removed
        clash += rival is not None and _clash(entry, rival)
    added = tuple(entry for entry in best.values() if entry.id not in mine)
    newer = tuple(entry for entry in best.values() if entry.id in mine)
    return Merged(added, newer, known, stay_removed, clash)


def _clash(one: Entry, other: Entry) -> bool:
    return one.changed_at == other.changed_at and one.rank != other.rank
