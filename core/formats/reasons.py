"""Why a line of JSON did not come in, in the words of a newsroom."""

from __future__ import annotations

import re

_KINDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number with a fraction",
    "bool": "true or false",
    "null": "nothing",
    "object": "an object {…}",
    "array": "a list […]",
}
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`(?: - at `(?P<place>[^`]+)`)?")
_MISSING = re.compile(r"Object missing required field `(?P<name>[^`]+)`(?: - at `(?P<place>[^`]+)`)?")
_MALFORMED = re.compile(r"\(byte (?P<at>\d+)\)")
_PLACE = re.compile(r"\$(?:\.spans\[(?P<span>\d+)\])?(?:\.(?P<name>\w+))?")
_HALF_A_LETTER = re.compile(rb"\\u[dD][89abABcCdDeEfF]")


def reason_for(error: Exception, line: bytes | memoryview) -> str:
    """Return one sentence for what msgspec or Python's decoder says of ``line``."""
    if isinstance(error, RecursionError):
        return "It is nested too deeply."
    if isinstance(error, UnicodeDecodeError):
        return "It is not UTF-8."
    said = str(error)
    if found := _EXPECTED.search(said):
        return f"{_place(found['place'])} must be {_kinds(found['wanted'])}, not {_kinds(found['got'])}."
    if found := _MISSING.search(said):
        return f"{_place(found['place'])} has no “{found['name']}”."
    if found := _MALFORMED.search(said):
        return f"It is not JSON: byte {found['at']} does not belong there."
    if "truncated" in said:
        # msgspec says the same of a line that ends too early and of half a surrogate pair.
        return "It holds half of a letter (a lone surrogate)." if _HALF_A_LETTER.search(line) else "It is not JSON: it breaks off."
    return f"It is not JSON as it should be: {said}."


def shortened(quote: str, longest: int = 60) -> str:
    """Return ``quote`` cut to ``longest`` code points, so that a sentence stays one."""
    return quote if len(quote) <= longest else quote[: longest - 1] + "…"


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name, name) for name in names.split(" | "))


def _place(path: str | None) -> str:
    found = _PLACE.match(path or "$")
    name = found["name"] if found else None
    span = f"span {int(found['span']) + 1}" if found and found["span"] else None
    if name and span:
        return f"“{name}” of {span}"
    if name:
        return f"“{name}”"
    return span.capitalize() if span else "The line"
