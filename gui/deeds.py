"""What commands ask of the window as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt

from core.arabic.clitics import EdgeRule
from core.model import LayerState, Origin
from core.project import Edit
from gui import alerts, paletteentries
from gui.annotate.rightclick import stand_at
from gui.annotate.same import same_places
from gui.panes import USUAL_SIZE
from gui.sentences import isolated, verb

if TYPE_CHECKING:
    from gui.window import Window


class Deeds(QObject):
    """One method a command that takes more than a line."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def finish(self) -> None:
        """Call the article finished and go to the next one."""
        window, article = self._window, self._window.session.view.article
        number = len(window.session.view.spans)
        if article is not None and window.marking.become(LayerState.FINISHED):
            window.queue.go(1)
            told = self.tr("Finished with %n mark(s): {title}", "", number)
            window.say(told.format(title=isolated(article.title)))

    def tell_turned(self, edit: Edit) -> None:
        """Say what was taken back or done again where the page itself does not show it."""
        if edit.touches("verdict") or not edit.touches("span"):
            template = self.tr("Undone: {what}") if edit.kind == "undo" else self.tr("Done again: {what}")
            self._window.say(template.format(what=verb(edit.verb)))

    def set_aside(self) -> None:
        """Ask why the article is set aside, and go to the next one."""

        def setting_aside(reason: str) -> None:
            if self._window.marking.become(LayerState.SKIPPED, note=reason):
                self._window.queue.go(1)

        title, question = self.tr("Set the article aside"), self.tr("Why is it set aside?")
        alerts.ask_text(self._window, title, question, (self.tr("Set aside"), self.tr("Cancel")), then=setting_aside)

    def show_guideline(self) -> None:
        """Show the guideline of the mark's label, or of all labels where no mark is chosen; hide it when it shows just that."""
        page = self._window.page
        span, labels = page.current(), self._window.session.project.labels.all()
        of_span = [label for label in labels if span is not None and label.name == span.label]
        caret = page.reader.cursorRect()
        if span is not None and (boxes := page.reader.rects(span.start, span.end)):
            caret = boxes[0].toAlignedRect()
        beside = QRect(page.reader.viewport().mapTo(page, caret.topLeft()), caret.size())
        page.guideline.toggle(of_span or [label for label in labels if label.active], beside)

    def show_reader_menu(self, point: QPoint) -> None:
        """Open the menu of what lies at ``point`` of the article."""
        page = self._window.page
        stand_at(page, point)
        page.offer.close()
        self._window.commands.reader_menu(page.reader).popup(page.reader.viewport().mapToGlobal(point))

    def zoom(self, steps: int) -> None:
        """Make the article's letters larger or smaller by ``steps``; 0 is the usual size."""
        settings = self._window.settings
        size = settings.number("text_size") + 2 * steps if steps else USUAL_SIZE
        settings.set("text_size", min(72, max(12, size)))

    def show_same(self) -> None:
        """Show every other place of the article that says what is selected or chosen."""
        window, page = self._window, self._window.page
        view, span = window.session.view, page.current()
        start, end = page.reader.selection()
        if start == end and span is not None:
            start, end = span.start, span.end
        exact = [one.label for one in (span, *view.spans) if one is not None and (one.start, one.end) == (start, end)]
        wanted = exact[0] if exact else page.last_label
        label = next((label for label in page.labels if label.name == wanted), page.labels[0])
        if start == end:
            window.say(self.tr("Choose a mark first, or select a name."))
            return
        page.offer.close()
        # A place inside a longer mark of the same label is a part of that name: offered, but not ticked.
        inside = [(one.start, one.end) for one in view.spans if one.label == label.name]
        taken = {(one.start, one.end) for one in view.spans if one.label == label.name}
        places = [
            replace(place, sure=False)
            if any(a <= place.start and place.end <= b and (a, b) != (place.start, place.end) for a, b in inside)
            else place
            for place in same_places(view.text, window.edges.same(start, end), taken)
        ]
        window.everywhere.about(start, end)
        page.same.show_places(view.text[start:end], label, places)

    def mark_same(self, stretches: list[tuple[int, int]]) -> None:
        """Mark the ticked places in one step."""
        page = self._window.page
        label = page.same.label
        if stretches and self._window.marking.tag(stretches, label, origin=Origin.EVERYWHERE):
            page.same.leave()

    def find(self) -> None:
        """Open the bar that finds in the article, with what is selected."""
        page = self._window.page
        start, end = page.reader.selection()
        page.finder.ask(self._window.session.view.text[start:end][:80], near=start)

    def show_labels(self) -> None:
        """Open the labels of the project."""
        from gui.dialogs.labels import show_labels

        show_labels(self._window)

    def show_people(self) -> None:
        """Open who there is, and who has what work."""
        from gui.dialogs.people import show_people

        show_people(self._window)

    def show_settings(self, *, find: str = "") -> None:
        """Open the settings: the user's own, and the project's rule for proclitics; of them those that say ``find``."""
        from gui.dialogs.settings import SettingsDialog, edge_rule  # dialogs are loaded when they are wanted: the start is short

        window = self._window
        rule = edge_rule(window.edges.rule.value, lambda value: window.edges.set_rule(EdgeRule(value)))
        dialog = SettingsDialog(window.settings, window.style_now, [rule], parent=window)
        dialog.search.setText(find)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def leave_all(self) -> None:
        """Put the brush down and close what lies about the article."""
        page = self._window.page
        page.strip.take_brush("")
        page.same.leave()
        page.finder.leave()

    def ask_palette(self) -> None:
        """Open the command palette."""
        self._window.palette_pane.ask(paletteentries.entries(self._window), partial(paletteentries.articles, self._window))
