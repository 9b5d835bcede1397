"""The charts of the page and where they stand: all together, then a pair or all, then articles and days."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from core.agreement import PairRow
from gui.agreement.comparing import Compared
from gui.agreement.telling import (
    Words,
    article_chart,
    confusion_chart,
    difference_chart,
    label_chart,
    measure_chart,
    pair_chart,
    pair_name,
    review_chart,
    trend_chart,
)
from gui.theme import Theme
from gui.widgets.charts import Chart, Lead
from gui.widgets.naming import named
from gui.widgets.placing import PAD
from gui.widgets.section import Section

translate = QCoreApplication.translate
ORDER = ("pairs", "labels", "measures", "differences", "confusion", "articles", "trend", "review")


def charts_of(compared: Compared, pair: PairRow | None, words: Words) -> dict[str, Chart]:
    """Return every chart of the page, by its id; of ``pair`` those that are told of one pair."""
    report = compared.report
    held = pair or report
    return {
        "pairs": pair_chart(report, words),
        "labels": label_chart(report.labels, words),
        "measures": measure_chart(held.figures, words),
        "differences": difference_chart(held.differences, words),
        "confusion": confusion_chart(held.confusion, words),
        "articles": article_chart(report.articles, words),
        "trend": trend_chart(report.trend, words),
        "review": review_chart(compared.then, compared.now, words),
    }


class Sections(QWidget):
    """Emits the pair that was chosen, None for all together; the article whose review is wanted; and what is to be saved."""

    pair_chosen = Signal(object)
    article_chosen = Signal(str)
    said = Signal(str)
    save_requested = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nothing = self.tr("Nothing is marked in the articles that are compared.")
        no_trend = self.tr("No article that is compared was finished here: marks that came with a file have no day.")
        no_review = self.tr("No review of these articles is finished yet: before and after cannot be compared.")
        titles = {
            "pairs": (self.tr("Who agrees with whom"), ""),
            "labels": (self.tr("By label, worst first"), nothing),
            "measures": (self.tr("Every measure"), nothing),
            "differences": (self.tr("In what they differ"), nothing),
            "confusion": (self.tr("Which label for which"), nothing),
            "articles": (self.tr("By article, worst first"), nothing),
            "trend": (self.tr("Day by day"), no_trend),
            "review": (self.tr("What the review changed"), no_review),
        }
        self.of = {name: Section(*titles[name], theme) for name in ORDER}
        self.scope = named(QLabel(), "sheettitle")
        self.all_pairs = named(QPushButton(self.tr("Show all pairs")), "quietbutton")
        self.all_pairs.clicked.connect(lambda: self.pair_chosen.emit(None))
        self._lay_out()
        for name, section in self.of.items():
            section.followed.connect(self._follow)
            section.said.connect(self.said)
            section.save_requested.connect(lambda suffix, name=name: self.save_requested.emit(self.of[name], suffix))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(24)
        for row in (1, 5):
            rule = named(QFrame(), "hairline")
            rule.setFixedHeight(1)
            grid.addWidget(rule, row, 0, 1, 2)
        scope = QHBoxLayout()
        scope.setContentsMargins(PAD, 0, PAD, 0)
        scope.addWidget(self.scope)
        scope.addWidget(self.all_pairs)
        scope.addStretch(1)
        grid.addWidget(self.of["pairs"], 0, 0)
        grid.addWidget(self.of["labels"], 0, 1)
        grid.addLayout(scope, 2, 0, 1, 2)
        grid.addWidget(self.of["measures"], 3, 0, 2, 1)
        grid.addWidget(self.of["differences"], 3, 1)
        grid.addWidget(self.of["confusion"], 4, 1)
        grid.addWidget(self.of["articles"], 6, 0, 2, 1)
        grid.addWidget(self.of["trend"], 6, 1)
        grid.addWidget(self.of["review"], 7, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(8, 1)

    def show_compared(self, compared: Compared, pair: PairRow | None, words: Words) -> None:
        """Show every chart of ``compared``, and which pair the middle ones are of."""
        for name, chart in charts_of(compared, pair, words).items():
            self.of[name].show_chart(chart)
        self.scope.setText(pair_name(pair.annotators) if pair is not None else self.tr("All pairs together"))
        self.all_pairs.setVisible(pair is not None)

    def _follow(self, lead: Lead) -> None:
        if lead.pair is not None:
            self.pair_chosen.emit(lead.pair)
        elif lead.article:
            self.article_chosen.emit(lead.article)
