"""Pictures that were looked at and kept; ``HASHIYA_PICTURES=renew`` draws them anew, to be looked at before they are kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from core.model import DEFAULT_LABELS, Span
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import THEMES
from tests.gui.reader.reading import Reading

HERE = Path(__file__).parent
STRAYING = 12
"""Shades of 255 by which a pixel may differ before it counts: rasters of other machines round differently."""
ALLOWED = 0.001
"""Share of pixels that may count."""


def style(theme: str, *, family: str = "IBM Plex Sans Arabic", tags: Tags = Tags.ALWAYS) -> ReaderStyle:
    return ReaderStyle(theme=THEMES[theme], labels=label_looks(DEFAULT_LABELS, THEMES[theme], language="ar"), family=family, tags=tags)


def show(page: Reading, text: str, spans: Sequence[Span], look: ReaderStyle, *, height: int) -> None:
    page.view.set_style(look)
    page.view.resize(760, height)
    page.view.show_article(text, spans)
    page.view.clearFocus()
    page.settle()


def compare(name: str, picture: QImage) -> None:
    """Compare ``picture`` with the one pinned as ``name``."""
    path = HERE / f"{name}.png"
    if os.environ.get("HASHIYA_PICTURES") == "renew":
        assert picture.save(str(path))
    pinned = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not pinned.isNull(), f"{path.name} is missing; draw it with HASHIYA_PICTURES=renew"
    seen = picture.convertToFormat(QImage.Format.Format_RGB32)
    assert seen.size() == pinned.size()
    pairs = zip(bytes(seen.constBits()), bytes(pinned.constBits()), strict=True)
    strayed = sum(abs(one - other) > STRAYING for one, other in pairs)
    assert strayed <= ALLOWED * seen.width() * seen.height() * 3, f"{strayed} shades differ from {path.name}"
