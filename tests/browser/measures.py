"""What is measured of a page in a browser, whatever page it is."""

from importlib.resources import files

PHONE = 390
# What sticks out to the side, or is cut off in its own box.
OVERFLOW = """(() => {
  const wide = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(e => {
    if (e.closest('svg') && e.tagName !== 'svg') return false;
    const box = e.getBoundingClientRect();
    return box.width && (box.right > wide + 0.5 || box.left < -0.5);
  });
  return [wide, document.documentElement.scrollWidth, out.map(e => e.outerHTML.slice(0, 80))];
})()"""
# Words of pictures that leave their picture.
CUT_OFF = """[...document.querySelectorAll('svg text')].filter(t => {
  const word = t.getBoundingClientRect(), all = t.ownerSVGElement.getBoundingClientRect();
  return word.left < all.left - 0.5 || word.right > all.right + 0.5 ||
    word.top < all.top - 0.5 || word.bottom > all.bottom + 0.5;
}).map(t => t.ownerSVGElement.querySelector('title').textContent + ': ' + t.textContent)"""
SMALLEST_WORDS = """Math.min(...[...document.querySelectorAll('svg text')].map(
  t => t.getBoundingClientRect().height))"""
AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
  .then(r => [r.passes.length, r.violations.map(
    v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))])"""


def with_axe(page: str) -> str:
    """A copy of ``page`` with axe-core in it."""
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    return page.replace("</head>", f"<script>{axe}</script></head>")
