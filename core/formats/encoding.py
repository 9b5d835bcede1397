"""From the bytes of a text file to its text, exactly as it was written, and the name of its encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from math import log2
from typing import BinaryIO

from core.errors import EncodingUnclear, EncodingUnknown, EncodingWrong, TextBinary, TextEmpty

AUTO = "auto"
CODE_PAGES = ("windows-1256", "iso-8859-6")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its first half
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_OTHER_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"\x7fELF", "a program"),
)

_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b\x7f-\x84\x86-\x9f]")
"""Control characters but those that plain text may well hold: they space it, part it, or (the DOS mark 1A) end it."""

_SHARES = (
    (128, "ال"),
    (64, "يومنرت"),
    (32, "ةعبدسفق"),
    (16, "كأهحج\u064e\u064f\u0650\u0651\u0652"),  # with the five marks of vocalised text
    (8, "شإزىطصخ،"),
    (4, "ذثضئغءظ"),
    (1, "ؤآ\u064b«»ـ"),
    (0.5, "؟“”–؛’‘…\xa0"),
    (0.25, "گپکچژڤ—•\u064c\u064d\u200c\u200e\u200f"),
)
_PER_MILLE = {letter: share for share, letters in _SHARES for letter in letters}
"""How often a letter stands among a thousand outside ASCII in Arabic news, in powers of two; the others count as ``_RARE``."""
_RARE = 0.01

_PLAUSIBLE = 3.5
"""Least mean of log2(letters in a thousand) for Arabic; forty letters of news have 4 to 5.7, Russian read so up to 3."""

_GLUED = re.compile("[A-Za-z][\u0621-\u064a]|[\u0621-\u064a][A-Za-z]")
"""An Arabic letter that touches a Latin one: what becomes of umlauts and accents read by an Arabic code page."""

_SAMPLE = 65_536
_STRETCH = 1 << 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as its file holds it (no byte order mark, line ends untouched) and the name of the file's encoding."""

    text: str
    encoding: str


def decode(data: bytes, encoding: str = AUTO) -> Decoded:
    """Return the text of ``data`` and its encoding, which is found out when ``encoding`` is ``auto``.

    The order is: byte order mark, the pattern of UTF-16 without one, UTF-8, the two Arabic code pages by how often their
    letters stand in Arabic news. UTF-16 goes first because Arabic in it is mostly valid UTF-8 (the bytes 06 and 21 to 4A).
    Raises ``TextEmpty``, ``TextBinary``, ``EncodingWrong``, ``EncodingUnclear`` or ``EncodingUnknown``.
    """
    if not data:
        raise TextEmpty
    decoded = _found_out(data) if encoding == AUTO else _as_told(data, encoding)
    if not decoded.text.strip():
        raise TextEmpty
    if "\0" in decoded.text or _control_share(decoded.text) > 0.01:
        raise TextBinary(what="binary data")
    return decoded


def encoding_of(file: BinaryIO) -> str:
    """Return the encoding of a file of any size by its first megabyte that is not ASCII alone, and go back to its start.

    Raises what ``decode`` raises; what comes after that stretch may still not fit.
    """
    stretch = file.read(_STRETCH)
    while stretch.isascii() and b"\0" not in stretch and (more := file.read(_STRETCH)):
        stretch = more
    file.seek(0)
    for cut in range(3):
        try:
            return decode(stretch[: len(stretch) - cut]).encoding
        except EncodingWrong:
            continue  # the stretch may end within a letter
    return decode(stretch[:-3]).encoding


def known_encoding(name: str) -> str:
    """Return ``name`` when it is ``auto`` or an encoding of text; raise ``EncodingUnknown`` otherwise."""
    if name == AUTO:
        return name
    try:
        "".encode(name)  # unlike codecs.lookup it refuses codecs that are no encodings of text, such as hex
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise EncodingUnknown(name=name) from error


def _found_out(data: bytes) -> Decoded:
    for magic, what in _OTHER_KINDS:
        if data.startswith(magic):
            raise TextBinary(what=what)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    wide = _utf16_without_mark(data)
    if wide is not None:
        return _strictly(data, wide)
    if b"\0" in data:
        raise TextBinary(what="binary data")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise EncodingWrong(encoding="utf-8", at=error.start) from error
        return _by_code_page(data)


def _as_told(data: bytes, encoding: str) -> Decoded:
    known_encoding(encoding)
    return _strictly(data, encoding.lower())


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError as error:
        raise EncodingWrong(encoding=encoding, at=error.start) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the UTF-16 whose high bytes stand in every second place, most of them 06 (Arabic) or 00 (Latin, blanks)."""
    sample = data[:_SAMPLE]
    places = len(sample) // 2
    if places == 0:
        return None
    even, odd = _narrow(sample[0 : 2 * places : 2]), _narrow(sample[1 : 2 * places : 2])
    if odd >= 0.7 * places and even <= 0.2 * places:
        return "utf-16-le"
    if even >= 0.7 * places and odd <= 0.2 * places:
        return "utf-16-be"
    return None


def _narrow(high: bytes) -> int:
    return high.count(0x06) + high.count(0x00)


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 but for a few bytes: an Arabic code page holds next to no valid sequences of it."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in text) - broken
    return whole > 2 * broken


def _by_code_page(data: bytes) -> Decoded:
    candidates = [Decoded(text, name) for name in CODE_PAGES if (text := _or_none(data, name)) is not None]
    best = max(candidates, key=lambda decoded: _likeness(decoded.text), default=None)
    if best is not None and _likeness(best.text) >= _PLAUSIBLE:
        return best
    return _by_statistics(data)


def _by_statistics(data: bytes) -> Decoded:
    """Ask charset-normalizer, for rarer code pages such as cp720; its word counts only where it makes the bytes Arabic."""
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:_SAMPLE]).best()
    text = _or_none(data, guess.encoding) if guess is not None else None
    if guess is None or text is None or _likeness(text) < _PLAUSIBLE:
        raise EncodingUnclear
    return Decoded(text, guess.encoding)


def _or_none(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likeness(text: str) -> float:
    """Return how much the letters outside ASCII look like Arabic news: the mean of log2 of their frequency in a thousand."""
    sample = text[:_SAMPLE]
    foreign = [letter for letter in sample if letter > "\x7f"]
    if len(_GLUED.findall(sample)) > len(foreign) / 4:
        return log2(_RARE)
    return sum(log2(_PER_MILLE.get(letter, _RARE)) for letter in foreign) / max(len(foreign), 1)


def _control_share(text: str) -> float:
    return len(_CONTROLS.findall(text)) / len(text)
