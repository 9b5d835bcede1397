"""Places the panes of the window, and makes them anew when the language, the colours or the labels change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from gui.annotate.edges import Edges
from gui.annotate.names import LabelWords, NameList
from gui.annotate.notes import NoteBox
from gui.annotate.page import AnnotatePage
from gui.annotate.queue import QueueList
from gui.looks import Looks
from gui.pages import PAGES, Pages
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.session import Session
from gui.settings import Settings
from gui.widgets.banner import Banner
from gui.widgets.bars import Foot, TopBar
from gui.widgets.naming import named
from gui.widgets.palette import Palette

_WIDTHS = "widths"
USUAL_SIZE = 24
"""Letters of the article in pixels, where nothing else is chosen: 18 pt."""


class Panes(QMainWindow):
    """The window's parts: bar, queue, page, names, foot, and the palette over them."""

    page: AnnotatePage
    queue: QueueList
    names: NameList
    notes: NoteBox
    top: TopBar
    foot: Foot
    palette_pane: Palette
    pages: Pages
    banner: Banner
    desk: QWidget

    def __init__(self, session: Session, settings: Settings, looks: Looks) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.looks = looks
        self.edges = Edges(session, self)
        self.setMinimumSize(QSize(900, 600))

    @property
    def language(self) -> str:
        return self.looks.language

    def lay_out(self, pages: Callable[[QWidget], Pages]) -> None:
        """Make the panes in the looks of now; the old ones go. ``pages`` puts the annotator's page among the others."""
        session, looks = self.session, self.looks
        labels = session.labels()
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if looks.language == "ar" else Qt.LayoutDirection.LeftToRight)
        self.setWindowTitle(f"{session.project.path.stem} — {self.tr('Hashiya')}")
        self.page = AnnotatePage(labels, self.edges, looks.theme, looks.language)
        self.queue = QueueList(session, looks.theme)
        held = f"queue/{session.project.uid}"
        self.queue.restore(self.settings.state(held))
        self.queue.wanted_changed.connect(lambda kept: self.settings.keep_state(held, kept))
        every = session.project.labels.all()  # what retired may be marked still
        words = LabelWords({label.name: label.colour for label in every}, {label.name: label.shown(looks.language) for label in every})
        self.names = NameList(looks.theme, words)
        self.notes = NoteBox()
        self.top = TopBar(pages=[(row.id, row.shown) for row in PAGES], who=session.me, theme=looks.theme)
        self.foot = Foot()
        self.banner = Banner()
        self.pages = pages(self._annotate())
        desk = self.desk = self._desk()
        self.palette_pane = Palette(desk)
        self.setCentralWidget(desk)
        desk.show()  # Qt would show it a turn later, and gives no keyboard to what is not shown
        self.restyle()

    def style_now(self) -> ReaderStyle:
        """Return how the article looks as it is set."""
        return ReaderStyle(
            theme=self.looks.theme,
            labels=label_looks(self.session.project.labels.all(), self.looks.theme, language=self.looks.language),
            family=self.settings.text("font"),
            size=self.settings.number("text_size"),
            pitch=self.settings.number("pitch") / 100,
            column=self.settings.number("column"),
            tags=Tags(self.settings.text("tags")),
        )

    def restyle(self) -> None:
        """Give the article its letters and colours as they are set."""
        style = self.style_now()
        self.page.reader.set_style(style)
        self.page.card.dim(on=self.settings.on("boilerplate"))
        self.page.card.show_invisibles(on=self.settings.on("invisibles"))
        self.page.card.show_map(on=self.settings.on("margin_map"))
        self.foot.show_letters(f"\u2066{style.family}   {round(100 * style.size / USUAL_SIZE)}%\u2069")

    def _annotate(self) -> QWidget:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.names, 1)
        beside.addWidget(self.notes)
        for pane in (self.queue, self.page, side):
            panes.addWidget(pane)
        self.queue.setMinimumWidth(200)
        side.setMinimumWidth(220)
        self.page.setMinimumWidth(440)
        panes.setStretchFactor(1, 1)
        panes.setSizes([270, 900, 250])
        widths = self.settings.state(_WIDTHS)
        if widths:
            panes.restoreState(widths)
        panes.splitterMoved.connect(lambda *_: self.settings.keep_state(_WIDTHS, bytes(panes.saveState().data())))
        return panes

    def _strip(self) -> QVBoxLayout:
        strip = QVBoxLayout()
        strip.setContentsMargins(16, 0, 16, 8)
        strip.addWidget(self.banner)
        return strip

    def _desk(self) -> QWidget:
        desk = named(QWidget(), "desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.pages, 1)
        column.addLayout(self._strip())
        column.addWidget(self.foot)
        return desk
