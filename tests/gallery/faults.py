"""What is wrong with a window as it stands on the screen: words cut off, parts that stick out, words of another language or direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

_NEAR = 1
"""Pixels by which a font may measure itself otherwise than it is drawn."""
SMALLEST = QSize(1024, 700)
_ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")
_LATIN = re.compile(r"(?<![#/\[\w])[A-Za-z][A-Za-z.]+")
_PEOPLE = re.compile(r"(annotator|reviewer)-\d")
_NAMES = """Hashiya English OR CC BY Ctrl Alt Shift Enter Return Esc Escape Del Delete Backspace Tab Space Home End PgUp PgDown Up Down Left
    Right CSV TSV JSON JSONL XML XMI PNG PDF ZIP HTML Markdown UTF UTF-8 windows ISO CoNLL IOB BIOES Wojood brat spaCy INCEpTION WebAnno
    GLiNER UIMA CAS Hugging Face TXT DOCX Word PySide SQLite Python IBM Plex Sans Arabic Noto Amiri txt jsonl csv hashiya"""
NAMES = frozenset(_NAMES.split())
"""Latin words that Arabic says in Latin letters: keys, formats, programs, letters of the program."""


def faults(window: QWidget, *, language: str) -> Iterator[str]:
    """Yield one sentence for everything that is wrong with ``window`` and what it holds."""
    parent = window.parentWidget()
    over = parent.window().size() if parent is not None else SMALLEST
    if isinstance(window, QDialog) and not QRect(QPoint(), over).contains(QRect(QPoint(), window.size())):
        yield f"{_name(window)} is larger than the window: {window.width()}×{window.height()}"
    for widget in _seen(window):
        yield from (f"{_name(widget)}: {fault}" for fault in _of(widget, language))


def foreign(window: QWidget) -> Iterator[str]:
    """Yield one sentence for everything that an Arabic ``window`` says in English."""
    for widget in _seen(window):
        yield from (f"{_name(widget)} {fault}" for fault in _foreign(widget))


def _seen(window: QWidget) -> Iterator[QWidget]:
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and widget.window() is window and not widget.visibleRegion().isEmpty():
            yield widget


def _of(widget: QWidget, language: str) -> Iterator[str]:
    yield from _cut(widget)
    yield from _sticks_out(widget)
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    of_qt = isinstance(widget.parentWidget(), QLineEdit)  # its button stands with the words that are written
    turns = isinstance(widget, QPushButton | QToolButton | QComboBox | QLabel | QHeaderView)
    if turns and not of_qt and widget.layoutDirection() != wanted:
        yield "stands in the other direction"


def _foreign(widget: QWidget) -> Iterator[str]:
    for said in _words(widget):
        foreign = [word for word in _LATIN.findall(_PEOPLE.sub(" ", _ISOLATED.sub(" ", said))) if word.strip(".") not in NAMES]
        if foreign:
            yield f"says {foreign} in «{said[:80]}»"


# -- words cut off


def _cut(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _cut_label(widget)
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget)
            yield from _too_narrow(widget, widget.currentText(), room.width())
        case QAbstractButton() if widget.text() and isinstance(widget, QPushButton | QToolButton):
            needed = widget.sizeHint()
            if widget.width() < needed.width() - _NEAR or widget.height() < widget.fontMetrics().height():
                yield f"«{widget.text()}» wants {needed.width()} pixels, has {widget.width()}"
        case QAbstractButton() if widget.text():
            if widget.width() < widget.sizeHint().width() - _NEAR:
                yield f"«{widget.text()}» wants {widget.sizeHint().width()} pixels, has {widget.width()}"
        case QLineEdit() if not widget.text():
            yield from _too_narrow(widget, widget.placeholderText(), widget.contentsRect().width() - 20)
        case QHeaderView():
            yield from _cut_header(widget)
        case QAbstractItemView():
            yield from _cut_items(widget)
        case _:
            pass


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.toolTip():
        return
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + _NEAR:
            yield f"«{_plain(label.text())}» wants {label.heightForWidth(label.width())} pixels of height, has {label.height()}"
    elif label.sizeHint().width() > label.width() + _NEAR or label.sizeHint().height() > label.height() + _NEAR:
        yield f"«{_plain(label.text())}» wants {label.sizeHint().width()}×{label.sizeHint().height()}, has {label.width()}×{label.height()}"


def _cut_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() == Qt.Orientation.Vertical or model is None:
        return
    for section in range(header.count()):
        said = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        if not header.isSectionHidden(section) and not model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole):
            yield from _too_narrow(header, said, header.sectionSize(section) - 16)


def _cut_items(view: QAbstractItemView) -> Iterator[str]:
    """Items that Qt draws; those that we draw say themselves where they end with an ellipsis."""
    model = view.model()
    if model is None or type(view.itemDelegate()) is not QStyledItemDelegate:
        return
    for row in range(min(model.rowCount(), 60)):
        for column in range(1 if isinstance(view, QListView) else model.columnCount()):  # a list's is private to Qt
            index = model.index(row, column)
            place = view.visualRect(index)
            said = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            wraps = isinstance(view, QListView) and view.wordWrap()
            if view.viewport().rect().intersects(place) and not wraps and not index.data(Qt.ItemDataRole.ToolTipRole):
                yield from _too_narrow(view, said, min(place.width(), view.viewport().width()) - 6)


def _too_narrow(widget: QWidget, said: str, room: int) -> Iterator[str]:
    needed = QFontMetrics(widget.font()).horizontalAdvance(said)
    if needed > room + _NEAR:
        yield f"«{said}» wants {needed} pixels, has {room}"


# -- parts that stick out


def _sticks_out(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return
    if isinstance(parent, QAbstractScrollArea | QHeaderView | QComboBox) or type(widget).__name__ in {"QSplitterHandle", "QRubberBand"}:
        return
    middle = widget.mapTo(widget.window(), QPoint(widget.width() // 2, widget.height() // 2))
    if not parent.rect().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(QRect(widget.pos(), widget.size())):
        yield f"sticks out of {_name(parent)}: {widget.geometry().getRect()} in {parent.size().toTuple()}"
    elif not _is_scrolled(widget) and not widget.window().rect().contains(middle):
        yield "lies outside the window"


def _is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above is not None


# -- words


def _words(widget: QWidget) -> Iterator[str]:
    """Return what ``widget`` says, but for what users write and articles hold."""
    yield from (widget.toolTip(), widget.accessibleName())
    match widget:
        case QLabel():
            yield _plain(widget.text())
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QMenu():
            yield from (action.text().partition("\t")[0] for action in widget.actions())
        case QAbstractButton():
            yield widget.text()
        case QHeaderView() if widget.model() is not None and widget.orientation() == Qt.Orientation.Horizontal:
            yield from (str(widget.model().headerData(section, Qt.Orientation.Horizontal) or "") for section in range(widget.count()))
        case QDialog():
            yield widget.windowTitle()
        case _:
            pass


def _plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if re.search("<[a-z]+", text) else text


def _name(widget: QWidget) -> str:
    """Return by what a widget can be found: its class, and its name or what it says."""
    said = widget.objectName() or widget.accessibleName()
    owner = widget.parentWidget()
    within = f" in {type(owner).__name__}" if owner is not None and not widget.isWindow() else ""
    return f"{type(widget).__name__}{f' {said}' if said else ''}{within}"
