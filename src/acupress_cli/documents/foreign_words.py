"""Which words of a guide are in another language, so that a reader can say them right."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TRADITIONAL, SIMPLIFIED, PINYIN = "zh-Hant", "zh-Hans", "zh-Latn-pinyin"
_HANZI = "[\u3007\u3400-\u9fff\uf900-\ufaff]+"
_TONED = "\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3"
_TONED += "\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc\u00fc"
_RUN = re.compile(
    f"(?P<hanzi>{_HANZI})(?: / (?P<simplified>{_HANZI}))?"
    f"|(?P<pinyin>\\b[A-Za-z]*[{_TONED}][A-Za-z{_TONED}]*)",
    re.IGNORECASE,
)


class Run(NamedTuple):
    """A stretch of text in one language; ``lang`` is "" where it is the page's own."""

    text: str
    lang: str = ""


def runs(text: str) -> Iterator[Run]:
    """``text`` cut where the language changes. Two names with a slash are old and new."""
    at = 0
    for found in _RUN.finditer(text):
        if found.start() > at:
            yield Run(text[at : found.start()])
        if found["pinyin"]:
            yield Run(found["pinyin"], PINYIN)
        else:
            yield Run(found["hanzi"], TRADITIONAL)
        if found["simplified"]:
            yield Run(" / ")
            yield Run(found["simplified"], SIMPLIFIED)
        at = found.end()
    if at < len(text):
        yield Run(text[at:])
