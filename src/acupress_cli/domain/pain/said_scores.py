"""How bad a pain is, as a person answers it in one line: "5", "5 3", "leg 5, back 3"."""

import re

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.pain.pain import NO_SCORES, WORST_PAIN, PainScores
from acupress_cli.domain.words.numbers import NUMBER_WORDS, narrow, whole_number

_BETWEEN = re.compile(r"[\s,;:=+&]+|\band\b")
_OF_TEN = re.compile(rf"\s*(/|\bout of\b)\s*{WORST_PAIN}\b")
_SITES = {"leg": "leg", "legs": "leg", "buttock": "leg", "back": "back"}


def scores_in(answer: str, *, leg: bool, back: bool) -> PainScores:
    """The scores that ``answer`` tells where the pain is in the ``leg``, the ``back`` or both.

    Of two numbers the first is the leg's, and so is one alone where it hurts in both.
    An empty answer tells none. Raises UsageError for anything else.
    """
    said = _OF_TEN.sub("", narrow(answer).rstrip(".!"))
    words = [word for word in _BETWEEN.split(said) if word]
    if not words:
        return NO_SCORES
    told: dict[str, int] = {}
    site, waiting = "", [name for name, is_sore in (("leg", leg), ("back", back)) if is_sore]
    for word in words:
        number = NUMBER_WORDS.get(word, whole_number(word))
        if word in _SITES and not site:
            site = _SITES[word]
        elif number is not None and number <= WORST_PAIN and (site or waiting):
            place = site or waiting[0]
            told[place] = number
            waiting, site = [name for name in waiting if name != place], ""
        else:
            raise _refused(answer, both=leg and back)
    if site:
        raise _refused(answer, both=leg and back)
    return PainScores(told.get("leg"), told.get("back"))


def _refused(answer: str, *, both: bool) -> UsageError:
    number = f"a whole number from 0 to {WORST_PAIN}"
    wanted = f"{number}, or two: the leg, then the back" if both else number
    return UsageError(f'"{answer}" is not {wanted}.', "Try again, or Enter to skip.")
