"""What an export will write and leave out, kind by kind with examples; and what it has written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from core.formats.choices import Choices, Inside, Overlapping
from core.formats.form import Format
from core.formats.reasons import shortened
from core.formats.record import LeftOut, Loss, Written
from core.project.exporting import Exported
from core.project.outlook import Delivered, Order, Outlook
from core.project.takingout import HIDDEN
from gui.sentences import isolated
from gui.widgets.paragraphs import Paragraphs

_EXAMPLES = 3
_FILES = 12
"""So many files of an export are named; of more only the number is said."""


class ExportReport(Paragraphs):
    """Says one thing at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What is written and what is left out"))

    def wait(self) -> None:
        self.clear()
        self.say(self.tr("Looking for what has no place in this format…"), "quiet")
        self.end()

    def refuse(self, sentence: str) -> None:
        """Say why nothing can be written."""
        self.clear()
        self.say(sentence, "refused")
        self.end()

    def show_outlook(self, outlook: Outlook) -> None:
        """Say what would be written, which files would be replaced, and what would be left out."""
        told, form = outlook.told, outlook.order.request.form
        self.clear()
        if not told.whole.records:
            self.say(self.tr("There is nothing to write: no layer is as you chose."), "refused")
        else:
            self.say(self.tr("It will write {amount}.").format(amount=self._amount(told.whole, form)), "sheettitle")
        if outlook.there:
            names = self.tr(", ").join(isolated(path.name) for path in outlook.there[:_EXAMPLES])
            self.say(self.tr("%n file(s) there will be replaced: {names}", "", len(outlook.there)).format(names=names), "refused")
        self._say_losses(told.whole.left_out, outlook.order.request.choices)
        self._say_files(told, form)
        self.end()

    def show_delivered(self, delivered: Delivered, order: Order) -> None:
        """Say what was written and where it lies."""
        done, form = delivered.done, order.request.form
        self.clear()
        amount = self._amount(done.whole, form)
        if len(done.files) == 1:
            sentence = self.tr("It wrote {amount} to {path}.").format(amount=amount, path=isolated(done.files[0][0].path))
        else:
            files = self.tr("%n file(s)", "", len(done.files))
            sentence = self.tr("It wrote {amount} to {files} in {folder}.").format(
                amount=amount, files=files, folder=isolated(order.out.parent)
            )
        self.say(sentence, "sheettitle")
        if delivered.card is not None:
            self.say(self.tr("The data card lies beside it: {name}.").format(name=isolated(delivered.card.name)))
        self._say_losses(done.whole.left_out, order.request.choices)
        self._say_files(done, form)
        self.end()

    def show_stopped(self, delivered: Delivered) -> None:
        """Say what is there of an export that was stopped."""
        self.clear()
        if not delivered.done.files:
            self.say(self.tr("It was stopped. Nothing was written."), "sheettitle")
        else:
            self.say(self.tr("It was stopped. These files are whole, the others were not begun:"), "sheettitle")
            for target, _ in delivered.done.files[:_FILES]:
                self.say(isolated(target.path.name))
        self.end()

    # -- inside

    def _amount(self, written: Written, form: Format) -> str:
        if not form.holds:
            return self.tr("%n text(s)", "", written.records)
        marks, layers = self.tr("%n mark(s)", "", written.spans), self.tr("%n layer(s)", "", written.records)
        return self.tr("{marks} in {layers}").format(marks=marks, layers=layers)

    def _say_files(self, exported: Exported, form: Format) -> None:
        if len(exported.files) < 2:
            return
        self.leave_room(8)
        for target, written in exported.files[:_FILES]:
            self.say(f"{isolated(target.path.name)}   {self._amount(written, form)}", "quiet")
        if len(exported.files) > _FILES:
            self.say(self.tr("and %n more", "", len(exported.files) - _FILES), "quiet")

    def _say_losses(self, left_out: Iterable[LeftOut], choices: Choices) -> None:
        kinds: dict[str, list[LeftOut]] = {}
        for left in left_out:
            kinds.setdefault(left.what, []).append(left)
        if not kinds:
            self.leave_room(8)
            self.say(self.tr("Nothing is left out."))
        for what, lost in sorted(kinds.items(), key=lambda one: -len(one[1])):
            self.leave_room(8)
            self.say(" ".join(filter(None, (self._loss(what, len(lost)), self._chosen(what, choices)))))
            quotes = list(dict.fromkeys(" ".join(left.example.split()) for left in lost if left.example))[:_EXAMPLES]
            if quotes:
                examples = self.tr(", ").join(f"“{isolated(shortened(quote, 40))}”" for quote in quotes)
                self.say(self.tr("Such as {examples}").format(examples=examples), "quiet")

    def _chosen(self, what: str, choices: Choices) -> str:
        """Return what becomes of a kind by what was chosen."""
        if what in (Loss.NESTED, Loss.CROSSING):
            return {
                Overlapping.OUTERMOST: self.tr("The outermost are written."),
                Overlapping.INNERMOST: self.tr("The innermost are written."),
            }.get(choices.overlapping, "")
        if what == Loss.INSIDE_A_TOKEN:
            return {Inside.WIDEN: self.tr("They are written with the whole word."), Inside.LEAVE_OUT: self.tr("They are left out.")}.get(
                choices.inside, ""
            )
        return ""

    def _loss(self, what: str, number: int) -> str:
        sentences = {
            Loss.SPAN: self.tr("%n mark(s) cannot be written.", "", number),
            Loss.NESTED: self.tr("%n nested mark(s) cannot be written.", "", number),
            Loss.CROSSING: self.tr("%n crossing mark(s) cannot be written.", "", number),
            Loss.DISCONTINUOUS: self.tr("%n mark(s) in several pieces cannot be written.", "", number),
            Loss.INSIDE_A_TOKEN: self.tr("%n mark(s) begin or end inside a word.", "", number),
            Loss.NOTE: self.tr("%n note(s) cannot be written.", "", number),
            Loss.STATE: self.tr("%n state(s) of layers cannot be written.", "", number),
            Loss.LAYER: self.tr("%n layer(s) cannot be written.", "", number),
            Loss.META: self.tr("The metadata of %n article(s) cannot be written.", "", number),
            Loss.ORIGIN: self.tr("Where %n mark(s) come from cannot be written.", "", number),
            Loss.TEXT: self.tr("%n text(s) cannot be written letter by letter.", "", number),
            Loss.LABEL: self.tr("%n label(s) cannot be written as they are called.", "", number),
            HIDDEN: self.tr("%n layer(s) stay out: work is blind, and you have not finished these articles.", "", number),
        }
        return sentences.get(what, self.tr("%n layer(s) are damaged and stay out.", "", number))
