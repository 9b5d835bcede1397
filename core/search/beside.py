"""What stands beside a place of a text, on the same line."""

from __future__ import annotations

import re
from typing import Final

from core.arabic.letters import LINE_ENDS

WIDTH: Final = 40
"""Most code points shown on each side of a place."""

_LINE_END: Final = re.compile(f"[{LINE_ENDS}]")


def beside(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the line before ``start`` and after ``end``, at most ``WIDTH`` code points each and no half word at the far ends."""
    left = text[max(0, start - WIDTH) : start]
    is_cut = start > WIDTH and not text[start - WIDTH - 1].isspace()
    broken = [found.end() for found in _LINE_END.finditer(left)]
    if broken:
        left = left[broken[-1] :]
    elif is_cut and " " in left:
        left = left[left.index(" ") + 1 :]
    right = text[end : end + WIDTH]
    stop = _LINE_END.search(right)
    if stop:
        right = right[: stop.start()]
    elif end + WIDTH < len(text) and not text[end + WIDTH].isspace() and " " in right:
        right = right[: right.rindex(" ")]
    return left, right
