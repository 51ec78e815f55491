"""Finding a point by any of its names, and searching for many."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from acupress_cli.domain.errors import ExitCode, NoSuchError
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from tests.fakes.bench import CONTENT


def said_names(point: Acupoint) -> tuple[str, ...]:
    """Every name of a point as it is written in the content."""
    return (
        point.code,
        point.pinyin,
        point.plain_pinyin,
        point.english,
        point.hanzi.traditional,
        point.hanzi.simplified,
        *point.aliases,
    )


NAMED = [(name, point.code) for point in CONTENT.catalogue() for name in said_names(point)]


@st.composite
def typed_names(draw: st.DrawFn) -> tuple[str, str]:
    """A name in any mixture of cases, with hyphens and spaces put in anywhere, and its code."""
    name, code = draw(st.sampled_from(NAMED))
    typed = draw(st.sampled_from(["", " ", "-"]))
    for character in name:
        typed += draw(st.sampled_from([character.lower(), character.upper()]))
        typed += draw(st.sampled_from(["", "", "", " ", "-", " - "]))
    return typed, code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *((name, "LI4") for name in ("li4", "LI-4", "LI 4", "Hegu", "hegu", "Hégǔ", "合谷")),
        *((name, "LI4") for name in ("Joining Valley", "JOINING-VALLEY", "ＬＩ４", "hoku", "co4")),
        *((name, "BL40") for name in ("UB40", "ub-40", "ub 40", "委中", "wei zhong", "BL.40")),
        *((name, "BL54") for name in ("BL54", "UB54", "zhìbiān", "秩邊", "秩边", "Order’s limit")),
        *((name, "GB30") for name in ("G30", "g-30", "環跳", "环跳", "huan tiao")),
        *((name, "EX-B2") for name in ("EXB2", "ex b2", "Hua Tuo Jia Ji", "jiaji")),
        ("b23", "BL23"),
        ("B 60", "BL60"),
        ("s36", "ST36"),
        ("LV3", "LR3"),
        ("Liv 3", "LR3"),
        ("k3", "KI3"),
        ("Kid-3", "KI3"),
        ("Du 3", "GV3"),
        ("H7", "HT7"),
        ("he7", "HT7"),
        ("P6", "PC6"),
    ],
)
def test_a_point_is_found_by_new_and_old_codes_and_by_each_of_its_names(
    catalogue: Catalogue, typed: str, code: str
) -> None:
    """However a person writes a name, it finds the one point that is meant."""
    assert catalogue.find(typed).code == code


@given(typed_names())
@settings(deadline=None, max_examples=300)
def test_every_name_of_every_point_finds_it_in_any_case_with_hyphens_or_spaces(
    typed: tuple[str, str],
) -> None:
    """No name of any point is lost to case, hyphens or spaces."""
    name, code = typed
    assert CONTENT.catalogue().find(name).code == code


def test_every_name_as_written_finds_its_point(catalogue: Catalogue) -> None:
    """The whole list, name by name, with nothing left to chance."""
    assert [(n, code) for n, code in NAMED if catalogue.find(n).code != code] == []
    assert len(NAMED) > 200


@pytest.mark.parametrize("name", ["B54", "b-54", "B 54", "B36", "b40", "B053"])
def test_a_code_that_changed_between_books_is_refused(catalogue: Catalogue, name: str) -> None:
    """B36 to B54 mean other points in older books, so nothing is guessed."""
    with pytest.raises(NoSuchError) as refused:
        catalogue.find(name)
    assert refused.value.sentence == f'"{name}" means different points in older and newer books.'
    assert refused.value.hint == (
        "B54 in older books is BL40 behind the knee. BL54 is in the buttock. "
        "Use the code that starts with BL."
    )
    assert refused.value.exit_code is ExitCode.NO_SUCH


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("li44", "Did you mean LI4 (Hegu)?"),
        ("Hegi", "Did you mean LI4 (Hegu)?"),
        ("huan tio", "Did you mean GB30 (Huantiao)?"),
        ("jumping circel", "Did you mean GB30 (Huantiao)?"),
        ("ex-ub2", "Did you mean EX-B2 (Jiaji)?"),
        ("gb 32", "Did you mean GB39 (Xuanzhong), GB34 (Yanglingquan), GB33 (Xiyangguan)?"),
        ("UB99", 'See "acupress points" for all of them.'),
        ("b55", 'See "acupress points" for all of them.'),
        ("b" + "1" * 5000, 'See "acupress points" for all of them.'),
        ("funny bone", 'See "acupress points" for all of them.'),
        ("🙂", 'See "acupress points" for all of them.'),
        ("", 'See "acupress points" for all of them.'),
        ("-", 'See "acupress points" for all of them.'),
    ],
)
def test_a_near_miss_is_told_the_nearest_names(catalogue: Catalogue, name: str, hint: str) -> None:
    """A name that is not there is said as typed, with up to three points that look like it."""
    with pytest.raises(NoSuchError) as refused:
        catalogue.find(name)
    assert refused.value.sentence == f'There is no point called "{name}".'
    assert refused.value.hint == hint
    assert refused.value.exit_code is ExitCode.NO_SUCH


@given(
    st.text(st.characters(exclude_categories=()), max_size=30)
    | st.from_regex(r"(ub|b|g|s|lv|liv|k|kid|co|du|h|he|p)\d{1,40}", fullmatch=True)
)
@example("b" + "9" * 5000)
@settings(deadline=None, max_examples=200)
def test_any_text_finds_a_point_of_that_name_or_is_refused_as_no_such(text: str) -> None:
    """No text, however odd, leads to any other error."""
    catalogue = CONTENT.catalogue()
    try:
        found = catalogue.find(text)
    except NoSuchError:
        found = None
    assert found is None or found in catalogue.points


def test_get_takes_the_exact_code_alone(catalogue: Catalogue) -> None:
    """Content refers to points by code; anything else is not there."""
    assert catalogue.get("BL40") is catalogue.find("BL40")
    assert [catalogue.get(name) for name in ("bl40", "Weizhong", "BL99", "")] == [None] * 4


def test_iterating_and_choosing_keep_the_catalogues_order(catalogue: Catalogue) -> None:
    """Points come in the order of the content file."""
    codes = [point.code for point in catalogue]
    assert codes[:3] == ["BL23", "BL24", "BL25"]
    gall = [code for code in codes if code.startswith("GB")]
    chosen = catalogue.where(lambda point: point.code.startswith("GB"))
    assert [point.code for point in chosen] == gall == sorted(gall)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("calf", ["BL56", "BL57", "BL58"]),
        ("CALF!", ["BL56", "BL57", "BL58"]),
        ("calf, foot", ["BL57"]),
        ("foot calf", ["BL57"]),
        ("gallbladder distal", ["GB34", "GB39", "GB40", "GB41"]),
        ("heg", ["LI4"]),
        ("he gu", ["LI4"]),
        ("合谷", ["LI4"]),
        ("hoku", ["LI4"]),
        ("wei zhong", ["BL40"]),
        ("pericard", ["PC6"]),
        ("alf", []),
        ("calf zebra", []),
        ("zebra", []),
        (",", []),
        ("?!", []),
        ("-", []),
        ("", []),
    ],
)
def test_a_search_finds_points_with_a_word_that_starts_with_each_sought_one(
    catalogue: Catalogue, text: str, codes: list[str]
) -> None:
    """Every word must start a word of the description; marks and case do not count."""
    assert [point.code for point in catalogue.search(text)] == codes
