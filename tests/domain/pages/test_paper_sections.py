"""What of a guide is on paper: all that keeps a person safe, and what fits on a sheet."""

from msgspec.structs import replace

from acupress_cli.domain.pages.guide import Guide, is_warning
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.paper_sections import MOST_SOURCES
from tests.documents.pages import GUIDES
from tests.fakes.bench import CONTENT

SAFETY = ("do_not_press_if", "cautions", "pregnancy", "stop")


def keys(guide: Guide) -> list[str]:
    """Its sections."""
    return [section.key for section in guide.sections]


def test_nothing_that_keeps_a_person_safe_is_left_out() -> None:
    """On paper, and in large print; what is to be done beside it is there, too."""
    for guide in GUIDES:
        for shown in (guide.on_paper(), guide.on_paper().in_large_print()):
            for key in SAFETY:
                assert shown.section(key) == guide.section(key)
            assert {"short", "find", "technique"} <= set(keys(shown))
            assert guide.section("feel").lines[-1] in shown.section("technique").lines[-1]


def test_when_not_to_press_comes_before_how_to_press() -> None:
    """On the whole page and on paper."""
    for guide in GUIDES:
        for shown in (guide, guide.on_paper(), guide.on_paper().in_large_print()):
            order = keys(shown)
            assert order.index("do_not_press_if") < order.index("technique")


def test_the_first_sources_are_named_and_the_others_counted() -> None:
    """By their titles alone, with the command that tells all."""
    for guide in GUIDES:
        *named, last = guide.on_paper().section("sources").lines
        assert last.endswith(f"acupress guide {guide.code} --all")
        point = CONTENT.catalogue().get(guide.code)
        assert point
        titles = [CONTENT.sources()[source].title for source in point.sources]
        if len(named) > 1:
            assert named[:MOST_SOURCES] == [f"{title}." for title in titles[:MOST_SOURCES]]
            more = len(titles) - MOST_SOURCES
            assert more <= 0 or named[-1] == f"And {more} more."
        elif len(titles) > 1:
            assert named == [f"{len(titles)} in all."]


def test_a_crowded_page_has_the_first_ways_alone() -> None:
    """And of the drawings, one of the point, and those of the ways that are told."""
    whole = next(guide for guide in GUIDES if guide.code == "GB30")
    paper, large = whole.on_paper(), whole.on_paper().in_large_print()
    told = [guide.section("technique").lines for guide in (whole, paper, large)]
    assert [len(lines) for lines in told] == [4, 4, 3]
    assert told[1][:3] == told[0][:3]
    assert "tender_spot" not in keys(paper)
    assert [len(guide.postures) for guide in (whole, paper, large)] == [3, 2, 1]
    assert len(paper.pictures) == 1


def test_what_is_easier_to_reach_is_told_with_how_to_press() -> None:
    """As it has no heading of its own on paper."""
    guide = next(guide for guide in GUIDES if len(guide.section("reach").lines) > 1)
    for shown in (guide.on_paper(), guide.on_paper().in_large_print()):
        assert guide.section("reach").lines[1] in shown.section("technique").lines[-1]


def test_few_sources_are_all_named() -> None:
    """And nothing is counted."""
    few = Section("sources", "Sources", ("A book. https://a.example",), Form.STEPS)
    guide = GUIDES[0]
    sections = tuple(few if part.key == "sources" else part for part in guide.sections)
    lines = replace(guide, sections=sections).on_paper().section("sources").lines
    assert lines[0] == "A book."
    assert len(lines) == 2


def test_what_is_not_to_be_done_is_known() -> None:
    """By the section, and by the label of a fact."""
    facts = GUIDES[0].section("short")
    told = replace(facts, lines=("For you: Do not press.", *facts.lines))
    assert (is_warning(facts), is_warning(told)) == (False, True)
    assert is_warning(Section("for_you", "For you", ("x",)))
    assert is_warning("Do not press if:")
    assert not is_warning("Stop:")
