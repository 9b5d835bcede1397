"""The classes of code points that Arabic text is made of, in one place.

Every constant is the inside of a character class (``re.compile(f"[{MARKS}]")``); ranges follow the Unicode 14 code charts.
"""

from __future__ import annotations

import unicodedata
from typing import Final

TATWEEL: Final = "\u0640"

LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
)
"""Arabic letters of every language, without tatweel and without presentation forms."""

PRESENTATION_FORMS: Final = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc"
"""Letters as they look in one place of a word, and ligatures: what old software and PDF files leave behind."""

MARKS: Final = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
"""Vowel signs, shadda, and the small signs of the Quran: they sit on the letter before them."""

ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"
SOFT_HYPHEN: Final = "\u00ad"
BYTE_ORDER_MARK: Final = "\ufeff"
WORD_JOINER: Final = "\u2060"

BIDI_CONTROLS: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""ALM, LRM, RLM, the embeddings and overrides, the isolates."""

INVISIBLE: Final = BIDI_CONTROLS + ZWNJ + ZWJ + SOFT_HYPHEN + WORD_JOINER + BYTE_ORDER_MARK
"""What takes no room and may stand within a word."""

ARABIC_INDIC_DIGITS: Final = "\u0660-\u0669"
PERSIAN_DIGITS: Final = "\u06f0-\u06f9"

BLANKS: Final = " \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
"""White space within a line."""

LINE_ENDS: Final = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"

CLOSERS: Final = {
    ")": "(",
    "]": "[",
    "}": "{",
    "»": "«",
    "›": "‹",
    "”": "“",
    "’": "‘",
    "﴾": "﴿",
    "》": "《",
    '"': '"',
    "'": "'",
}
"""Closing bracket or quote → what opens it. Straight quotes open and close alike."""

OPENERS: Final = {opener: closer for closer, opener in CLOSERS.items()}

_COMBINING_BLOCKS: Final = ((0x300, 0x3100), (0xA66F, 0xAC00), (0xFB1E, 0xFB1F), (0xFE00, 0xFE30))


def _combining() -> str:
    """Return the class of every mark of the Basic Multilingual Plane that sits on the code point before it."""
    ranges: list[list[int]] = []
    for first, last in _COMBINING_BLOCKS:
        for code in range(first, last):
            if unicodedata.category(chr(code)) not in {"Mn", "Me", "Mc"}:
                continue
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


COMBINING: Final = _combining()
"""Marks of all scripts, the Arabic ones among them, and variation selectors."""

EMOJI: Final = (
    "\u231a\u231b\u23e9-\u23fa\u25fd\u25fe\u2600-\u2757\u2763-\u27bf\u2b00-\u2bff"
    "\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff"
)
FLAG_LETTERS: Final = "\U0001f1e6-\U0001f1ff"
SKIN_TONES: Final = "\U0001f3fb-\U0001f3ff"
TAGS: Final = "\U000e0020-\U000e007f"
