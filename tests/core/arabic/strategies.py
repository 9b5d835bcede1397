"""Texts that try what Arabic news really holds: marks, tatweel, lam-alef, ZWNJ, bidi controls, Persian letters, emoji."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u06d6"
INVISIBLES = "\u200c\u200d\u200e\u200f\u061c\u202b\u202c\u2067\u2069\u00ad\ufeff"
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةکیگپچ"
FORMS = "\ufefb\ufef7\ufdf2\ufdfa\ufe91\ufe94\ufc60\ufe76"
DIGITS = "0179٠١٩۴۵"
PUNCTUATION = "،؛؟.,:!«»“”\"'()[]-–/…_#%$"
BLANKS = " \u00a0\n\t"
LATIN = "aBzéİßñ"
EMOJI = ("😀", "❤️", "👨\u200d👩\u200d👧", "🇯🇵", "👍🏽", "1️⃣")
WORDS = (
    "كوريا",
    "الأردن",
    "وللأردن",
    "محمّد",
    "مُحَمَّدٌ",
    "كـــتاب",
    "لا",
    "الإسلام",
    "می‌شود",
    "هواسونغ-17",
    "أ.ف.ب",
    "Falcon-9",
    "O'Neill",
    "3.5",
    "٢٠٢٣",
)

letters = st.sampled_from([*LETTERS, *LETTERS, *MARKS, "\u0640", *INVISIBLES, *FORMS, *DIGITS, *PUNCTUATION, *BLANKS, *LATIN, *EMOJI])
pieces = st.one_of(letters, letters, st.sampled_from(WORDS), st.sampled_from([" ", " ", "، ", "\r\n", "\u200f"]))
texts = st.lists(pieces, max_size=40).map("".join)
any_texts = st.one_of(texts, st.text(max_size=60))


@st.composite
def stretches(draw: st.DrawFn, of: st.SearchStrategy[str] = texts) -> tuple[str, int, int]:
    """Draw a text and a stretch of it that is not empty."""
    text = draw(of.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))
