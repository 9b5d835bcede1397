"""What was found: the figure in large, why there is none, the charts; and what is missing of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from core.agreement import PairRow
from gui.agreement.comparing import Compared
from gui.agreement.sections import Sections
from gui.agreement.telling import Words
from gui.agreement.words import Counted, interval_of, measure_name, reason_of, value_of
from gui.theme import Theme
from gui.widgets.headline import Headline
from gui.widgets.naming import named
from gui.widgets.placing import PAD

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: what was found, of which pair the middle charts are, in which words."""

    compared: Compared
    pair: PairRow | None
    words: Words


class Findings(QWidget):
    """Everything below the controls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = Headline()
        self.nothing = named(QLabel(), "quiet")
        self.nothing.setContentsMargins(PAD, 0, PAD, 0)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.sections = Sections(theme)
        rule = named(QFrame(), "hairline")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for part in (self.headline, self.nothing, rule, self.sections):
            column.addWidget(part)

    def show_found(self, shown: Shown, *, unfinished: bool) -> None:
        """Show what was found; ``unfinished`` says that begun layers count, so that nobody is told to try that."""
        report = shown.compared.report
        figure = report.figures[shown.words.measure]
        some = bool(report.counts)
        self.headline.show_figures(
            (
                (value_of(figure), measure_name(shown.words.measure)),
                (interval_of(figure) or "–", self.tr("95 % interval")),
                (str(figure.n), self.tr("n: marks or words compared")),
                (str(len(report.counts)), self.tr("articles compared")),
                (str(len(report.annotators)), self.tr("annotators")),
            )
        )
        self.headline.setVisible(some)
        self.sections.setVisible(some)
        self.nothing.setText(reason_of(figure) if some else _advice(unfinished=unfinished))
        self.nothing.setVisible(bool(self.nothing.text()))
        if some:
            self.sections.show_compared(shown.compared, shown.pair, shown.words)


def notes_on(compared: Compared | None, *, stale: bool) -> str:
    """Return what is missing of what was found; ``stale`` where somebody marked something since."""
    if compared is None:
        return translate("Agreement", "It was stopped before anything was known.")
    notes = []
    if stale:
        notes.append(translate("Agreement", "Something was marked meanwhile."))
    if compared.left_out:
        notes.append(Counted().damaged(len(compared.left_out)))
    if compared.report.alone and compared.report.counts:
        notes.append(Counted().alone(compared.report.alone))
    if compared.report.counts and not compared.drawn:
        notes.append(translate("Agreement", "The intervals were not drawn."))
    elif len(compared.report.counts) == 1:
        notes.append(translate("Agreement", "An interval needs two articles or more."))
    return " ".join(notes)


def _advice(*, unfinished: bool) -> str:
    if unfinished:
        return translate(
            "Agreement",
            "There is nothing to compare: no article has the layers of two annotators. See People and work.",
        )
    return translate(
        "Agreement", "There is nothing to compare: no article has the finished layers of two annotators. “Unfinished too” takes others."
    )
