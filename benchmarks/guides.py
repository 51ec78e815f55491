"""Making guides: all points at once, in every form, without the start of the program."""

import importlib.util
import statistics
import timeit
from collections.abc import Callable

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.folders import content_folder
from acupress_cli.documents.guide_html import guide_html
from acupress_cli.documents.guide_svg import guide_svg
from acupress_cli.documents.guide_typst import guide_typst
from acupress_cli.documents.json_text import guides_json, json_text
from acupress_cli.documents.markdown import guide_markdown
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.text import guide_text
from acupress_cli.domain.pages.guide import guide_for
from benchmarks.measured import Measured

REPEATS = 5


def measure() -> list[Measured]:
    """Milliseconds for the guides to all points, form by form; PDF where Typst is there."""
    content = ContentFolder(content_folder())
    about = content.catalogue(), content.atlas(), content.sources()
    figures, fonts, setup = content.figures(), content.page_fonts(), PageSetup()
    guides = [guide_for(point, *about, figures=figures) for point in content.catalogue()]
    forms: dict[str, Callable[[], object]] = {
        "text": lambda: guide_text(guides),
        "Markdown": lambda: guide_markdown(guides),
        "JSON": lambda: json_text(guides_json(guides)),
        "HTML": lambda: guide_html(guides, setup, fonts),
        "SVG": lambda: guide_svg(guides),
    }
    if importlib.util.find_spec("typst"):
        from acupress_cli.adapters.typst_pages import typeset

        folder = content.fonts_folder()
        forms["PDF"] = lambda: typeset(guide_typst(guides, setup), folder)
    return [
        Measured(
            f"{len(guides)} guides as {form}",
            statistics.median(timeit.repeat(make, number=1, repeat=REPEATS)) * 1000,
            "ms",
        )
        for form, make in forms.items()
    ]
