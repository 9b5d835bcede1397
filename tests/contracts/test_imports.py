"""Who may import what, where import-linter has no word for it."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.contracts.tree import OUR_PACKAGES, PYTHON_FOLDERS, ROOT, python_files, shown


def imported(source: str) -> Iterator[str]:
    """Yield the dotted names that a module imports; a relative one with its dots."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def imports_of(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(path.read_text("utf-8"))}


def test_only_the_project_imports_a_database() -> None:
    speakers = {shown(path) for path in python_files(*OUR_PACKAGES) if imports_of(path) & {"sqlite3", "sqlite_utils"}}
    assert {name for name in speakers if not name.startswith("core/project/")} == set()


def test_every_library_we_import_is_one_we_declare() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    declared = {canonicalize_name(Requirement(line).name) for line in lines} | {"shiboken6"}  # comes with PySide6, one release with it
    owners = packages_distributions()
    for path in python_files(*OUR_PACKAGES):
        for name in imports_of(path) - set(sys.stdlib_module_names) - set(OUR_PACKAGES):
            distributions = {canonicalize_name(owner) for owner in owners.get(name, [name])}
            assert distributions & declared, f"{shown(path)} imports {name}, which pyproject.toml does not declare"


def test_a_page_knows_no_other_page() -> None:
    pages = {path.parent.name for path in (ROOT / "gui").glob("*/wiring.py")} | {"annotate", "welcome"}
    assert {"review", "search"} <= pages
    strange = {
        f"{shown(path)} imports {name}"
        for page in pages
        for path in (ROOT / "gui" / page).rglob("*.py")
        for name in imported(path.read_text("utf-8"))
        if name.startswith("gui.") and name.split(".")[1] in pages - {page}
    }
    assert strange == set()


def test_no_import_is_relative() -> None:
    assert [shown(path) for path in python_files(*PYTHON_FOLDERS) if "" in imports_of(path)] == []


def test_the_reading_of_imports_sees_each_form() -> None:
    source = (
        "import sqlite3 as db, os.path\nfrom core.project import Project\nfrom . import near\ndef late():\n    from rich import table\n"
    )
    assert set(imported(source)) == {"sqlite3", "os.path", "core.project", ".", "rich"}


def test_the_start_of_the_window_loads_no_dialog_no_other_page_and_no_table_of_formats() -> None:
    late = ("gui.dialogs.", "gui.review.", "gui.search.", "gui.agreement.", "gui.overview.", "gui.welcome.", "core.formats.table")
    script = f"import sys, gui.shell\nprint(sorted(name for name in sys.modules if name.startswith({late!r})))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['gui.dialogs.question']"  # a question can stand in the way of the start itself
