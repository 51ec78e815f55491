"""What form a file shall have, by how its name ends: one rule for all that is written."""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TypeVar

from acupress_cli.domain.errors import UsageError

Form = TypeVar("Form", bound=Enum)


def form_by_ending(file: Path, forms: Mapping[str, Form], made: str) -> Form:
    """The form of a ``file``, of those that its endings (".html") stand for, in any case.

    ``made`` is what it will hold. Raises UsageError where the ending says nothing.
    """
    form = forms.get(file.suffix.lower())
    if form is None:
        raise UsageError(
            f"The ending of {file} does not say what kind of file the {made} is.",
            f"End it with one of {' '.join(forms)}, or give --format.",
        )
    return form
