"""Judging what several annotators marked: ballots, rules that settle them, and what a reviewer decides. Values only."""

from core.review.ballots import Answer, Ballot, Kind, ballots
from core.review.merging import STRATEGIES, Merge, Rule, Settlement, Strategy, merge
from core.review.verdicts import REASONS, UNCLEAR, Correction, Decision, Judged, Remark, Said, Verdict

__all__ = [
    "REASONS",
    "STRATEGIES",
    "UNCLEAR",
    "Answer",
    "Ballot",
    "Correction",
    "Decision",
    "Judged",
    "Kind",
    "Merge",
    "Remark",
    "Rule",
    "Said",
    "Settlement",
    "Strategy",
    "Verdict",
    "ballots",
    "merge",
]
