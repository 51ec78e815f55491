"""The meridians by their WHO codes, with the older codes people still meet in books."""

from enum import Enum

from acupress_cli.domain.errors import NoSuchError


class Meridian(Enum):
    """A meridian: the value is its WHO code."""

    BLADDER = "BL"
    GALLBLADDER = "GB"
    STOMACH = "ST"
    SPLEEN = "SP"
    LIVER = "LR"
    KIDNEY = "KI"
    LARGE_INTESTINE = "LI"
    SMALL_INTESTINE = "SI"
    GOVERNOR_VESSEL = "GV"
    HEART = "HT"
    PERICARDIUM = "PC"
    EXTRA = "EX"

    @property
    def label(self) -> str:
        """The name a person reads."""
        if self is Meridian.EXTRA:
            return "Extra points"
        return self.name.replace("_", " ").title()


_ALIASES = {
    "UB": Meridian.BLADDER,
    "B": Meridian.BLADDER,
    "G": Meridian.GALLBLADDER,
    "S": Meridian.STOMACH,
    "LV": Meridian.LIVER,
    "LIV": Meridian.LIVER,
    "K": Meridian.KIDNEY,
    "KID": Meridian.KIDNEY,
    "CO": Meridian.LARGE_INTESTINE,
    "DU": Meridian.GOVERNOR_VESSEL,
    "H": Meridian.HEART,
    "HE": Meridian.HEART,
    "P": Meridian.PERICARDIUM,
    "M-BW": Meridian.EXTRA,
}


def parse_meridian(text: str) -> Meridian:
    """Read a WHO code, an older code or a name; raise NoSuchError for anything else."""
    wanted = text.strip().upper()
    for meridian in Meridian:
        if wanted in (meridian.value, meridian.label.upper()):
            return meridian
    if wanted in _ALIASES:
        return _ALIASES[wanted]
    codes = ", ".join(meridian.value for meridian in Meridian)
    raise NoSuchError(f'There is no meridian called "{text}".', f"Use one of: {codes}.")


def meridian_of(code: str) -> Meridian:
    """The meridian of a standard point code such as BL40 or EX-B2."""
    return Meridian(code.partition("-")[0].rstrip("0123456789"))
