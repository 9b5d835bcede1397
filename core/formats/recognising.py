"""What a file is taken for, and by what that is known."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from core.formats.form import By, Format
from core.formats.table import FORMATS

_HEAD = 1 << 16


def format_of(path: Path) -> Format:
    """Return the format of the file at ``path``: by its content first, then by its suffix, at last text.

    A suffix is believed where the content shows nothing, so that a broken file is refused as what its name says it is.
    """
    return known_by(path)[0]


def known_by(path: Path) -> tuple[Format, By]:
    """Return the format of the file at ``path``, and by what it is known; nothing stands for what is tried as text."""
    whole = next((row for row in FORMATS if _is_beside(path, row)), None)
    if whole is not None:
        return whole, By.NAME
    by_content = next(row for row in FORMATS if row.recognise(_head(path)))
    if by_content is not FORMATS[-1]:
        return by_content, By.CONTENT
    by_suffix = next((row for row in reversed(FORMATS) if path.suffix.lower() in row.suffixes), None)  # the plainest
    return (FORMATS[-1], By.NOTHING) if by_suffix is None else (by_suffix, By.NAME)


def belongs_to_another(path: Path, names: Collection[str]) -> bool:
    """Say whether ``path`` is only a part of a file with the same stem among ``names``, as brat's texts are."""
    return any(
        path.suffix.lower() in row.beside and any(path.stem + suffix in names for suffix in row.suffixes) for row in FORMATS if row.beside
    )


def _is_beside(path: Path, row: Format) -> bool:
    return path.suffix.lower() in row.beside and any(path.with_suffix(suffix).is_file() for suffix in row.suffixes)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""  # the reader meets the same error and names it
