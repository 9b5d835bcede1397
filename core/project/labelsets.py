"""Sets of labels as files: a JSON list of objects, of which only the name is needed. Three are shipped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from core.errors import FileMissing, FileUnreadable, RuleRefused
from core.formats.files import replacing
from core.formats.reasons import reason_for
from core.model import Label
from core.model.label import KEYS, SCALE, is_key

SHIPPED: Final = ("news", "wojood", "conll")
"""``wojood``: the 21 types of Jarrar, Khalilia and Ghanem (2022), "Wojood: Nested Arabic Named Entity Corpus and Recognition using
BERT"; ``conll``: the four of Tjong Kim Sang and De Meulder (2003), "Introduction to the CoNLL-2003 Shared Task"."""

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "labelsets"


class _Row(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    name: str
    arabic: str = ""
    english: str = ""
    colour: str | None = None
    key: str | None = None
    guideline: str = ""
    active: bool = True


def shipped(name: str) -> tuple[Label, ...]:
    """Return the labels of a set that is shipped, one of ``SHIPPED``."""
    return labels_in(_FOLDER / f"{name}.json")


def labels_of(named: str) -> tuple[Label, ...]:
    """Return the labels of the shipped set, or of the file, that is ``named`` so; a file called like a set is ``./news``."""
    return shipped(named) if named in SHIPPED else labels_in(Path(named))


def labels_in(path: Path) -> tuple[Label, ...]:
    """Return the labels that the file at ``path`` describes; a colour or key that it does not name is the next free one.

    Raises ``FileMissing``, ``FileUnreadable``, or ``RuleRefused`` where two labels are alike.
    """
    rows = _rows(path)
    keys = {row.key for row in rows if row.key}
    free = iter([digit for digit in KEYS if digit not in keys])
    labels: list[Label] = []
    for place, row in enumerate(rows):
        key = next(free, "") if row.key is None else row.key
        try:
            labels.append(Label(row.name, row.arabic, row.english, row.colour or SCALE[place % len(SCALE)], key, row.guideline, row.active))
        except ValueError as error:
            raise FileUnreadable(path=path, reason=str(error)) from error
    _refuse_alike(path, labels)
    return tuple(labels)


def write_labels(labels: Iterable[Label], path: Path) -> None:
    """Write ``labels`` to ``path``, whose old content is replaced in one step; raise ``FileUnwritable`` or ``StorageFull``."""
    rows = [_Row(label.name, label.arabic, label.english, label.colour, label.key, label.guideline, label.active) for label in labels]
    with replacing(path) as file:
        file.write(msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n")


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
    keys = [label.key for label in labels if label.key and label.active]
    for what, values in (("name", [label.name for label in labels]), ("key", keys)):
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            raise RuleRefused(why=f"Two labels in {path} have the {what} {twice}.")
    for label in labels:
        if not is_key(label.key):
            raise RuleRefused(why=f"The key of {label.name} in {path} must be one digit, not {label.key}.")
