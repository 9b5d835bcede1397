"""The window is a wiring table: it places the panes, and one method holds every connection of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent

from core.errors import StorageFailed, StorageFull, WorldError
from core.model import LayerState, Span
from gui.files import Files
from gui.guard import guard
from gui.keynames import keys_of
from gui.marking import Marking
from gui.menus import Commands
from gui.panes import USUAL_SIZE, Panes
from gui.sentences import said, state
from gui.session import Saved, Session, View
from gui.settings import Settings
from gui.widgets.palette import Entry

if TYPE_CHECKING:
    from gui.looks import Looks


class Window(Panes):
    """One project on the screen."""

    marking: Marking
    files: Files
    commands: Commands

    def __init__(
        self, session: Session, settings: Settings, looks: Looks, *, opened: Callable[[Path], None], sample: Callable[[], None]
    ) -> None:
        super().__init__(session, settings, looks)
        session.setParent(self)
        self.marking = Marking(session, self)
        self.files = Files(self, opened=opened, sample=sample)
        self._build()
        self._wire_session()

    def rebuild(self) -> None:
        """Make every pane anew in the looks of now and stay at the same place."""
        selection = self.page.reader.selection()
        top = self.page.reader.verticalScrollBar().value()
        self.commands.deleteLater()
        self._build()
        self.page.reader.select(*selection)
        self.page.reader.verticalScrollBar().setValue(top)

    def _build(self) -> None:
        self.lay_out()
        self.commands = Commands(self, self.page)
        self.top.set_menu(self.commands.menu(self.top))
        self.page.strip.set_layer_menu(self.commands.layer_menu(self.page))
        self._wire_panes()
        self._show_article(self.session.view)
        self._show_view(self.session.view)
        self._show_saved(self.session.saved())
        self.page.reader.setFocus()

    def _wire_session(self) -> None:
        """Connect what lives as long as the window."""
        session, marking = self.session, self.marking
        session.article_opened.connect(self._show_article)
        session.viewed.connect(self._show_view)
        session.saved_changed.connect(self._show_saved)
        session.queue_changed.connect(lambda articles: self.queue.refresh(articles))  # noqa: PLW0108  the queue of then, not of now
        session.refused.connect(self._refuse)
        session.edited.connect(lambda _: self.commands.refresh())
        marking.marked.connect(self._marked)
        self.settings.changed.connect(self._setting_changed)

    def _wire_panes(self) -> None:
        """Connect what is made anew with every look."""
        session, page, marking = self.session, self.page, self.marking
        page.tag_requested.connect(lambda start, end, label: marking.tag([(start, end)], label))
        page.relabel_requested.connect(marking.relabel)
        page.untag_requested.connect(marking.untag)
        page.strip.finish_requested.connect(self.finish)
        page.strip.undo_requested.connect(lambda: self.commands.run("undo"))
        page.hint_given.connect(self.say)
        page.span_chosen.connect(self.names.choose)
        page.zoom_requested.connect(self.zoom)
        page.banner.acted.connect(marking.save_again)
        self.names.span_requested.connect(page.reveal)
        self.queue.article_requested.connect(session.open_article)
        self.top.palette_requested.connect(self.ask_palette)
        self.palette_pane.picked.connect(self.commands.run)
        self.palette_pane.left.connect(page.reader.setFocus)

    # -- what the session says

    def _show_article(self, view: View) -> None:
        self.page.open(view)
        if view.article is not None:
            self.queue.show_article(view.article.id)

    def _show_view(self, view: View) -> None:
        self.page.show_view(view, me=self.session.me)
        self.names.show_spans(view.spans)
        self.names.choose(self.page.reader.chosen())
        marks = self.tr("%n mark(s)", "", len(view.spans)) if view.article else ""
        self.foot.show_marks(marks, state(view.layer.state) if view.layer else "")
        self.commands.refresh()

    def _show_saved(self, saved: Saved) -> None:
        if saved.read_only:
            self.foot.show_saved(self.tr("Read-only"), trouble=True)
        elif saved.waiting:
            self.foot.show_saved(self.tr("%n mark(s) not saved", "", saved.waiting), trouble=True)
        else:
            self.foot.show_saved("✓ " + self.tr("Saved"), trouble=False)

    def _refuse(self, error: WorldError) -> None:
        storage = isinstance(error, StorageFull | StorageFailed)
        self.page.banner.say(said(error), deed=self.tr("Save again") if storage and self.session.saved().waiting else "")

    def _marked(self, span: Span) -> None:
        self.page.reader.select(span.end, span.end)
        self.page.choose(span.id)
        self.page.last_label = span.label
        label = next((chip.accessibleName() for name, chip in self.page.strip.chips.items() if name == span.label), span.label)
        letters = self.tr("%n letter(s)", "", len(span.quote))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.page.reader, f"{label}, {letters}"))

    # -- what commands ask of the window

    def say(self, sentence: str, *, lasting: bool = False) -> None:
        """Show one sentence in the strip above the page."""
        self.page.banner.say(sentence, lasting=lasting)

    def finish(self) -> None:
        """Call the article finished and go to the next one."""
        if self.marking.become(LayerState.FINISHED):
            self.queue.go(1)

    def zoom(self, steps: int) -> None:
        """Make the article's letters larger or smaller by ``steps``; 0 is the usual size."""
        size = self.settings.number("text_size") + 2 * steps if steps else USUAL_SIZE
        self.settings.set("text_size", min(72, max(12, size)))

    def ask_palette(self) -> None:
        """Open the command palette."""
        self.commands.refresh()
        pairs = self.commands.actions.values()
        entries = [Entry(row.id, action.text(), f"{row.text} {row.id}", keys_of(row)) for row, action in pairs if action.isEnabled()]
        self.palette_pane.ask(entries)

    # -- inside

    def _setting_changed(self, key: str) -> None:
        if key in {"text_size", "tags", "font"}:
            self.restyle()
            self.commands.refresh()

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.keep_state("geometry", bytes(self.saveGeometry().data()))
        self.session.close()
        super().closeEvent(event)
