"""How the page looks: what can be chosen, and the measures and colours that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QStaticText

from core.model import Label
from gui.reader.contrast import TEXT, contrast, mixed, readable
from gui.reader.direction import Direction
from gui.reader.signs import Signs
from gui.theme import BODY_FAMILIES, LIGHT, LabelColours, Theme, label_colours

_SAMPLE = "أعلن وزير الخارجية في مؤتمر صحفي أن المحادثات بين البلدين ستستمر حتى نهاية الأسبوع المقبل"
_TALL_AND_DEEP = "أ لإ ج ع ي م ق بي Ag"  # each standing alone, where its tail goes deepest
_TAG_SAMPLE = "شخص دولة حدث Event"
_UNKNOWN_COLOUR = "#56657A"
_STRONG = 0.14
"""How much of its line's colour a tint takes on under the pointer, where that can be read."""

USUAL_PITCH = 2.1
TIGHTER = 5 / 6
"""A page that shows no tags by itself needs so much of the pitch."""

LANE = 4
LANES_KEPT = 2
"""Lanes that every line has room for from the start: one span inside another moves no letter."""


class Tags(StrEnum):
    """When a span shows its label's name above its first letters."""

    ALWAYS = "always"
    HOVER = "hover"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class LabelLook:
    """A label's name as the interface shows it, and its shades."""

    shown: str
    colours: LabelColours


@dataclass(frozen=True, slots=True)
class ReaderStyle:
    """Everything about the page that one can choose; ``size`` in pixels, ``column`` in letters.

    ``pitch`` is the distance of lines in sizes. ``USUAL_PITCH`` gives tags and two lanes their room whatever the letters are;
    another one adds to that, or takes away.
    """

    theme: Theme = LIGHT
    labels: Mapping[str, LabelLook] = field(default_factory=dict, hash=False)
    family: str = BODY_FAMILIES[0]
    size: int = 24
    pitch: float = USUAL_PITCH
    column: int = 75
    tags: Tags = Tags.ALWAYS
    direction: Direction = Direction.AUTO


def label_looks(labels: Iterable[Label], theme: Theme, *, language: str) -> dict[str, LabelLook]:
    """Return how each of ``labels`` looks in ``theme`` for an interface in ``language``."""
    return {label.name: LabelLook(label.shown(language), label_colours(theme, label.colour)) for label in labels}


@dataclass(frozen=True, slots=True)
class Metrics:
    """Measures of the page in pixels: a line is room above, the body of the letters, room below.

    The room does not depend on the spans of a line, so that marking moves nothing under the pointer.
    """

    font: QFont
    tag_font: QFont
    rise: int  # from the top of the body down to the baseline
    body: int
    above: int
    below: int
    tag: int  # how far a tag reaches above the body
    blank: int  # a paragraph without letters
    gap: int  # between paragraphs
    column: int
    letter: float  # an average letter's width
    lane: int = LANE
    margin: int = 36
    side: int = 64

    @property
    def plain_line(self) -> int:
        return self.above + self.body + self.below


def metrics_of(style: ReaderStyle) -> Metrics:
    """Measure the letters of ``style``; the body holds the tallest and the deepest, whatever line height the font asks for."""
    font = QFont(style.family)
    font.setPixelSize(style.size)
    measure = QFontMetricsF(font)
    outline = QPainterPath()  # tightBoundingRect leaves out dots and hamzas that a font sets on its letters
    outline.addText(0, 0, font, _TALL_AND_DEEP)
    ink = outline.boundingRect()
    air = max(1, round(style.size * 0.04))
    rise = ceil(-ink.top()) + air
    body = rise + ceil(ink.bottom()) + air
    tag_font = QFont(BODY_FAMILIES[0])
    tag_font.setPixelSize(max(10, round(style.size * 0.46)))
    tag_font.setWeight(QFont.Weight.DemiBold)
    letter = measure.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    tag = ceil(QFontMetricsF(tag_font).tightBoundingRect(_TAG_SAMPLE).height()) + 1
    above, below = _room(style, body, tag)
    return Metrics(
        font=font,
        tag_font=tag_font,
        rise=rise,
        body=body,
        above=above,
        below=below,
        tag=tag,
        blank=round(style.size * 0.5),
        gap=round(style.size * 0.25),
        column=ceil(letter * style.column),
        letter=letter,
    )


def _room(style: ReaderStyle, body: int, tag: int) -> tuple[int, int]:
    """Return the room above and below the body of every line; with less than the usual pitch, tags come near the lanes above them."""
    always = style.tags is Tags.ALWAYS
    tags, lanes = tag if always else 1, LANES_KEPT * LANE - 1
    usual = max(tags + lanes, round(style.size * USUAL_PITCH * (1 if always else TIGHTER)) - body)
    room = max(LANE, usual + round(style.size * (style.pitch - USUAL_PITCH)))
    below = min(room, lanes) + max(0, room - tags - lanes) // 2
    return room - below, below


@dataclass(frozen=True, slots=True)
class LabelInk:
    """A label's colours and its name, ready to be painted."""

    tint: QColor
    strong: QColor  # the tint under the pointer
    line: QColor
    text: QColor
    name: QStaticText
    size: QRectF


class Inks:
    """The colours of a style, ready to be painted; labels are prepared when they first occur."""

    def __init__(self, style: ReaderStyle, metrics: Metrics) -> None:
        self.tags = style.tags
        self.tag_font = metrics.tag_font
        self.signs = Signs(metrics.tag_font)
        self.flags = Signs(_flag_font(style))
        measure = QFontMetricsF(self.flags.font)
        self.flag_height = ceil(measure.capHeight()) + 1  # a flag's pole
        self.flag_rise = ceil(measure.ascent())
        theme = style.theme
        self.page, self.ink, self.muted = QColor(theme.page), QColor(theme.ink), QColor(theme.muted)
        self.selection, self.accent, self.warning = QColor(theme.selection), QColor(theme.accent), QColor(theme.warning)
        self._style = style
        self._labels: dict[str, LabelInk] = {}
        shades = [self.label(name) for name in style.labels]
        grounds = [self.page, self.selection, *(shade for ink in shades for shade in (ink.tint, ink.strong))]
        self.dimmed = readable(self.muted, grounds, toward=self.ink)

    def label(self, name: str) -> LabelInk:
        """Return the inks of the label ``name``; one that the style does not know is grey and shows its own name."""
        held = self._labels.get(name)
        if held is None:
            held = self._labels[name] = self._prepared(name)
        return held

    def _prepared(self, name: str) -> LabelInk:
        look = self._style.labels.get(name) or LabelLook(name, label_colours(self._style.theme, _UNKNOWN_COLOUR))
        shown = QStaticText(look.shown)
        shown.setTextFormat(shown.textFormat().PlainText)
        shown.prepare(font=self.tag_font)
        size = shown.size()
        line = QColor(look.colours.line)
        tint = QColor(look.colours.tint)
        return LabelInk(
            tint=tint,
            strong=self._strong(tint, line),
            line=line,
            text=readable(QColor(look.colours.text), [self.page], toward=self.ink),
            name=shown,
            size=QRectF(0, 0, size.width(), size.height()),
        )

    def _strong(self, tint: QColor, line: QColor) -> QColor:
        """Return ``tint`` with as much of ``line`` in it as lets the letters be read."""
        shares = (_STRONG * step / 4 for step in (4, 3, 2, 1))
        mixtures = (mixed(tint, line, share) for share in shares)
        return next((shade for shade in mixtures if contrast(self.ink, shade) >= TEXT), tint)


def _flag_font(style: ReaderStyle) -> QFont:
    """Return the letters of the signs for what cannot be seen: so small that they stand between the lines."""
    font = QFont(BODY_FAMILIES[0])
    font.setPixelSize(max(8, round(style.size * 0.38)))
    return font
