"""Names of files and folders that say an id or a name, and say it again when they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import unquote

_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|%\ud800-\udfff]|^[.\s]|[.\s]$')
"""What some file system refuses, or takes for something else."""
_RESERVED: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
"""Names that Windows keeps for devices."""
_LONGEST: Final = 180
"""Longest name in bytes of UTF-8; file systems take 255 with the ending."""
_NUMBERED: Final = "%-"
"""How a name begins that only counts; no name that says something begins so."""


class FileNames:
    """The names of the files of one folder: one for each id, and no two that a file system takes for one."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, str]] = set()

    def free(self, name: str | None, *, folder: str = "") -> str:
        """Return a stem for ``name`` that no other file of ``folder`` has; a number where it cannot say the name."""
        stem = said_by_file(name) if name else None
        number = len(self._taken) + 1
        while stem is None or (folder.casefold(), stem.casefold()) in self._taken:
            stem = f"{_NUMBERED}{number:06}"
            number += 1
        self._taken.add((folder.casefold(), stem.casefold()))
        return stem


def said_by_file(name: str) -> str | None:
    """Return the name of a file that says ``name``: what file systems refuse is written %XX; None where it would be too long."""
    safe = _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass")), name)
    if _RESERVED.fullmatch(safe):
        safe = f"%{ord(safe[0]):02X}{safe[1:]}"
    return safe if safe and len(safe.encode("utf-8")) <= _LONGEST else None


def named_by_file(stem: str) -> str | None:
    """Return what a file called ``stem`` by ``said_by_file`` is named for; None where it is only counted."""
    return None if stem.startswith(_NUMBERED) else unquote(stem, errors="replace")


def twins(path: Path, *, folders: int = 50) -> Iterator[Path]:
    """Yield the files of the same name in the folders beside that of ``path``; only the first ``folders`` are looked into."""
    with suppress(OSError):
        beside = [folder for folder in sorted(path.parent.parent.iterdir()) if folder.is_dir() and folder.name != path.parent.name]
        yield from (folder / path.name for folder in beside[:folders] if (folder / path.name).is_file())
