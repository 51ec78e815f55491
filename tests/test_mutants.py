"""What make mutants changes, what it leaves alone, and what it says of explanations."""

from pathlib import Path

from mutants.__main__ import share_of, table, useless
from mutants.listing import DOMAIN, Mutant, mutants_of, sample_of

PATH = DOMAIN / "words" / "small.py"
TEXT = '''"""A "module"."""

from enum import Enum

MOST = 7


class Fence(Struct, frozen=True):
    """A fence."""

    height: int | None = 1

    def holds(self, weight: int, times: int = 2) -> bool:
        """Whether it does."""
        return weight * times < (
            MOST
        )
'''


def mutants(text: str = TEXT, path: Path = PATH) -> list[Mutant]:
    """Those of a small module."""
    return list(mutants_of(path, text))


def test_each_change_is_named_by_its_place_and_what_stood_there() -> None:
    """Types, docstrings and what a class is made with are left alone."""
    assert {(one.place, one.was, one.now) for one in mutants()} == {
        ("words/small.py", "MOST = 7", "MOST = 8"),
        ("words/small.py", "MOST = 7", "MOST = None"),
        ("words/small.py Fence", "height: int | None = 1", "height: int | None = 2"),
        ("words/small.py Fence", "height: int | None = 1", "height: int | None = None"),
        (
            "words/small.py Fence.holds",
            "def holds(self, weight: int, times: int = 2) -> bool:",
            "def holds(self, weight: int, times: int = 3) -> bool:",
        ),
        (
            "words/small.py Fence.holds",
            "return weight * times < (",
            "return weight / times < (",
        ),
        (
            "words/small.py Fence.holds",
            "return weight * times < (",
            "return weight * times <= (",
        ),
    }


def test_only_what_runs_in_a_body_is_put_into_the_function_that_is_there() -> None:
    """Defaults and constants are worked out once, as the module is read."""
    assert {one.now for one in mutants() if one.in_a_body} == {
        "return weight / times < (", "return weight * times <= (",
    }  # fmt: skip


def test_a_change_elsewhere_leaves_the_sample_as_it_is() -> None:
    """And it leaves the names of all changes that it does not touch."""
    before = mutants("A, B = 1, 2\nC = 3\n")
    after = mutants("# What is new.\nA, B = 1, 2\n\n\nC = 3\n")
    assert [one.key for one in before] == [one.key for one in after]


def test_what_is_drawn_can_be_run(tmp_path: Path) -> None:
    """As many as are wished for, and the same ones for the same seed."""
    path = tmp_path / "small.py"
    path.write_text(TEXT, encoding="utf-8")
    drawn = sample_of(mutants(path=path), 3, seed=1)
    assert [one.key for one in drawn] == [one.key for one in sample_of(mutants(path=path), 3, 1)]
    assert len({one.key for one in drawn}) == 3
    assert all(one.compiled() for one in drawn)


def test_an_explanation_of_what_is_gone_or_caught_is_told() -> None:
    """Else the list would come to excuse what nobody looks at."""
    here, caught = mutants()[:2]
    place = (caught.place,)
    gone = ("words/small.py", "MOST = 6", "MOST = 7")
    assert useless([here.key, place], [here, caught], [caught]) == []
    assert useless([here.key, caught.key, gone], [here, caught], [caught]) == [
        f"explained, but caught: words/small.py | {caught.was} | {caught.now}",
        "explained, but no longer there: words/small.py | MOST = 6 | MOST = 7",
    ]


def test_the_share_is_of_those_that_nothing_excuses() -> None:
    """Each package for itself; of none tried none was missed."""
    one, two, three, four, *_ = mutants()
    assert table(("words", "safety"), [one, two], [three, four], [four]) == (
        "package       caught  survived  explained    share\n"
        "words              2         1          1    66.7%\n"
        "safety             0         0          0   100.0%"
    )
    assert share_of("words", [one], [two]) == 0.5
