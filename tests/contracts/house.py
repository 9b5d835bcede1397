"""How large our modules, classes and functions are; ``python -m tests.contracts.house`` prints it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.contracts.tree import PYTHON_FOLDERS, ROOT, python_files, shown

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef

LIMITS = {"module": 300, "function": 40, "class": 15, "positional parameters of": 4}
"""Lines of a module and of a function, own methods of a class, parameters that may be given by place."""


@dataclass(frozen=True, slots=True)
class Size:
    """``what`` (a key of ``LIMITS``) called ``name`` in ``place`` (path:line) measures ``amount``."""

    what: str
    name: str
    place: str
    amount: int

    @property
    def is_over(self) -> bool:
        return self.amount > LIMITS[self.what]

    def __str__(self) -> str:
        return f"{self.place}  {self.what} {self.name}: {self.amount}, at most {LIMITS[self.what]}"


def is_qt_name(name: str) -> bool:
    """Tell whether ``name`` is written the way only Qt calls us: mouseMoveEvent, sizeHint."""
    return name != name.lower() and "_" not in name


def is_qt_override(function: Function) -> bool:
    """Tell whether Qt calls this function: by its name's spelling, or because it is guarded, as every override is."""
    guarded = any("guard" in ast.unparse(decorator) for decorator in function.decorator_list)
    return guarded or is_qt_name(function.name)


def own_methods(node: ast.ClassDef) -> list[Function]:
    """Return the methods that the class names itself; what Qt calls and what Python calls (``__init__``) stand aside."""
    functions = [child for child in node.body if isinstance(child, FUNCTIONS)]
    return [function for function in functions if not is_qt_override(function) and not function.name.startswith("__")]


def given_by_place(function: Function) -> int:
    """Return how many parameters can be given by place, ``self`` and ``cls`` aside."""
    names = [parameter.arg for parameter in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def sizes(path: Path, source: str) -> Iterator[Size]:
    """Yield what is to be measured in one module; in tests, fixtures are given by name, so their number is free."""
    place = shown(path)
    yield Size("module", path.stem, place, len(source.splitlines()))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            yield Size("class", node.name, f"{place}:{node.lineno}", len(own_methods(node)))
        elif isinstance(node, FUNCTIONS):
            at = f"{place}:{node.lineno}"
            yield Size("function", node.name, at, (node.end_lineno or node.lineno) - node.lineno + 1)
            if not place.startswith("tests/") and not is_qt_override(node):
                yield Size("positional parameters of", node.name, at, given_by_place(node))


def measured(*folders: str) -> list[Size]:
    """Return the sizes of everything in ``folders`` of the checkout."""
    return [size for path in python_files(*folders) for size in sizes(path, path.read_text("utf-8"))]


def report(found: list[Size]) -> str:
    """Return the figures in one line, and below it what is over its limit."""
    lines = [size.amount for size in found if size.what == "function"]
    modules = [size.amount for size in found if size.what == "module"]
    figures = f"{len(modules)} modules, {sum(modules)} lines, {len(lines)} functions, median {median(lines or [0]):g} lines"
    return "\n".join([figures, *(str(size) for size in found if size.is_over)])


if __name__ == "__main__":
    print(f"{ROOT.name}: {report(measured(*PYTHON_FOLDERS))}")
