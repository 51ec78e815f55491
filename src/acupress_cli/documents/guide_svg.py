"""The pictures of points as one SVG: one figure, or several side by side with their names."""

from collections.abc import Sequence

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.documents.html import escaped
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.picture import Picture

# In pixels: how high and wide each of several figures may be, and what lies around them.
HEIGHT, WIDTH, GAP, NAME = 640.0, 640.0, 40.0, 48.0


def guide_svg(guides: Sequence[Guide]) -> str:
    """The closest look at each point; every guide has at least one picture."""
    shown = [(guide.title, guide.pictures[0]) for guide in guides]
    if len(shown) == 1:
        return _svg(shown[0][1]) + "\n"
    parts, left = [], GAP
    for title, picture in shown:
        wide = _width(picture)
        parts.append(
            f'<text x="{left + wide / 2:g}" y="{GAP}" text-anchor="middle" font-size="24" '
            f'font-weight="bold" font-family="sans-serif" fill="#222">{escaped(title)}</text>'
        )
        parts.append(_placed(_svg(picture), left, wide))
        left += wide + GAP
    wide, high = left, HEIGHT + NAME + 2 * GAP
    names = escaped(", ".join(title for title, _ in shown))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:g} {high:g}" '
        f'width="{wide:g}" height="{high:g}"><title>{names}</title>'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _svg(picture: Picture) -> str:
    return figure_svg(picture.figure, picture.codes, picture.side)


def _width(picture: Picture) -> float:
    figure = picture.figure
    return min(WIDTH, HEIGHT * (figure.right - figure.left) / (figure.bottom - figure.top))


def _placed(svg: str, left: float, wide: float) -> str:
    """The same figure as a part of another, at its place there."""
    head, rest = svg.split(" width=", 1)
    return (
        f'{head} x="{left:g}" y="{NAME + GAP}" width="{wide:g}" height="{HEIGHT:g}"'
        + (rest[rest.index(">") :])
    )
