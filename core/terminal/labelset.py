"""A file of labels for a new project: a JSON list of objects, of which only the name is needed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from core.errors import FileMissing, FileUnreadable, RuleRefused
from core.formats.reasons import reason_for
from core.model import Label
from core.model.label import SCALE

_DIGITS = "1234567890"


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    arabic: str = ""
    english: str = ""
    colour: str | None = None
    key: str | None = None
    guideline: str = ""


def labels_in(path: Path) -> tuple[Label, ...]:
    """Return the labels that the file at ``path`` describes; a colour or key that it does not name is the next free one.

    Raises ``FileMissing``, ``FileUnreadable``, or ``RuleRefused`` where two labels are alike.
    """
    rows = _rows(path)
    keys = {row.key for row in rows if row.key}
    free = iter([digit for digit in _DIGITS if digit not in keys])
    labels: list[Label] = []
    for place, row in enumerate(rows):
        key = next(free, "") if row.key is None else row.key
        try:
            labels.append(Label(row.name, row.arabic, row.english, row.colour or SCALE[place % len(SCALE)], key, row.guideline))
        except ValueError as error:
            raise FileUnreadable(path=path, reason=str(error)) from error
    _refuse_alike(path, labels)
    return tuple(labels)


def _rows(path: Path) -> list[_Row]:
    try:
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    try:
        rows = msgspec.json.decode(data, type=list[_Row])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FileUnreadable(path=path, reason=reason_for(error, data).rstrip(".")) from error
    if not rows:
        raise FileUnreadable(path=path, reason="it names no label")
    return rows


def _refuse_alike(path: Path, labels: list[Label]) -> None:
    for what, values in (("name", [label.name for label in labels]), ("key", [label.key for label in labels if label.key])):
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            raise RuleRefused(why=f"Two labels in {path} have the {what} {twice}.")
    for label in labels:
        if label.key and label.key not in _DIGITS:
            raise RuleRefused(why=f"The key of {label.name} in {path} must be one digit, not {label.key}.")
