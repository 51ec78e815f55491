"""The small pieces every HTML page is made of: escaped text, tables, and a page around them.

A page stands alone: its style is in it, it has no script, and it asks no other machine
for anything. It is ASCII throughout, so it is the same in any encoding.
"""

import html
from collections.abc import Iterable, Sequence

from acupress_cli.domain.words.text import shown

STYLE = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; color: #000; background: #fff;
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.25rem 0 .35rem; border-bottom: 2px solid #000; }
p { margin: .35rem 0; }
ul, ol { margin: .35rem 0; padding-left: 1.25rem; }
dl { margin: .35rem 0; display: grid; grid-template-columns: minmax(4.5em, max-content) 1fr;
  gap: .1rem .75rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .9rem;
  font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .15rem .4rem .15rem 0;
  border-bottom: 1px solid #888; overflow-wrap: normal; }
thead th { border-bottom: 2px solid #000; vertical-align: bottom; }
thead th, tbody th { white-space: nowrap; }
.scroll { overflow-x: auto; }
.blanks { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: .5rem 0; }
.blanks span { flex: 1 1 14rem; border-bottom: 1px solid #000; }
.note { font-size: .9rem; }
@media screen and (max-width: 30rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .35rem; }
  table { font-size: .78rem; }
  thead th { white-space: normal; }
}
@media print {
  @page { size: A4; margin: 10mm 12mm; }
  body { max-width: none; padding: 0; font-size: 8.4pt; line-height: 1.16;
    font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
  h1 { font-size: 13pt; }
  h2 { font-size: 9.5pt; margin: .5em 0 .15em; border-bottom-width: 1px; break-after: avoid; }
  p, ul, ol, dl, table, .blanks { margin: .2em 0; }
  dl { gap: 0 .6em; }
  table, .note { font-size: 8pt; }
  caption { padding: 0; }
  th, td { padding: 0 .3em 0 0; border-bottom-width: .5px; }
  tr, dt, dd, li { break-inside: avoid; }
  .scroll { overflow: visible; }
}
"""


# Whatever a person wrote is read from the side on which its first letter begins.
OWN_WAY = 'dir="auto"'


def escaped(text: str) -> str:
    """Text as text: nothing in it is HTML, steers a terminal or turns the reading order."""
    return html.escape(shown(text)).encode("ascii", "xmlcharrefreplace").decode("ascii")


def page(title: str, body: str, style: str = "") -> str:
    """A whole page in English around ``body``; ``style`` is added to the common one."""
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{STYLE}{style}</style>\n"
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def paragraphs(sentences: Iterable[str], kind: str = "") -> str:
    """Each sentence as a paragraph; ``kind`` names a class."""
    opening = f'<p class="{kind}" {OWN_WAY}>' if kind else f"<p {OWN_WAY}>"
    return "\n".join(f"{opening}{escaped(sentence)}</p>" for sentence in sentences)


def bullets(sentences: Iterable[str]) -> str:
    """The sentences as a list."""
    items = "\n".join(f"<li {OWN_WAY}>{escaped(sentence)}</li>" for sentence in sentences)
    return f"<ul>\n{items}\n</ul>"


def definitions(pairs: Iterable[tuple[str, str]]) -> str:
    """Names with their values. Text of either direction keeps to its own place."""
    rows = (
        f"<dt {OWN_WAY}><bdi>{escaped(name)}</bdi></dt>"
        f"<dd {OWN_WAY}><bdi>{escaped(value)}</bdi></dd>"
        for name, value in pairs
    )
    return "<dl>\n" + "\n".join(rows) + "\n</dl>"


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that a screen reader can walk: a caption, and a heading for each row and column."""
    heads = "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in head)
    body = "\n".join(f"<tr>{_row(row)}</tr>" for row in rows)
    return (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{escaped(caption)}"><table>\n'
        f"<caption>{escaped(caption)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def _row(row: Sequence[str]) -> str:
    named, *cells = row
    first = f'<th scope="row" {OWN_WAY}><bdi>{escaped(named)}</bdi></th>'
    return first + "".join(f"<td {OWN_WAY}><bdi>{escaped(cell)}</bdi></td>" for cell in cells)
