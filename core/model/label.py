"""Labels: what a span can be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """``name`` goes into exports; ``arabic`` and ``english`` are shown; ``key`` is the digit that marks; ``colour`` the line's."""

    name: str
    arabic: str
    english: str
    colour: str
    key: str = ""
    guideline: str = ""
    active: bool = True

    def __post_init__(self) -> None:
        if not self.name or self.name != self.name.strip() or len(self.name) > 64:
            raise ValueError(f"“{self.name}” cannot be a label's name")
        if len(self.colour) != 7 or self.colour[0] != "#" or not all(c in "0123456789abcdefABCDEF" for c in self.colour[1:]):
            raise ValueError(f"“{self.colour}” is not a colour like #0072B2")

    def shown(self, language: str) -> str:
        """Return the name for an interface in ``language`` (``ar`` or ``en``)."""
        return (self.arabic if language == "ar" else self.english) or self.name


SCALE = ("#0072B2", "#008A64", "#D55E00", "#8A5BB5", "#8A6D00", "#C2397E", "#3D6FB8", "#5F7A1F", "#A8442F", "#56657A")
"""Colours of labels in the order in which new ones take them; the first three are told apart in every colour blindness."""

DEFAULT_LABELS = (
    Label("PERSON", "شخص", "Person", SCALE[0], "1"),
    Label("COUNTRY", "دولة", "Country", SCALE[1], "2"),
    Label("EVENT", "حدث", "Event", SCALE[2], "3"),
)
