"""What the page of agreement calls measures, differences, and the reasons why a measure has no value."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from core.agreement import MEASURES, Difference, Figure, Reason, Undefined
from core.agreement.measures import Unit
from gui.noop import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

NAMES = {
    "span_f1_strict": QT_TRANSLATE_NOOP("Agreement", "F1 of marks, strict"),
    "span_f1_lenient": QT_TRANSLATE_NOOP("Agreement", "F1 of marks, lenient"),
    "span_f1_average": QT_TRANSLATE_NOOP("Agreement", "F1 of marks, average"),
    "span_f1_proclitics": QT_TRANSLATE_NOOP("Agreement", "F1 of marks, blind to proclitics"),
    "token_kappa": QT_TRANSLATE_NOOP("Agreement", "Cohen's kappa of words"),
    "token_fleiss": QT_TRANSLATE_NOOP("Agreement", "Fleiss's kappa of words"),
    "token_alpha": QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha of words"),
    "unitizing_alpha": QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha of units"),
    "span_precision_strict": QT_TRANSLATE_NOOP("Agreement", "Precision of marks, strict"),
    "span_precision_lenient": QT_TRANSLATE_NOOP("Agreement", "Precision of marks, lenient"),
    "span_precision_average": QT_TRANSLATE_NOOP("Agreement", "Precision of marks, average"),
    "span_recall_strict": QT_TRANSLATE_NOOP("Agreement", "Recall of marks, strict"),
    "span_recall_lenient": QT_TRANSLATE_NOOP("Agreement", "Recall of marks, lenient"),
    "span_recall_average": QT_TRANSLATE_NOOP("Agreement", "Recall of marks, average"),
}
"""The measures in the order in which they are offered."""

_SHARE = {
    "strict": QT_TRANSLATE_NOOP("Agreement", "Marks agree when stretch and label are the same."),
    "lenient": QT_TRANSLATE_NOOP("Agreement", "Marks agree when they overlap and have the same label."),
    "average": QT_TRANSLATE_NOOP("Agreement", "The mean of the strict and the lenient value."),
    "proclitics": QT_TRANSLATE_NOOP("Agreement", "As strict, but والأردن and الأردن are the same stretch."),
    "kappa": QT_TRANSLATE_NOOP("Agreement", "Two annotators' labels word by word, beyond what chance gives; high where little is marked."),
    "fleiss": QT_TRANSLATE_NOOP("Agreement", "All annotators' labels word by word, beyond what chance gives."),
    "alpha": QT_TRANSLATE_NOOP("Agreement", "All annotators' labels word by word, also where some did not read the article."),
    "unitizing": QT_TRANSLATE_NOOP("Agreement", "All annotators' stretches letter by letter: what is marked, where, and as what."),
}

REASON_WORDS = {
    Reason.NOTHING_COMMON: QT_TRANSLATE_NOOP("Agreement", "No article was marked by two of them."),
    Reason.NOTHING_MARKED: QT_TRANSLATE_NOOP("Agreement", "Nothing was marked here, so there is nothing to agree on."),
    Reason.ONE_VALUE: QT_TRANSLATE_NOOP("Agreement", "Everything has one and the same value, so agreement by chance is certain."),
}

DIFFERENCES = {
    Difference.SAME: QT_TRANSLATE_NOOP("Agreement", "The same"),
    Difference.BOUNDARY: QT_TRANSLATE_NOOP("Agreement", "Edges differ"),
    Difference.LABEL: QT_TRANSLATE_NOOP("Agreement", "Labels differ"),
    Difference.BOTH: QT_TRANSLATE_NOOP("Agreement", "Edges and labels differ"),
    Difference.ONLY_ONE: QT_TRANSLATE_NOOP("Agreement", "Only one marked it"),
}


class Counted(QObject):
    """Numbers in words; only ``tr`` of an object knows the forms of the plural when the sentences are gathered."""

    def marks(self, n: int) -> str:
        return self.tr("%n mark(s) compared", "", n)

    def words(self, n: int) -> str:
        return self.tr("%n word(s) compared", "", n)

    def articles(self, n: int) -> str:
        return self.tr("%n article(s)", "", n)

    def compared(self, n: int) -> str:
        return self.tr("%n article(s) compared", "", n)

    def damaged(self, n: int) -> str:
        return self.tr("%n damaged article(s) left out.", "", n)

    def alone(self, n: int) -> str:
        return self.tr("%n article(s) with fewer than two layers left out.", "", n)


def measure_name(measure: str) -> str:
    return translate("Agreement", NAMES[measure])


def explained(measure: str) -> str:
    """Return what the measure says, in one sentence."""
    parts = measure.split("_")
    return translate("Agreement", _SHARE["unitizing" if parts[0] == "unitizing" else parts[-1]])


def difference_name(difference: Difference) -> str:
    return translate("Agreement", DIFFERENCES[difference])


def number(value: float) -> str:
    """Return ``value`` as measures are written, with the sign that reads the same in both directions."""
    return f"{value:.3f}".replace("-", "−")


def value_of(figure: Figure) -> str:
    """Return the figure's value, a dash where it has none."""
    return "–" if figure.number is None else number(figure.number)


def interval_of(figure: Figure) -> str:
    return "" if figure.interval is None else f"{number(figure.interval.low)}–{number(figure.interval.high)}"


def reason_of(figure: Figure) -> str:
    """Return why the figure has no value, nothing where it has one."""
    return translate("Agreement", REASON_WORDS[figure.value.reason]) if isinstance(figure.value, Undefined) else ""


def counted(measure: str, n: int) -> str:
    """Return how many of the measure's units were compared."""
    return Counted().marks(n) if MEASURES[measure].unit is Unit.SPANS else Counted().words(n)


def told(measure: str, figure: Figure) -> str:
    """Return the figure in a sentence: value, interval, how much it rests on, or why there is none."""
    if figure.number is None:
        return reason_of(figure)
    parts = [f"\u2066{value_of(figure)}\u2069"]
    if figure.interval is not None:
        parts.append(translate("Agreement", "95 % interval {range}").format(range=f"\u2066{interval_of(figure)}\u2069"))
    return translate("Agreement", ", ").join((*parts, counted(measure, figure.n)))
