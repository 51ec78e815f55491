"""The fonts of printed pages, from the content folder."""

from pathlib import Path

from acupress_cli.domain.errors import ContentError
from acupress_cli.domain.pages.page_fonts import PageFonts


def fonts_folder(content: Path) -> Path:
    """Where the letters of printed guides are."""
    return content / "fonts"


def load_page_fonts(content: Path) -> PageFonts:
    """The fonts that a page carries with it. Raises ContentError where one is gone."""
    folder = fonts_folder(content)
    try:
        return PageFonts(
            (folder / "hanzi.otf").read_bytes(),
            (folder / "letters.otf").read_bytes(),
            (folder / "letters-bold.otf").read_bytes(),
        )
    except OSError as error:
        raise ContentError(
            f"The fonts of printed pages cannot be read ({error.strerror}).",
            "Install acupress again.",
        ) from None
