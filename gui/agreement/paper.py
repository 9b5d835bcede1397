"""The report on paper: what the page shows, set in A4 pages, drawn by the same hand; right to left where one reads so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from gui.agreement.findings import Shown
from gui.agreement.sections import charts_of
from gui.agreement.telling import WORST, pair_name
from gui.agreement.words import Counted, explained, measure_name, told
from gui.sentences import isolated, layer_name, shown_day
from gui.theme import LIGHT, SIZES
from gui.widgets.charts import Chart, Sheet
from gui.widgets.drawing import draw, places, room_for_names
from gui.widgets.placing import PAD, Look, elided, side, small

translate = QCoreApplication.translate

PAGE = (794.0, 1123.0)
"""A4 in pixels of 96 to the inch."""
MARGIN = 60.0
_DPI = 96
_FINE = 1200
_LINE = 22.0
_GAP = 24.0
_TABLES = ("pairs", "labels", "measures", "articles")
_MOST_COLUMNS = 8

Drawing = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together on a page; ``head`` is drawn above it where a page begins with it."""

    height: float
    draw: Drawing
    head: Piece | None = None


Leaf = tuple[tuple[float, Piece], ...]
"""A page: each piece with how far it stands below the upper margin."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paper is set: how wide, in which letters, from which side."""

    width: float
    font: QFont
    mirrored: bool

    @property
    def look(self) -> Look:
        return Look(LIGHT, self.font, self.mirrored)

    def sized(self, size: str, *, bold: bool = False) -> QFont:
        made = QFont(self.font)
        made.setPixelSize(SIZES[size])
        made.setBold(bold)
        return made


def leaves(shown: Shown, *, name: str, font: QFont, mirrored: bool) -> tuple[Leaf, ...]:
    """Return the pages of the report on the project ``name``."""
    set_in = Setting(PAGE[0] - 2 * MARGIN, font, mirrored)
    on_paper = replace(shown, words=replace(shown.words, theme=LIGHT))
    return tuple(_broken(_pieces(on_paper, name, set_in), PAGE[1] - 2 * MARGIN - _LINE))


def paint(painter: QPainter, leaf: Leaf, *, font: QFont, mirrored: bool, foot: str) -> None:
    """Draw a page at the painter's origin, in pixels of 96 to the inch."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    painter.save()
    painter.translate(MARGIN, MARGIN)
    for top, piece in leaf:
        painter.save()
        painter.translate(0, top)
        piece.draw(painter)
        painter.restore()
    painter.restore()
    painter.setFont(small(font))
    painter.setPen(QColor(LIGHT.muted))
    painter.drawText(QRectF(MARGIN, PAGE[1] - MARGIN, PAGE[0] - 2 * MARGIN, _LINE), Qt.AlignmentFlag.AlignCenter, foot)


def pdf(shown: Shown, *, name: str) -> bytes:
    """Return the report on the project ``name`` as a PDF file, with its letters in it."""
    font = _unhinted(QGuiApplication.font())
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made = leaves(shown, name=name, font=font, mirrored=mirrored)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_FINE)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(f"{name} – {translate('Agreement', 'Agreement')}")
    writer.setCreator("Hashiya")
    with QPainter(writer) as painter:
        painter.scale(_FINE / _DPI, _FINE / _DPI)
        for place, leaf in enumerate(made, start=1):
            if place > 1:
                writer.newPage()
            paint(painter, leaf, font=font, mirrored=mirrored, foot=foot(name, place, len(made)))
    buffer.close()
    return bytes(held.data())


def foot(name: str, place: int, of: int) -> str:
    """Return what stands below a page."""
    return f"{isolated(name)}  ·  \u2066{place} / {of}\u2069"


def _unhinted(font: QFont) -> QFont:
    made = QFont(font)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # the page is far finer than the screen
    return made


def _broken(pieces: Iterable[Piece], room: float) -> Iterator[Leaf]:
    """Break ``pieces`` into pages that hold ``room`` pixels of them."""
    leaf: list[tuple[float, Piece]] = []
    top = 0.0
    for piece in pieces:
        if leaf and top + piece.height > room:
            yield tuple(leaf)
            leaf, top = [], 0.0
            if piece.head is not None:
                leaf.append((0.0, piece.head))
                top = piece.head.height
        leaf.append((top, piece))
        top += piece.height
    yield tuple(leaf)


def _pieces(shown: Shown, name: str, set_in: Setting) -> Iterator[Piece]:
    yield from _opening(shown, name, set_in)
    for key, chart in charts_of(shown.compared, shown.pair, shown.words).items():
        if not chart.sheet.rows:
            continue
        title = chart.title
        if key in ("measures", "differences", "confusion") and shown.pair is not None:
            title = f"{title} – {pair_name(shown.pair.annotators)}"
        yield _picture(chart, title, set_in)
        if key in _TABLES:
            yield from _table(_narrow(chart.sheet), set_in)
        if len(chart.sheet.rows) > WORST and key in _TABLES:
            rest = translate("Agreement", "The first {shown} of {all}; the file of all figures has the others.")
            line = rest.format(shown=WORST, all=len(chart.sheet.rows))
            yield _words(line, set_in.sized("small"), LIGHT.muted, set_in)
        yield Piece(_GAP, lambda painter: None)


def _opening(shown: Shown, name: str, set_in: Setting) -> Iterator[Piece]:
    report, words = shown.compared.report, shown.words
    yield _words(translate("Agreement", "Agreement of the annotators"), set_in.sized("title", bold=True), LIGHT.accent, set_in)
    today = date.today()
    people = translate("Agreement", ", ").join(isolated(layer_name(one)) for one in report.annotators)
    lines = [
        f"{isolated(name)} · {isolated(shown_day(today))} {today.year}",
        translate("Agreement", "Annotators: {names}").format(names=people),
        Counted().compared(len(report.counts)),
        f"{measure_name(words.measure)}: {told(words.measure, report.figures[words.measure])}",
        explained(words.measure),
    ]
    for line in lines:
        yield _words(line, set_in.sized("small"), LIGHT.ink, set_in)
    yield Piece(_GAP, lambda painter: None)


def _words(line: str, font: QFont, colour: str, set_in: Setting) -> Piece:
    def drawing(painter: QPainter) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = side(set_in.look, leading=True) | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(PAD, 0, set_in.width - 2 * PAD, height), flags, line)

    room = QRectF(0, 0, set_in.width - 2 * PAD, 4000)
    height = max(_LINE, QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap.value, line).height() + 4)
    return Piece(height, drawing)


def _picture(chart: Chart, title: str, set_in: Setting) -> Piece:
    """Return the picture with its title; one that is higher than a page is made smaller."""
    names = room_for_names(chart, set_in.width, set_in.font)
    tall = places(chart, set_in.width, names=names, mirrored=set_in.mirrored).height
    scale = min(1.0, (PAGE[1] - 2 * MARGIN - 3 * _LINE) / tall)

    def drawing(painter: QPainter) -> None:
        painter.setFont(set_in.sized("body", bold=True))
        painter.setPen(QColor(LIGHT.ink))
        painter.drawText(QRectF(PAD, 0, set_in.width - 2 * PAD, 28), side(set_in.look, leading=True), title)
        painter.translate(set_in.width * (1 - scale) if set_in.mirrored else 0, 36)
        painter.scale(scale, scale)
        draw(painter, chart, set_in.width, set_in.look)

    return Piece(36 + tall * scale + 8, drawing)


def _narrow(sheet: Sheet) -> Sheet:
    """Return the first rows of ``sheet`` and its columns that say something, as many as paper takes; the file of figures has all."""
    said = [place for place in range(len(sheet.headings)) if any(row[place] != "" for row in sheet.rows)][:_MOST_COLUMNS]
    return Sheet(tuple(sheet.headings[place] for place in said), tuple(tuple(row[place] for place in said) for row in sheet.rows[:WORST]))


def _table(sheet: Sheet, set_in: Setting) -> Iterator[Piece]:
    widths = _widths(sheet, set_in)
    head = _row(sheet.headings, widths, set_in, head=True)
    for place, row in enumerate(sheet.rows):
        piece = _row(tuple(map(str, row)), widths, set_in, head=False)
        yield Piece(head.height + piece.height, _both(head, piece)) if not place else replace(piece, head=head)


def _both(head: Piece, piece: Piece) -> Drawing:
    def drawing(painter: QPainter) -> None:
        head.draw(painter)
        painter.translate(0, head.height)
        piece.draw(painter)

    return drawing


def _widths(sheet: Sheet, set_in: Setting) -> tuple[float, ...]:
    """Return how wide each column is: what its longest cell takes, all together the width of the page."""
    metrics = QFontMetricsF(small(set_in.font))
    columns = zip(*(sheet.headings, *sheet.rows), strict=False)
    wanted = [min(280.0, max(metrics.horizontalAdvance(str(cell)) for cell in column) + 16) for column in columns]
    return tuple(width * (set_in.width - 2 * PAD) / sum(wanted) for width in wanted)


def _row(cells: Sequence[str], widths: Sequence[float], set_in: Setting, *, head: bool) -> Piece:
    def drawing(painter: QPainter) -> None:
        painter.setFont(small(set_in.font))
        begin = float(PAD)
        for cell, width in zip(cells, widths, strict=True):
            left = set_in.width - begin - width if set_in.mirrored else begin
            place = QRectF(left + 4, 0, width - 8, _LINE)
            painter.setPen(QColor(LIGHT.muted if head else LIGHT.ink))
            painter.drawText(place, side(set_in.look, leading=True), elided(painter, cell, place))
            begin += width
        painter.setPen(QPen(QColor(LIGHT.hairline), 1))
        painter.drawLine(PAD, round(_LINE), round(set_in.width) - PAD, round(_LINE))

    return Piece(_LINE + 1, drawing)
