"""Code points that take no room, or look like a blank and are none: shown on demand."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_NAMES: Final = {
    "\u200f": ("right-to-left mark", "RLM"),
    "\u200e": ("left-to-right mark", "LRM"),
    "\u061c": ("Arabic letter mark", "ALM"),
    "\u200c": ("zero width non-joiner", "ZWNJ"),
    "\u200d": ("zero width joiner", "ZWJ"),
    "\u00a0": ("no-break space", "NBSP"),
    "\u202f": ("narrow no-break space", "NNBSP"),
    "\u200b": ("zero width space", "ZWSP"),
    "\u2060": ("word joiner", "WJ"),
    "\u202a": ("left-to-right embedding", "LRE"),
    "\u202b": ("right-to-left embedding", "RLE"),
    "\u202c": ("pop directional formatting", "PDF"),
    "\u202d": ("left-to-right override", "LRO"),
    "\u202e": ("right-to-left override", "RLO"),
    "\u2066": ("left-to-right isolate", "LRI"),
    "\u2067": ("right-to-left isolate", "RLI"),
    "\u2068": ("first strong isolate", "FSI"),
    "\u2069": ("pop directional isolate", "PDI"),
    "\u00ad": ("soft hyphen", "SHY"),
    "\ufeff": ("byte order mark", "BOM"),
    **{chr(code): ("control", chr(0x2400 + code)) for code in range(0x20) if chr(code) not in "\t\n\r"},
    "\x7f": ("control", "␡"),
}
_ANY: Final = re.compile("[" + "".join(map(re.escape, _NAMES)) + "]")


class Invisible(NamedTuple):
    """What stands at ``offset`` (code points): its name in Unicode and the short sign to show there."""

    offset: int
    name: str
    sign: str


def invisibles(text: str) -> tuple[Invisible, ...]:
    """Return every invisible code point of ``text``, in order."""
    return tuple(Invisible(found.start(), *_NAMES[found.group()]) for found in _ANY.finditer(text))
