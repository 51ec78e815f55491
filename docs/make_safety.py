"""Writes docs/safety.md from the content files, so that it cannot say anything else."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.domain.journal.dose import MOST_SESSIONS_A_DAY, SESSIONS_A_DAY
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.profile import SCREENING_LASTS, STOPS_TO_RETIRE
from acupress_cli.domain.safety.conditions import Condition, Effect, SafetyRule
from acupress_cli.domain.safety.heat import HeatItem
from acupress_cli.domain.safety.red_flag import Outcome, RedFlag, ScreeningContent
from acupress_cli.domain.suggestion.fitting import MOST_PRESSING_S
from docs.make_words import address

DOCS = Path(__file__).parent
PAGE = DOCS / "safety.md"


def safety_page() -> str:
    """The whole page as Markdown."""
    content = ContentFolder(DOCS.parent / "data")
    screening = content.screening()
    parts = [
        _HEAD.format(
            days=SCREENING_LASTS.days,
            lists=len(screening.lists.first),
            read_back=screening.read_back.yes.format(signs=screening.flags[0].topic),
        ),
        "## Red flags\n",
        *(_flags(outcome, screening) for outcome in _FLAG_OUTCOMES),
        "## The short check\n",
        *_short_check(screening),
        "## What each outcome says\n",
        *(
            f"### {words.title}\n\n"
            + "\n".join(f"- {line}" for line in words.do)
            + f"\n- {_at_once(screening)}" * words.at_once
            for words in screening.outcomes.values()
        ),
        f"### {screening.looked_at.title}\n",
        "Where every sign that was named is cleared by the last question.\n",
        "\n".join(f"- {line}" for line in screening.looked_at.do),
        "\n## Conditions\n",
        *(_condition(condition) for condition in content.conditions().conditions),
        "## For a clinician to confirm\n",
        "Each is marked with `review` in its file.\n",
        *_all_to_confirm(content),
        "\n## Heat\n",
        "A yes, or not sure, leaves the heat out. The list has the words in quotation marks; the\n"
        "rest is behind `?`. What names others that ask for it is left out of the list where they\n"
        "were asked in this session, or are conditions that last and are kept.\n",
        "\n".join(map(_heat_item, content.heat().items)),
        _DOSE.format(
            points=MOST_POINTS,
            minutes=MOST_PRESSING_S // 60,
            once=SESSIONS_A_DAY,
            most=MOST_SESSIONS_A_DAY,
            stops=STOPS_TO_RETIRE,
        ),
    ]
    return "\n".join(parts)


def _flags(outcome: Outcome, screening: ScreeningContent) -> str:
    lines, after = [f"### {_FLAG_OUTCOMES[outcome]}\n"], screening.lists.after
    for flag in screening.flags:
        if flag.outcome is outcome:
            asked = "asked alone" if flag.alone else "asked in a list"
            if flag.id in after:
                asked = "asked after a session"
            again = ", and in the short check" if flag.again else ""
            lines.append(f"- **{flag.id} {flag.topic}** ({asked}{again}): {flag.question}")
            if flag.more:
                lines.append(f"  Told to whoever asks for more: {flag.more}")
            lines.append(f"  New or changed: {flag.times.new}. Known for long: {flag.times.known}.")
            if flag.unless:
                lines.append(f"  Lowered to soon by a plain yes to: {flag.unless}")
            lines.append(f"  Said to a clinician: {flag.tell}.")
            lines.append(f"  Heard in own words by [{_patterns(flag)}]({address(flag)}).")
            lines.append(f"  Sources: {', '.join(flag.sources)}.")
    return "\n".join(lines) + "\n"


def _short_check(screening: ScreeningContent) -> Iterator[str]:
    again = screening.lists.again
    yield f"{again.intro}\n"
    for line in again.lines:
        yield f"- {line.text}: {', '.join(line.flags) or f'all the questions. {line.more}'}"
    yield f"\nOn the same day once more: {again.today}\n"


def _patterns(flag: RedFlag) -> str:
    return f"{len(flag.words)} pattern{'s' * (len(flag.words) != 1)}"


def _at_once(screening: ScreeningContent) -> str:
    return f"{screening.at_once.intro} {' '.join(screening.at_once.signs)}"


def _all_to_confirm(content: ContentFolder) -> Iterator[str]:
    """Whatever is marked with ``review`` anywhere in the content, by its file and its name."""
    files: dict[str, Iterable[Struct]] = {
        "screening": (content.screening(),),
        "conditions": (content.conditions(),),
        "medicines": (content.medicines(),),
        "heat": (content.heat(),),
        "points": content.catalogue(),
        "figures": content.figures(),
        "postures": content.postures(),
        "notice": (content.notice_words(),),
    }
    for file, contents in files.items():
        for one in contents:
            yield from (f"- {file}.yaml{line}" for line in _to_confirm(one))


def _to_confirm(content: Struct, inside: str = "") -> Iterator[str]:
    """What is marked in ``content``: how it is called, what it is, and what to confirm."""
    names = (getattr(content, name, "") for name in ("id", "code", "point"))
    called = " ".join(filter(None, (inside, *(getattr(n, "value", n) for n in names))))
    review = getattr(content, "review", "")
    if review:
        who, _, what = review.partition(", ")
        about = (getattr(content, name, "") for name in ("topic", "name", "kind"))
        told = what or next(filter(None, about), "")
        by = "" if who == "clinician" else f" (by: {who})"
        yield f"{' ' * bool(called)}{called}{': ' * bool(told)}{told}{by}."
    for field in fields(content):
        value = getattr(content, field.name)
        inner = value if isinstance(value, tuple) else (value,)
        for each in inner:
            if isinstance(each, Struct):
                yield from _to_confirm(each, called)


def _condition(condition: Condition) -> str:
    lines = [f"### {condition.id}\n", f"{condition.name}. {condition.reason}\n"]
    if condition.asks:
        lines.append(f'In the list: "{condition.asks}".\n')
    if condition.passes:
        lines.append("Over within hours: asked again at the next session where it is kept.\n")
    if condition.given:
        lines.append("Given by the program for the day, and not asked.\n")
    elif condition.asks_where:
        lines.append("Asked where; without a place, every place is meant.\n")
    lines += [f"- {_rule(rule)}" for rule in condition.rules] or ["- No rule."]
    if condition.heat:
        lines.append(f"- No heat: {condition.heat}")
    if condition.breath:
        lines.append(f"- Breathing: only the {condition.breath.value} pace.")
    if condition.settle_s:
        lines.append(f"- Settles for {condition.settle_s} s before the first point.")
    if condition.apart:
        lines.append(f"- A part of the body of their own: {', '.join(condition.apart)}.")
    if condition.left:
        lines.append(f"- Where no point is left: {condition.left}")
    if condition.stop:
        lines.append(f"- No session: {condition.stop}")
    if condition.medicines:
        lines.append(f"- True of whoever takes: {', '.join(condition.medicines)}.")
    if condition.review:
        lines.append(f"- To be confirmed by: {condition.review}.")
    return "\n".join([*lines, f"\nSources: {', '.join(condition.sources)}.\n"])


def _heat_item(item: HeatItem) -> str:
    asked_by = f" Asked for by: {', '.join(item.asked_by)}." if item.asked_by else ""
    stops = _STOPS if item.stops_session else ""
    return (
        f'- "{item.asks}" ({item.text}): {item.because}{stops}{asked_by}'
        f" ({', '.join(item.sources)})"
    )


def _rule(rule: SafetyRule) -> str:
    where = ", ".join(_fits(rule))
    limits = []
    if rule.effect is Effect.LIMIT:
        limits += [f"at most {rule.most_s} s"] if rule.most_s else []
        limits += [f"{rule.pressure.value} pressure"] if rule.pressure else []
        limits += [f"no {tool.value}" for tool in rule.no_tools]
        limits += [f"not {posture.value}" for posture in rule.no_postures]
    limit = f" ({', '.join(limits)})" if limits else ""
    return f"{rule.effect.value.capitalize()}{limit}: {where}. {rule.because}"


def _fits(rule: SafetyRule) -> Iterator[str]:
    yield from (f"region {region.value}" for region in rule.regions)
    yield from (f"area {area}" for area in rule.areas)
    yield from rule.points
    yield from (f"points marked {risk}" for risk in rule.risks)
    yield from (f"points with pregnancy level {level.value}" for level in rule.pregnancy)
    if rule.no_postures:
        yield "points with a way in such a posture"


_STOPS = " No session either."
_FLAG_OUTCOMES = {
    Outcome.EMERGENCY: "Emergency: everything ends",
    Outcome.TODAY: "To be seen today: no session, no points",
    Outcome.SOON: "To be seen soon: hand and foot alone, lightly, until somebody has looked",
}
_HEAD = """# How the gate decides

For clinicians. This page is made from the content files (`make docs`), and a test holds
it to them. The files to review are `data/screening.yaml`, `data/conditions.yaml`,
`data/medicines.yaml`, `data/heat.yaml`, `data/dose.yaml`, `data/points.yaml` and
`data/lexicon.yaml`; source ids are those of `data/sources.yaml`. By which words each sign is
heard stands in [words.md](words.md). What a clinician should still look at is
[listed below](#for-a-clinician-to-confirm).

The rules, in the order in which they act:

1. Before heat and before any session the questions are asked. No option and no setting
   skips them. A rehearsal asks nobody to press, so it asks no questions.
2. The first time every question is asked: whether the person is an adult, E1 to E6 one at
   a time, the rest in {lists} lists that each need an explicit answer. This is repeated
   after {days} days, and after any outcome but clear. The age is asked once. Each question
   names every part of its sign; "?" tells what counts, with examples.
3. At every other session [the short check](#the-short-check) asks in one list what could
   have changed. A line of one sign is that sign; of a line of several, each is asked by its
   question; the last line leads to all the questions. For a second session on the same day
   one question is enough, whether anything is new since; a yes to it opens the list.
4. "Not sure" counts as yes. "Not sure" or "yes" to a list leads to its questions one by
   one. The end of the input is never a no: the session does not begin. Where somebody is
   there, an answer that stops everything is read back once ("{read_back}"), and only a plain
   no takes it back: the question is then asked again. Whatever else ends the answers there
   (Ctrl-C, the end of the input) leaves it as it was said.
5. The first emergency ends the questions. There are no points, no heat and no timer.
6. Some signs have a follow-up; a plain yes says it was checked and is unchanged, and
   lowers it to soon. The most urgent outcome counts. If only "soon" is left, one question
   asks whether a clinician has looked at it, whether it is no worse since, and whether
   nobody advised against massage; a plain yes clears it. Without it the person has the
   condition `not-seen-yet`: light points of the hand and foot alone, until a new check.
7. Emergency and today stand until a new check clears them: `session`, `coach` and
   `suggest` stop with exit code 10. Only the outcome and its time are kept.
8. A person's own words are searched for the same flags, by the patterns in
   [words.md](words.md). What is plainly said ends with the referral; the coach asks one
   question first, and then the sign's own follow-up. What is only implied or feared is asked
   where somebody can answer, and else counts. What is of somebody else, or over, is asked
   too; else it does not count, and the person is told so. A plain denial ("no numbness") is
   not taken for the flag, and is said back. What is confirmed in a conversation stands like
   an answer of the gate. A flag graded soon is noted and does not stop a suggestion.
9. Pain in both legs, by words or by option, is E5.
10. After each session two questions follow. New numbness, tingling or weakness counts as
    today (U11), pain that goes further down than at first as soon (S10).
11. Pain of 8 to 10, words such as "too sore to touch", or `--flare` give the condition
    `flare` for the day: nothing near where it hurts, light and short, breathing first.
"""
_DOSE = """
## Dose

- At most {points} points and {minutes} minutes of pressing in a session.
- {once} session a day; {most} only where the person says they were not sore in the last
  seven days. After that the program says it is enough, and an adult may still decide.
- A point that was stopped as hurting {stops} times is left out until the person brings it
  back.
"""


if __name__ == "__main__":
    PAGE.write_text(safety_page(), encoding="utf-8")
