"""The body map and the pictures of points, where a person meets them."""

from collections.abc import Callable

import pytest

from acupress_cli.domain.pain.area_numbers import numbered_areas
from tests.conftest import Ran
from tests.fakes.answers import answers
from tests.fakes.bench import CONTENT, FakeBench
from tests.fakes.terminal_bench import TerminalBench

Run = Callable[..., Ran]
AREAS = [area.name for area in numbered_areas(CONTENT.atlas())]
COACH = ("coach", "--rehearse", "--minutes", "8", "--position", "any", "--no-heat")


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, int], None]:
    """Sets the size of the window; it shows Unicode, without colours."""

    def size(columns: int, rows: int) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("LINES", str(rows))

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("ACUPRESS_PICTURES", raising=False)
    size(80, 24)
    return size


def has_drawing(text: str) -> bool:
    """Whether there is any braille in it."""
    return any("\u2801" <= character <= "\u28ff" for character in text)


def test_the_map_on_a_terminal_is_drawn(acupress: Run, window: Callable[[int, int], None]) -> None:
    """Back and front side by side at 80 columns, one below the other at 40."""
    bench = TerminalBench()
    assert acupress("areas", "--map", bench=bench).code == 0
    assert has_drawing(bench.seen.getvalue())
    assert any("behind" in row and "front" in row for row in bench.seen.getvalue().splitlines())
    window(40, 24)
    narrow = TerminalBench()
    acupress("areas", "--map", bench=narrow)
    assert has_drawing(narrow.seen.getvalue())
    rows = narrow.seen.getvalue().splitlines()
    assert not any("behind" in row and "front" in row for row in rows)


def test_the_map_in_a_pipe_is_a_list(acupress: Run) -> None:
    """A number and a name in each line, and nothing else."""
    rows = acupress("areas", "--map").out.splitlines()
    assert [row.split(maxsplit=1) for row in rows] == [
        [str(number), name] for number, name in enumerate(AREAS, start=1)
    ]


@pytest.mark.usefixtures("window")
def test_who_wants_no_pictures_gets_the_list(
    acupress: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ACUPRESS_PICTURES=none is for screen readers."""
    monkeypatch.setenv("ACUPRESS_PICTURES", "none")
    bench = TerminalBench()
    acupress("areas", "--map", bench=bench)
    assert not has_drawing(bench.seen.getvalue())
    assert bench.seen.getvalue().splitlines()[0].strip() == f"1 {AREAS[0]}"


def test_a_map_has_no_json(acupress: Run) -> None:
    """Asked for both, neither is guessed."""
    ran = acupress("areas", "--map", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "Leave out --map or --json." in ran.err


@pytest.mark.parametrize(
    ("answer", "understood"),
    [
        ("2 11", "buttock, calf"),
        ("2, 11", "buttock, calf"),
        ("11 and buttock", "buttock, calf"),
        ("the buttock and the calf", "buttock, calf"),
        ("4, for 3 weeks", "back of the thigh"),
    ],
)
def test_the_coach_takes_numbers_words_or_both(acupress: Run, answer: str, understood: str) -> None:
    """The numbers of the list it shows, together with a person's own words."""
    ran = acupress(*COACH, "--side", "left", bench=FakeBench(answers("map", answer, "5")))
    assert f"Understood: {understood}; left side" in ran.out
    assert f" 2 {AREAS[1]}\n" in ran.err


def test_a_side_may_stand_beside_a_number(acupress: Run) -> None:
    """Then it is not asked for."""
    ran = acupress(*COACH, bench=FakeBench(answers("left 11", "5")))
    assert "Understood: calf; left side" in ran.out
    assert "Which side" not in ran.err


def test_a_number_without_an_area_is_not_guessed(acupress: Run) -> None:
    """Without a terminal that ends the program; the numbers there are, are named."""
    ran = acupress(*COACH, bench=FakeBench(answers("99")))
    assert ran.code == 3
    assert f"Use the numbers 1 to {len(AREAS)}, or say it in words." in ran.err


def test_red_flags_are_heard_beside_numbers(acupress: Run) -> None:
    """What is said in words counts, numbers or not."""
    told = answers("11, and I can not control my bladder", "yes")
    ran = acupress(*COACH, "--side", "left", bench=FakeBench(told))
    assert ran.code != 0
    assert "Understood" not in ran.out


def test_map_as_the_answer_shows_it(acupress: Run) -> None:
    """As often as a person likes, in a script too, and the question says so."""
    ran = acupress(*COACH, "--side", "left", bench=FakeBench(answers("map", "MAP ", "calf", "5")))
    assert ran.err.count(f" 1 {AREAS[0]}\n") == 2
    assert ran.err.count('Type "map" to see numbers') == 3
    assert "Understood: calf" in ran.out


@pytest.mark.parametrize(
    ("columns", "rows", "options", "drawn"),
    [
        (80, 24, (), True),
        (80, 23, (), False),
        (80, 24, ("--plain",), False),
        (40, 50, (), True),
        (40, 30, (), False),
    ],
)
def test_the_map_is_drawn_where_it_fits_with_the_question(
    acupress: Run,
    window: Callable[[int, int], None],
    columns: int,
    rows: int,
    options: tuple[str, ...],
    drawn: bool,
) -> None:
    """In a small window, and with --plain, there is the list."""
    window(columns, rows)
    bench = TerminalBench(answers("map", "calf", "left", "5", ""))
    acupress(*COACH, *options, bench=bench)
    assert has_drawing(bench.asked.getvalue()) is drawn
    if drawn:
        shown = bench.asked.getvalue()
        question = shown.rindex("to see numbers")
        assert shown[shown.index("From behind") : question].count("\n") <= rows - 2
    else:
        assert all(name in bench.asked.getvalue() for name in AREAS)


def test_no_map_is_shown_where_nothing_is_asked(acupress: Run) -> None:
    """Who names the pain in the command sees no list of areas."""
    ran = acupress(*COACH, "--pain", "calf", "--side", "left", bench=FakeBench(answers("5")))
    assert AREAS[-1] not in ran.err


@pytest.mark.usefixtures("window")
def test_the_guide_shows_pictures_on_a_terminal_alone(acupress: Run) -> None:
    """In a pipe the picture is told in words."""
    bench = TerminalBench()
    acupress("guide", "BL57", "--side", "right", bench=bench)
    assert has_drawing(bench.seen.getvalue())
    whole = TerminalBench()
    acupress("guide", "BL57", "--side", "right", "--all", bench=whole)
    assert "right side" in whole.seen.getvalue()
    assert not has_drawing(acupress("guide", "BL57", "--side", "right").out)
    piped = acupress("guide", "BL57", "--side", "right", "--all").out
    assert not has_drawing(piped)
    assert "Picture in words" in piped
