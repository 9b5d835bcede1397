"""The files of this checkout, as the contracts read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUR_PACKAGES = ("core", "gui")
PYTHON_FOLDERS = (*OUR_PACKAGES, "tests", "benchmarks")
HIDDEN_BUT_OURS = {".ci", ".gitignore"}
BUILT = {"build", "__pycache__"}
BINARY = {".png", ".qm", ".ttf", ".otf", ".ico", ".hashiya", ".gz", ".zip"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file of the checkout that is ours: not hidden, not built, not installed."""
    for path in sorted(folder.iterdir()):
        if path.name in BUILT or path.suffix == ".egg-info" or (path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def text_files() -> Iterator[Path]:
    """Yield the files that hold text."""
    return (path for path in files() if path.suffix not in BINARY)


def python_files(*folders: str) -> Iterator[Path]:
    """Yield the modules in ``folders`` of the checkout."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    """Return ``path`` as one would type it at the top of the checkout."""
    return path.relative_to(ROOT).as_posix()
