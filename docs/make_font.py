"""Makes data/fonts/*.otf: just the characters that the guides need, of Noto Sans CJK.

Needed only when a Chinese name is added to data/points.yaml. It takes fonttools
(``pip install fonttools``) and the folder of NotoSansCJK-Regular.ttc and -Bold.ttc::

    python docs/make_font.py /path/to/noto
"""

import sys
from pathlib import Path

import yaml
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

DATA = Path(__file__).parents[1] / "data"
FONTS = DATA / "fonts"
LETTERS = "".join(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180)))
TONED = "ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜ"
SIGNS = "‐‑‒–—‘’“”„•…‹›€→−≤≥×"
TRADITIONAL, SIMPLIFIED = "Noto Sans CJK TC", "Noto Sans CJK SC"


def main(noto: Path) -> None:
    """Write the three fonts."""
    traditional, simplified = names_of_points()
    regular = TTCollection(noto / "NotoSansCJK-Regular.ttc")
    hanzi = face(regular, TRADITIONAL)
    # All faces share their glyphs; only which of them a character gets differs.
    chinese = face(regular, SIMPLIFIED).getBestCmap()
    for table in hanzi["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap.update({ord(c): chinese[ord(c)] for c in simplified - traditional})
    write(hanzi, traditional | simplified, "Acupress Hanzi", "Regular", FONTS / "hanzi.otf")
    for weight, name in (("Regular", "letters.otf"), ("Bold", "letters-bold.otf")):
        font = face(
            TTCollection(noto / f"NotoSansCJK-{weight}.ttc"), TRADITIONAL.replace("TC", "JP")
        )
        write(font, set(LETTERS + TONED + SIGNS), "Acupress Letters", weight, FONTS / name)


def names_of_points() -> tuple[set[str], set[str]]:
    """The characters of the traditional and of the simplified names."""
    points = yaml.safe_load((DATA / "points.yaml").read_text(encoding="utf-8"))["points"]
    names = [point["hanzi"] for point in points]
    return (
        {c for n in names for c in n["traditional"]},
        {c for n in names for c in n["simplified"]},
    )


def face(collection: TTCollection, family: str) -> TTFont:
    """One font of the collection."""
    return next(font for font in collection.fonts if font["name"].getDebugName(1) == family)


def write(font: TTFont, characters: set[str], family: str, weight: str, path: Path) -> None:
    """Keep ``characters`` alone, give the font its own name, and write it."""
    options = subset.Options()
    options.layout_features = ["kern", "mark", "ccmp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(c) for c in characters])
    cutter.subset(font)
    full = f"{family} {weight}"
    for name_id, text in ((1, family), (2, weight), (3, full), (4, full),
                          (6, full.replace(" ", "-"))):  # fmt: skip
        font["name"].setName(text, name_id, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [full.replace(" ", "-")]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName = full, family
    font.recalcTimestamp = False
    font.save(path)
    sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
