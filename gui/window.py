"""The window is a wiring table: it places the panes, and one method holds every connection of the program."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog

from core.errors import StorageFailed, StorageFull, WorldError
from core.model import Span
from core.project import Edit
from gui import alerts
from gui.annotate.clock import WorkClock
from gui.backup import Backup
from gui.beginning import Beginning
from gui.bringing import Bringing
from gui.care import Care
from gui.deeds import Deeds
from gui.dropping import Dropping
from gui.edging import Edging
from gui.everywhere import Everywhere
from gui.files import Files, Ways
from gui.guard import guard
from gui.helping import Helping
from gui.indexing import Indexing
from gui.lastfolder import LastFolder
from gui.leading import Leading
from gui.manymarks import ManyMarks
from gui.marking import Marking
from gui.menus import Commands
from gui.pages import ANNOTATE, Pages
from gui.paletteentries import pick
from gui.panes import Panes
from gui.recent import remember
from gui.returning import Returning
from gui.sentences import layer_name, said, state
from gui.session import Saved, Session, View
from gui.settings import Settings
from gui.untaken import Untaken

if TYPE_CHECKING:
    from gui.looks import Looks


class Window(Panes):
    """One project on the screen."""

    marking: Marking
    bringing: Bringing
    files: Files
    commands: Commands
    deeds: Deeds
    edging: Edging
    leading: Leading
    beginning: Beginning
    care: Care
    helping: Helping
    many: ManyMarks
    everywhere: Everywhere
    returning: Returning

    def __init__(self, session: Session, settings: Settings, looks: Looks, ways: Ways) -> None:
        super().__init__(session, settings, looks)
        session.setParent(self)
        self.folders = LastFolder(settings)
        self.marking = Marking(session, self)
        self.bringing = Bringing(self)
        self.indexing = Indexing(session, self.bringing, self)
        Dropping(self)
        self.files = Files(self, ways)
        self.clock = WorkClock(session, self)
        self.backup = Backup(session.project.path, self) if session.project.writable and not session.project.read_only else None
        self.deeds = Deeds(self)
        self.edging = Edging(self)
        self.beginning = Beginning(self)
        self.returning = Returning(self)
        self.care = Care(self)
        self.helping = Helping(self)
        self.leading = Leading(session, self)
        self.many = ManyMarks(self)
        self.everywhere = Everywhere(self)
        self.untaken = Untaken(self)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self.rebuild)
        self._build()
        self._wire_session()

    def rebuild(self) -> None:
        """Make every pane anew in the looks of now and stay at the same place."""
        showing, kept = self.pages.current, self.pages.leave()
        selection = self.page.reader.selection()
        top = self.page.reader.verticalScrollBar().value()
        self._choose(self.page.reader.chosen() or "")  # keeps a note that is being written
        for action in self.actions():
            self.removeAction(action)  # else two would have the same key until the old one is gone
        self.commands.deleteLater()
        self._build()
        self.page.reader.select(*selection)
        self.page.reader.verticalScrollBar().setValue(top)
        self.pages.restore(kept, showing)
        self.beginning.rebuilt()

    def _build(self) -> None:
        self.lay_out(partial(Pages, self))
        self.commands = Commands(self, self.page)
        self.top.set_menu(self.commands.menu(self.top))
        self.top.show_palette_key(self.commands.keys("palette"))
        self.page.strip.show_finish_key(self.commands.keys("finish"))
        self.page.strip.set_layer_menu(self.commands.layer_menu(self.page))
        self._wire_panes()
        self.clock.watch(self.page.reader)
        self.clock.watch(self.page.reader.viewport())
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
        session.edited.connect(self._edited)
        session.edited.connect(self.beginning.edited)
        marking.marked.connect(self._marked)
        marking.turned.connect(self.deeds.tell_turned)
        self.settings.changed.connect(self._setting_changed)

    def _wire_panes(self) -> None:
        """Connect what is made anew with every look."""
        session, page, marking = self.session, self.page, self.marking
        page.tag_requested.connect(lambda start, end, label: marking.tag([(start, end)], label))
        page.relabel_requested.connect(marking.relabel)
        page.untag_requested.connect(marking.untag)
        page.reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.reader.customContextMenuRequested.connect(self.deeds.show_reader_menu)
        page.strip.finish_requested.connect(self.deeds.finish)
        page.strip.reopen_requested.connect(lambda: self.commands.run("reopen"))
        page.strip.undo_requested.connect(lambda: self.commands.run("undo"))
        page.hint_given.connect(self.say)
        page.span_chosen.connect(self._choose)
        page.changing.resize_requested.connect(marking.resize)
        page.changing.split_requested.connect(marking.split)
        page.changing.join_requested.connect(marking.join)
        page.tagmenu.same_requested.connect(self.deeds.show_same)
        page.same.mark_requested.connect(self.deeds.mark_same)
        page.same.project_requested.connect(self.everywhere.look)
        page.same.project_mark_requested.connect(self.everywhere.mark)
        page.same.closed.connect(self.everywhere.forget)
        self.names.mend_requested.connect(self.edging.mend)
        self.notes.note_written.connect(marking.note)
        self.returning.wire()
        page.zoom_requested.connect(self.deeds.zoom)
        self.banner.acted.connect(self._act)
        self.names.span_requested.connect(page.reveal)
        self.names.picked.connect(page.reader.setFocus)
        self.notes.left.connect(page.reader.setFocus)
        self.queue.article_requested.connect(session.open_article)
        self.queue.paste_requested.connect(self.files.paste)
        self.top.palette_requested.connect(self.deeds.ask_palette)
        self.top.page_requested.connect(self.pages.show_page)
        self.pages.shown.connect(self.top.show_page)
        self.pages.shown.connect(self.beginning.page_shown)
        self.pages.shown.connect(lambda page: self.foot.show_annotate(on=page == ANNOTATE))
        self.pages.shown.connect(lambda _: self.commands.refresh())
        self.palette_pane.picked.connect(partial(pick, self))
        self.palette_pane.left.connect(page.reader.setFocus)

    # -- what the session says

    def _show_article(self, view: View) -> None:
        self.page.open(view)
        if view.article is not None:
            self.queue.show_article(view.article.id)

    def _show_view(self, view: View) -> None:
        faults = self.edges.faults()
        self.page.show_view(view, me=self.session.me, faulty=frozenset(fault.span.id for fault in faults))
        self.names.show_spans(view.spans, faults)
        self._choose(self.page.reader.chosen() or "")
        marks = self.tr("%n mark(s)", "", len(view.spans)) if view.article else ""
        legend = [f"\u2068{key.sign} {layer_name(key.name)}\u2069" for key in self.page.reader.legend()] if view.others else []
        worked = view.layer.seconds // 60 if view.layer else 0
        self.foot.show_marks(
            marks,
            "     ".join((state(view.layer.state), *legend)) if view.layer else "",
            worked=self.tr("%n minute(s) of work", "", worked) if worked else "",
        )
        self.returning.show(view)
        self.commands.refresh_soon()

    def _choose(self, span: str) -> None:
        """Show everywhere which span is chosen, and its note."""
        self.names.choose(span or None)
        view = self.session.view
        chosen = next((one for one in view.spans if one.id == span), None)
        note = self.session.project.articles.note(view.article.id) if view.article is not None else ""
        self.notes.show_note(chosen, note, writable=view.can_mark)

    def _show_saved(self, saved: Saved) -> None:
        if saved.read_only:
            self.foot.show_saved(self.tr("Read-only"), trouble=True)
        elif saved.waiting:
            self.foot.show_saved(self.tr("%n mark(s) not saved", "", saved.waiting), trouble=True)
        else:
            self.foot.show_saved("✓ " + self.tr("Saved"), trouble=False)

    def _refuse(self, error: WorldError) -> None:
        storage = isinstance(error, StorageFull | StorageFailed)
        labels = {label.name: label.shown(self.language) for label in self.session.labels()}
        self.banner.say(said(error, labels), deed=self.tr("Save again") if storage and self.session.saved().waiting else "")

    def _edited(self, edit: Edit) -> None:
        self.commands.refresh_soon()
        self.pages.edited(edit)
        names = [(change.after or {})["name"] for change in edit.of("annotator") if change.before and "name" in (change.after or {})]
        if self.session.me in names:
            self.settings.keep_state(f"me/{self.session.project.uid}", self.session.me.encode())
        if names or edit.touches("label"):
            self._again.start()  # once for all that happens now: every pane knows the labels, and who one is

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
        self.banner.say(sentence, lasting=lasting)

    # -- inside

    def _setting_changed(self, key: str) -> None:
        if key in {"text_size", "tags", "font", "pitch", "column", "boilerplate", "invisibles", "margin_map"}:
            self.restyle()
            self.commands.refresh()

    def _act(self) -> None:
        """Do what the strip offers: stop the import that runs, save again, or show what an import could not bring."""
        if self.bringing.running:
            self.bringing.stop()
        elif self.session.saved().waiting:
            self.marking.save_again()
        else:
            self.banner.hide()
            self.bringing.show_report()

    def _leave_unsaved(self) -> bool:
        waiting = self.session.saved().waiting
        question = self.tr("%n mark(s) could not be saved. Close all the same, and lose them?", "", waiting)
        return alerts.sure(self, self.tr("Not saved"), question)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.untaken.take(event))

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.bringing.running:
            self.bringing.stop()
            event.ignore()
            QTimer.singleShot(0, self, self.close)
            return
        if self.session.saved().waiting and not self.marking.save_again() and not self._leave_unsaved():
            event.ignore()
            return
        self._again.stop()
        self.clock.keep()
        self.indexing.stop()
        if self.backup is not None:
            self.backup.stop()
        if self.session.view.article is not None:
            place = f"{self.page.reader.verticalScrollBar().value()} {self.session.view.article.id}"
            self.settings.keep_state(f"place/{self.session.project.uid}", place.encode())
        self.settings.keep_state("geometry", bytes(self.saveGeometry().data()))
        self.pages.leave()
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)  # what it reads or writes in threads ends before the project is closed
        with suppress(WorldError):  # a list of projects is no reason to stay open
            remember(self.settings, self.session.project, self.session.me)
        self.everywhere.leave()
        self.session.close()
        super().closeEvent(event)
