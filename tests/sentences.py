"""Every sentence a person reads, by kind, for the tests that look at sentences."""

import re
from collections.abc import Iterator

from msgspec.structs import fields

from acupress_cli.domain.body.body import PainPath
from acupress_cli.domain.journal.next_session import Advice
from acupress_cli.domain.pages.guide import guide_for
from acupress_cli.domain.session.session_words import Sense
from tests.fakes.bench import CONTENT, FakeBench


def _points() -> Iterator[str]:
    catalogue, atlas, sources = CONTENT.catalogue(), CONTENT.atlas(), CONTENT.sources()
    for point in catalogue:
        guide = guide_for(point, catalogue, atlas, sources, figures=CONTENT.figures())
        for section in guide.sections:
            if section.key not in ("names", "where", "sources", "reach", "hold"):
                yield from section.lines


def _postures() -> Iterator[str]:
    for drawing in CONTENT.postures():
        yield drawing.words


def _session() -> Iterator[str]:
    words = CONTENT.session_words()
    yield from (*words.before, *words.heat.rules, words.heat.place, words.heat.stop_if)
    yield from (*words.settle, words.ready.found, words.ready.moving)
    yield from (words.hold.build_up, words.hold.stop_if)
    ending = words.ending
    yield from (words.leave.ask, words.leave.stop, words.leave.later, ending.care, ending.go_on)
    pain = ending.pain
    yield from (pain.eased, pain.eased_from_high, pain.little, pain.unchanged, pain.worse)
    for advice in Advice:
        text: str = getattr(ending.tomorrow, advice.value)
        yield text.format(rest_day="Sunday", day="Monday")
    yield from (*words.hurt, words.after_hurt, words.go_back, *words.finish)
    sound = words.sound
    yield from (sound.too_fast, sound.no_voice, sound.no_player, sound.bell, sound.silent)
    rows = (getattr(words.cues, row.name) for row in fields(words.cues))
    told = {text for row in rows for sense in Sense for text in row.to(sense)}
    # A grade says nothing of three words.
    yield from sorted(text for text in told if "{" not in text and len(text.split()) > 3)
    yield from (row.help for row in words.keys if row.help)


def _screening() -> Iterator[str]:
    content = CONTENT.screening()
    yield from (flag.question for flag in content.flags)
    yield from (flag.more for flag in content.flags if flag.more)
    yield from (flag.unless for flag in content.flags if flag.unless)
    again, read_back = content.lists.again, content.read_back
    yield from (again.intro, again.today.format(time="08:10"), again.lines[-1].more)
    yield from (read_back.age, read_back.more)
    yield from (text.format(signs="Weight loss") for text in (read_back.yes, read_back.not_sure))
    yield from (content.anything_else, content.adult.question, content.adult.because)
    yield from (content.seen, content.at_once.intro.format(number=content.numbers.unknown))
    yield from (flag.sign for flag in content.flags)
    yield from (line.format(named="Weight loss") for line in content.looked_at.do)
    yield content.heard.soon.format(words="for weeks")
    for words in content.outcomes.values():
        yield from (line.format(number=content.numbers.unknown) for line in words.sentences)


def _conditions() -> Iterator[str]:
    file = CONTENT.conditions()
    yield from (file.intro, file.then, file.kept, file.still.format(name="drunk"))
    for condition in CONTENT.conditions().conditions:
        yield condition.reason
        yield from (rule.because for rule in condition.rules)
        yield from (text for text in (condition.heat, condition.stop) if text)


def _heat() -> Iterator[str]:
    content = CONTENT.heat()
    yield from (item.because for item in content.items)
    yield from (*content.burn, content.intro, content.blocked)


def _learn() -> Iterator[str]:
    for topic in CONTENT.topics():
        plain = re.sub(r"(?m)^\s*(#+|-|\d+\.)\s*", "", topic.body)
        yield re.sub(r"([^.:?!])\n\n", r"\1.\n\n", plain)


def _nuggets() -> Iterator[str]:
    for topic in CONTENT.topics():
        yield from topic.nuggets


def _progress() -> Iterator[str]:
    words = CONTENT.progress_words()
    yield from (words.empty, words.nothing_here, words.no_scores, words.together, *words.limits)
    yield words.filtered.format(areas="calf")
    yield from (text.format(where="leg") for text in words.verdicts.values())
    yield from (words.new_course, words.high_start, words.nearer, words.check)
    yield from words.advice.values()
    yield from (words.practice.ends_today.format(days="4 days"), words.practice.sore)


def _home() -> Iterator[str]:
    words = CONTENT.home_words()
    yield from (*words.new, words.hours, words.back)
    yield words.cut_off.format(when="19:40", left="3 holds")
    yield words.stands.format(when="2026-05-04 21:00")
    yield words.soon.format(title="let someone look at this soon")


def _report() -> Iterator[str]:
    words = CONTENT.report_words()
    yield from (words.title, *words.head, *words.limits, words.median, words.easier)
    yield from (words.empty, words.next, words.notes_kept_out)
    yield from (words.chart.title, words.chart.leg, words.chart.back, words.chart.gap)


def _suggest() -> Iterator[str]:
    knowledge, atlas = FakeBench().knowledge, CONTENT.atlas()
    for rule in (atlas.rule(path) for path in PainPath):
        yield from (text for text in (rule.resembles, rule.advice) if text)
        yield knowledge.reasons.on_path.format(runs=rule.runs or "down the leg")
        yield knowledge.reasons.for_path.format(path=rule.name)
    yield from (area.note for area in atlas.areas if area.note)
    for quality in knowledge.qualities:
        yield from (text for text in (quality.because, quality.note) if text)
    reasons = knowledge.reasons
    yield from (reasons.system_wide, reasons.distal, *reasons.evidence.values())
    yield from (
        reasons.left_out_time.format(minutes=15),
        reasons.left_out_most,
        reasons.left_out_back,
    )
    yield from (reasons.calming, reasons.elsewhere)
    yield reasons.left_out_position.format(position="standing")
    yield reasons.left_out_tool.format(position="standing")
    yield reasons.left_out_instead.format(instead="BL32")
    yield reasons.left_out_ways.format(conditions="blood thinners, easy bruising")
    dose = CONTENT.dose_words()
    yield from (dose.ask_sore, dose.sore, dose.enough, dose.anyway, dose.retired)


TEXTS = {
    "points": _points,
    "postures": _postures,
    "session": _session,
    "screening": _screening,
    "conditions": _conditions,
    "heat": _heat,
    "learn": _learn,
    "nuggets": _nuggets,
    "progress": _progress,
    "home": _home,
    "report": _report,
    "suggest": _suggest,
}


def everything() -> Iterator[tuple[str, str]]:
    """Each kind with each of its texts, and the short texts that are no sentences."""
    for kind, texts in TEXTS.items():
        yield from ((kind, text) for text in texts())
    for point in CONTENT.catalogue():
        yield from (("points", text) for text in (point.place, point.location))
    for condition in CONTENT.conditions().conditions:
        yield from (("conditions", text) for text in (condition.name, condition.line))
    for flag in CONTENT.screening().flags:
        yield ("screening", flag.tell)
    for item in CONTENT.heat().items:
        yield from (("heat", text) for text in (item.text, item.asks))
    for figure in CONTENT.figures():
        yield ("figures", figure.words)
        names = (landmark.name for landmark in figure.landmarks)
        measures = (rule.words for mark in figure.points for rule in mark.rules)
        yield from (("figures", text) for text in (*names, *measures) if text)
