"""PDF and PNG out of Typst markup, where the optional part that can do it is installed."""

from pathlib import Path

from acupress_cli.domain.errors import MissingPartError

PIXELS_AN_INCH = 150.0


def typeset(markup: str, fonts: Path, *, as_png: bool = False) -> bytes:
    """The pages as a PDF, or the only page as a PNG, in the letters of ``fonts``.

    No other file, font or package is looked for. Raises MissingPartError where Typst
    is not installed.
    """
    try:
        import typst
    except ImportError:
        raise MissingPartError(
            "PDF and PNG need a part that is not installed.",
            'Get it with: pip install "acupress-cli[pdf]"\n'
            "Or use --format html, and print the page from your browser.",
        ) from None
    made = typst.compile(  # type: ignore[call-overload] # its types want all paths as bytes
        markup.encode(),
        root=str(fonts),
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        package_path=str(fonts),
        package_cache_path=str(fonts),
        format="png" if as_png else "pdf",
        ppi=PIXELS_AN_INCH,
    )
    assert isinstance(made, bytes)
    return made
