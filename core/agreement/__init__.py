"""How far annotators agree: measures as plain functions over values."""

from core.agreement.intervals import RESAMPLES
from core.agreement.measures import MAIN, MEASURES, Measure
from core.agreement.pairing import Difference
from core.agreement.reporting import ArticleRow, DayRow, LabelRow, PairRow, Report, report, with_intervals, worst_first
from core.agreement.values import REASONS, Figure, Interval, Mark, MarkedArticle, Reason, Undefined

__all__ = [
    "MAIN",
    "MEASURES",
    "REASONS",
    "RESAMPLES",
    "ArticleRow",
    "DayRow",
    "Difference",
    "Figure",
    "Interval",
    "LabelRow",
    "Mark",
    "MarkedArticle",
    "Measure",
    "PairRow",
    "Reason",
    "Report",
    "Undefined",
    "report",
    "with_intervals",
    "worst_first",
]
