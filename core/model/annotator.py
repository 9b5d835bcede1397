"""Who marks, who judges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.errors import NameInvalid


class Role(StrEnum):
    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    LEAD = "lead"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Annotator:
    """One person, or one program, that marks. ``gold`` and ``all`` are words of the layers and nobody's name."""

    name: str
    role: Role = Role.ANNOTATOR

    def __post_init__(self) -> None:
        if not self.name or self.name != self.name.strip() or len(self.name) > 64:
            raise NameInvalid(name=self.name, why="it must have 1 to 64 letters and no blank at its ends")
        if self.name.casefold() in {"gold", "all"}:
            raise NameInvalid(name=self.name, why="the word is kept for layers")
        if any(ord(letter) < 32 for letter in self.name):
            raise NameInvalid(name=self.name, why="it holds a control character")
