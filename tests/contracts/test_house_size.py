"""A module, a class and a function each fit in a head."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contracts.house import LIMITS, is_qt_name, measured, sizes
from tests.contracts.tree import PYTHON_FOLDERS, ROOT


def test_nothing_is_larger_than_the_house_allows() -> None:
    found = measured(*PYTHON_FOLDERS)
    assert found
    over = [str(size) for size in found if size.is_over]
    assert not over, "\n".join(over)


def amounts(source: str, folder: str = "core") -> dict[tuple[str, str], int]:
    return {(size.what, size.name): size.amount for size in sizes(ROOT / folder / "example.py", source)}


def test_a_function_is_measured_from_its_name_to_its_last_line() -> None:
    assert amounts("\n@decorated\ndef mark(\n    text: str,\n) -> str:\n    return text\n\n\nx = 1\n")["function", "mark"] == 4


def test_methods_that_qt_or_python_call_are_not_counted() -> None:
    names = ("__init__", "paintEvent", "mark", "unmark")
    source = "class Page:\n" + "".join(f"    def {name}(self): ...\n" for name in names) + "    @guard(None)\n    def draw(self): ...\n"
    assert amounts(source)["class", "Page"] == 2


def test_only_parameters_given_by_place_are_counted_and_not_in_tests() -> None:
    source = "def mark(self, a, b, /, c, d=1, *rest, e, f=2, **more): ...\n"
    assert amounts(source)["positional parameters of", "mark"] == LIMITS["positional parameters of"]
    assert ("positional parameters of", "mark") not in amounts(source, folder="tests")


@pytest.mark.parametrize(("name", "is_qts"), [("sizeHint", True), ("event", False), ("mark_all", False), ("test_Qt", False)])
def test_names_that_qt_gives_are_told_by_their_spelling(name: str, is_qts: bool) -> None:
    assert is_qt_name(name) is is_qts


def test_what_is_over_is_named_with_its_place() -> None:
    long_one = "def mark():\n" + "    pass\n" * 40
    over = [str(size) for size in sizes(Path(ROOT / "core" / "example.py"), long_one) if size.is_over]
    assert over == ["core/example.py:1  function mark: 41, at most 40"]
