"""A page in its parts: what belongs together stands together, and what is empty is left out."""

from acupress_cli.domain.care_page import CarePage


def test_the_parts_stand_in_the_order_in_which_they_are_read() -> None:
    """Since when, the title, whom to call, the first lines, what to say, the rest."""
    page = CarePage("Title.", "Call.", "999", "Here.", ("One.", "Two."), "Say.", ("Rest.",), "Was.")
    assert page.parts == (
        ("Was.",), ("Title.",), ("Call.", "Here."), ("One.", "Two."), ("Say.",), ("Rest.",),
    )  # fmt: skip
    assert page.lines == tuple(line for part in page.parts for line in part)
    assert page.text == "Was.\n\nTitle.\n\nCall.\nHere.\n\nOne.\nTwo.\n\nSay.\n\nRest."


def test_what_there_is_nothing_to_say_of_leaves_no_gap() -> None:
    """A title alone is a page."""
    assert CarePage("Title.").text == "Title."
    assert CarePage("Title.", say="Say.").parts == (("Title.",), ("Say.",))
