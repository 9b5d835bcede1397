"""What was chosen for the last export of a project, as it is kept for the next one."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from core.formats.choices import Inside, Overlapping


@dataclass(frozen=True, slots=True)
class Kept:
    """The choices by name; what is no longer there when they are read is as if it had not been chosen."""

    format: str = ""
    layer: str = ""
    states: list[str] | None = None
    labels: list[str] | None = None
    overlapping: str = Overlapping.OUTERMOST
    inside: str = Inside.WIDEN
    split: bool = False
    shares: tuple[int, int] = (80, 10)
    seed: int = 0
    card: bool = True
    licence: str = ""
    out: str = ""


def to_bytes(kept: Kept) -> bytes:
    return msgspec.json.encode(kept)


def from_bytes(data: bytes) -> Kept:
    """Return what ``data`` says; the usual where it says nothing sensible."""
    try:
        return msgspec.json.decode(data, type=Kept)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Kept()
