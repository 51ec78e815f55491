"""``python -m benchmarks.house [FOLDER]``: how much of a house a reader has to carry.

Counts of the sources in FOLDER (``src``, with ``tests`` beside it): files, lines, the longest
file, how long functions are, how many modules read the clock and how many end the program.
"""

import ast
import sys
from pathlib import Path
from statistics import median, quantiles

_CLOCK = {"now", "monotonic", "perf_counter", "time_ns", "clock_gettime", "clock_gettime_ns"}
_END = {"exit", "_exit", "Exit", "SystemExit"}


def sizes(tree: ast.Module) -> list[int]:
    """The lines of each function, its decorators not counted."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, kinds)
    ]


def names(tree: ast.Module, owners: set[str], wanted: set[str]) -> set[str]:
    """Which of ``wanted`` are used as attributes of a module or class in ``owners``."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in owners
        and node.attr in wanted
    }


def ends(tree: ast.Module) -> bool:
    """Whether a module decides that the program is over."""
    raised = {
        getattr(node.exc.func if isinstance(node.exc, ast.Call) else node.exc, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
    }
    return bool(names(tree, {"sys", "os", "typer"}, _END) or raised & _END)


def measure(folder: Path) -> list[tuple[str, str]]:
    """Rows of a table: what is counted, and how many."""
    files = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}
    trees = {path: ast.parse(text) for path, text in files.items()}
    lines = {path: text.count("\n") for path, text in files.items()}
    functions = [size for tree in trees.values() for size in sizes(tree)]
    largest = max(lines, key=lambda path: lines[path])
    tests = sum(
        p.read_text(encoding="utf-8").count("\n") for p in (folder.parent / "tests").rglob("*.py")
    )
    clock = [p for p, tree in trees.items() if names(tree, {"time", "datetime", "date"}, _CLOCK)]
    return [
        ("files", f"{len(files):,}"),
        ("lines", f"{sum(lines.values()):,}"),
        ("longest file", f"{lines[largest]} ({largest.relative_to(folder)})"),
        ("files over 300 lines", f"{sum(count > 300 for count in lines.values())}"),
        ("function: middle, 90th of 100, longest",
         f"{median(functions):g} / {quantiles(functions, n=10)[-1]:.0f} / {max(functions)}"),
        ("functions over 40 lines", f"{sum(size > 40 for size in functions)}"),
        ("modules that read the clock", f"{len(clock)}"),
        ("modules that end the program", f"{sum(map(ends, trees.values()))}"),
        ("lines of tests to a line of code", f"{tests / sum(lines.values()):.2f}"),
    ]  # fmt: skip


if __name__ == "__main__":
    for name, count in measure(Path(sys.argv[1] if len(sys.argv) > 1 else "src")):
        print(f"{name:40} {count}")
