"""How high each part of a printed guide is, reckoned from the widths of its letters."""

from acupress_cli.documents.guide_letters import lines_of
from acupress_cli.documents.guide_size import (
    BELOW_EM,
    BOX_PT,
    CAPTION_EM,
    EM_OF_A_CUN,
    HEADING_EM,
    INDENT_EM,
    INSET_EM,
    ITEM_EM,
    LABEL_EM,
    LINE_EM,
    NARROWEST_EM,
    RULE_PT,
    SUBTITLE_EM,
    TITLE_EM,
    UNDER_EM,
    WARNED_PT,
    apart_em,
    figure_pt,
    small_pt,
)
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.domain.pages.guide import Guide, is_warning
from acupress_cli.domain.pages.page import Form, Section, label_and_text
from acupress_cli.domain.pages.picture import Picture

# So many lines are kept free for the name of a posture.
_NAME_LINES = 2


class PartHeight:
    """How high things are, in points, in letters of one size."""

    def __init__(
        self, guide: Guide, setup: PageSetup, size: float, line_em: float = LINE_EM
    ) -> None:
        self.size, self.apart = size, apart_em(line_em) * size
        self._guide, self._setup, self._line_em = guide, setup, line_em

    def drawing(self, picture: Picture, wide: float) -> float:
        """How high a drawing is, with what it is called."""
        caption = self._words(picture.caption, wide) + CAPTION_EM * self.size
        return figure_pt(picture, wide, self._setup) + caption

    def title(self, wide: float) -> float:
        """How high the title is, with what stands below it."""
        title = self._words(self._guide.title, wide, TITLE_EM, bold=True)
        return title + self._words(self._guide.subtitle, wide, SUBTITLE_EM)

    def section(self, section: Section, wide: float) -> float:
        """How high a section is where it is ``wide``."""
        size, around = self.size, 0.0
        if section.form in (Form.WARNING, Form.FACTS):
            edge = WARNED_PT if is_warning(section) else BOX_PT
            around = 2 * (edge + INSET_EM * size)
            wide -= around
        heading = self._words(section.heading, wide, HEADING_EM, bold=True)
        made = around + heading + (UNDER_EM + BELOW_EM) * size + RULE_PT
        if section.key == "technique":
            made += self._postures()
        each = [self._line(section, line, wide) for line in section.lines]
        return made + sum(each) + ITEM_EM * size * (len(each) - 1)

    def row(self, section: Section, wide: float) -> float:
        """How high a section is whose lines follow its heading and one another."""
        small = section.key == "sources"
        size = small_pt(self.size, self._setup) if small else self.size
        return (
            lines_of(" ".join((f"{section.heading}:", *section.lines)), wide / size)
            * self._line_em
            * size
        )

    def _line(self, section: Section, line: str, wide: float) -> float:
        if section.form is Form.FACTS:
            label, text = label_and_text(line)
            return self._words(text, wide - LABEL_EM * self.size, bold=is_warning(label))
        inner = wide if section.form is Form.PROSE else wide - INDENT_EM * self.size
        return self._words(line, inner)

    def _words(self, text: str, wide: float, share: float = 1.0, *, bold: bool = False) -> float:
        size = self.size * share
        return lines_of(text, wide / size, bold=bold) * size * self._line_em

    def _postures(self) -> float:
        postures = self._guide.postures
        if not postures:
            return 0.0
        small = small_pt(self.size, self._setup)
        high = max(one.figure.bottom - one.figure.top for one in postures) * EM_OF_A_CUN
        names = (
            lines_of(one.caption, max(EM_OF_A_CUN * one.width, NARROWEST_EM) * self.size / small)
            for one in postures
        )
        lines = max(_NAME_LINES, *names)
        return (high + CAPTION_EM + BELOW_EM) * self.size + lines * small * self._line_em
