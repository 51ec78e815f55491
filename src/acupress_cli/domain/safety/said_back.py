"""What is said back of a condition that a person named in their own words."""

from collections.abc import Iterable, Sequence

from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.reading import SaidCondition, Truth
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import (
    HeardConditionWords,
    HeldCondition,
    Person,
    Verdict,
)
from acupress_cli.domain.words.durations import in_words


def said_back(
    said: SaidCondition,
    held: HeldCondition,
    points: Iterable[Acupoint],
    atlas: BodyAtlas,
    words: HeardConditionWords,
) -> str:
    """What the condition changes for ``points``, after what it was taken for."""
    sentences = []
    if said.means:
        sentences.append(words.spelled.format(words=said.words, name=said.means))
    if said.said is Truth.DENIED:
        return " ".join([*sentences, words.denied.format(words=said.words)])
    sentences.append(words.said.format(words=said.words))
    if said.said is Truth.DOUBTFUL:
        sentences.append(words.doubtful)
    alone = Person((held,))
    verdicts = {point.code: alone.verdict(point, atlas) for point in points}
    left_out = [code for code, verdict in verdicts.items() if verdict.blocked]
    limits = _limits(list(verdicts.values()), alone)
    if left_out:
        sentences.append(words.left_out.format(points=", ".join(left_out)))
    if limits:
        sentences.append(words.limited.format(limits=", ".join(limits)))
    if not (left_out or limits):
        sentences.append(words.unchanged)
    if left_out and held.condition.asks_where and not held.regions:
        sentences.append(words.where.format(words=said.words))
    return " ".join(sentences)


def _limits(verdicts: Sequence[Verdict], person: Person) -> list[str]:
    """What is limited for any of the points, in a few words each."""
    limits = []
    if any(verdict.pressure for verdict in verdicts):
        limits.append("press lightly")
    seconds = [verdict.most_s for verdict in verdicts if verdict.most_s]
    if seconds:
        limits.append(f"hold for {in_words(min(seconds))} at most")
    never = dict.fromkeys(way.value for verdict in verdicts for way in verdict.never)
    limits += [f"not {way}" if " " in way else f"no {way}" for way in never]
    if person.no_heat:
        limits.append("no heat")
    if person.own_pace_only:
        limits.append("breathe at your own pace")
    return limits
