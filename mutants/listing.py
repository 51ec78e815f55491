"""Every small change that is tried: mutmut's operators, put into the text of one file."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from types import CodeType

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper
from msgspec import Struct
from mutmut.mutation.mutators import mutation_operators

SRC = Path(__file__).parents[1] / "src"
DOMAIN = SRC / "acupress_cli" / "domain"
PACKAGES = ("safety", "suggestion", "session", "words")


class Mutant(Struct, frozen=True):
    """One file with one small change; it is never written to the disk.

    ``place`` is the file and the function, if any; ``was`` and ``now`` are the lines that differ.
    """

    path: Path
    place: str
    was: str
    now: str
    line: int
    in_a_body: bool
    text: bytes
    span: tuple[int, int]
    put: bytes

    @property
    def key(self) -> tuple[str, str, str]:
        """What names it as long as its own lines stay as they are."""
        return self.place, self.was, self.now

    @property
    def package(self) -> str:
        """The package it is in."""
        return self.path.parent.name

    @property
    def function(self) -> str:
        """The function or method it is in, with its class; "" where it is in none."""
        return self.place.partition(" ")[2]

    @property
    def module(self) -> str:
        """The module's whole name."""
        return ".".join(self.path.relative_to(SRC).with_suffix("").parts)

    def lot(self, seed: int) -> bytes:
        """By which a sample is drawn: no change elsewhere in the code alters it."""
        return sha256(repr((seed, self.key)).encode()).digest()

    def compiled(self) -> CodeType:
        """The whole module, changed. Raises SyntaxError where it is no Python any more."""
        first, last = self.span
        return compile(self.text[:first] + self.put + self.text[last:], self.path, "exec")


def all_mutants() -> list[Mutant]:
    """Those of all packages."""
    files = [path for package in PACKAGES for path in sorted((DOMAIN / package).glob("*.py"))]
    return [mutant for path in files for mutant in mutants_of(path, path.read_text("utf-8"))]


def sample_of(mutants: Iterable[Mutant], count: int, seed: int) -> list[Mutant]:
    """So many of them: a change elsewhere in the code leaves the others in."""
    drawn = sorted(mutants, key=lambda mutant: mutant.lot(seed))
    return list(islice(filter(_can_be_compiled, drawn), count))


def _can_be_compiled(mutant: Mutant) -> bool:
    try:
        mutant.compiled()
    except SyntaxError:
        return False
    return True


def unchanged(package: str) -> Mutant:
    """No change at all: where this is caught, nothing that is caught tells of a test."""
    path = DOMAIN / package / "__init__.py"
    return Mutant(path, f"{package}/{path.name}", "", "", 0, False, path.read_bytes(), (0, 0), b"")


def mutants_of(path: Path, text: str) -> Iterable[Mutant]:
    """Those of one file, none twice."""
    visitor = _Visitor(path, text)
    MetadataWrapper(cst.parse_module(text)).visit(visitor)
    return {one.key: one for one in visitor.found}.values()


_NOT_CHANGED = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom)


class _Visitor(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (ByteSpanPositionProvider,)

    def __init__(self, path: Path, text: str) -> None:
        super().__init__()
        self.found: list[Mutant] = []
        self._path, self._text = path, text.encode()
        self._outer: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Change it in each way, but for what only a type checker reads, such as frozen=True."""
        is_of_a_class = isinstance(node, cst.Arg) and isinstance(self._outer[-1], cst.ClassDef)
        if is_of_a_class or isinstance(node, _NOT_CHANGED):
            return False
        for kind, changed in mutation_operators:
            if isinstance(node, kind):
                self.found += (self._mutant(node, new) for new in changed(node))
        self._outer.append(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        """Go up again."""
        if self._outer[-1:] == [original_node]:
            self._outer.pop()

    def _mutant(self, node: cst.CSTNode, new: cst.CSTNode) -> Mutant:
        at = self.get_metadata(ByteSpanPositionProvider, node)
        start, stop = at.start, at.start + at.length
        put = cst.Module([]).code_for_node(new).encode()
        changed = self._text[:start] + put + self._text[stop:]
        line, was, now = _differing(*(text.decode().splitlines() for text in (self._text, changed)))
        named = [one for one in self._outer if isinstance(one, cst.ClassDef | cst.FunctionDef)]
        name = ".".join(one.name.value for one in named)
        # Defaults are worked out where a function is made, not in its body.
        in_a_body = any(isinstance(one, cst.FunctionDef) for one in named) and not any(
            isinstance(one, cst.Parameters) for one in self._outer
        )
        place = f"{self._path.parent.name}/{self._path.name} {name}".rstrip()
        return Mutant(self._path, place, was, now, line, in_a_body, self._text, (start, stop), put)


def _differing(was: list[str], now: list[str]) -> tuple[int, str, str]:
    """The number of the first line that differs, and those lines before and after."""
    shorter = min(len(was), len(now))
    first = next(_unlike(was, now), shorter)
    last = min(next(_unlike(was[::-1], now[::-1]), shorter), shorter - first)
    told = [
        " ".join(line.strip() for line in all_[first : len(all_) - last]) for all_ in (was, now)
    ]
    return first + 1, told[0], told[1]


def _unlike(some: list[str], others: list[str]) -> Iterator[int]:
    pairs = zip(some, others, strict=False)
    return (n for n, (one, other) in enumerate(pairs) if one.strip() != other.strip())
