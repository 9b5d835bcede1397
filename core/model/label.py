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
        if not is_name(self.name):
            raise ValueError(f"“{self.name}” cannot be a label's name")
        if not is_colour(self.colour):
            raise ValueError(f"“{self.colour}” is not a colour like #0072B2")

    def shown(self, language: str) -> str:
        """Return the name for an interface in ``language`` (``ar`` or ``en``)."""
        return (self.arabic if language == "ar" else self.english) or self.name


def is_name(text: str) -> bool:
    """Say whether ``text`` can be a label's name: 1 to 64 code points, no blank at its ends."""
    return 0 < len(text) <= 64 and text == text.strip()


def is_colour(text: str) -> bool:
    """Say whether ``text`` is a colour like ``#0072B2``."""
    return len(text) == 7 and text[0] == "#" and all(letter in "0123456789abcdefABCDEF" for letter in text[1:])


KEYS = "1234567890"
"""The keys that labels can have, in the order in which new ones take them: one digit each."""


def is_key(text: str) -> bool:
    """Say whether ``text`` can be a label's key: one of ``KEYS``, or none."""
    return text == "" or (len(text) == 1 and text in KEYS)


SCALE = ("#0072B2", "#008A64", "#D55E00", "#8A5BB5", "#8A6D00", "#C2397E", "#3D6FB8", "#5F7A1F", "#A8442F", "#56657A")
"""Colours of labels in the order in which new ones take them; the first three are told apart in every colour blindness."""

DEFAULT_LABELS = (
    Label("PERSON", "شخص", "Person", SCALE[0], "1"),
    Label("COUNTRY", "دولة", "Country", SCALE[1], "2"),
    Label("EVENT", "حدث", "Event", SCALE[2], "3"),
)
