"""The shelf of review as a project has it: judging, settling by a rule, returning."""

from __future__ import annotations

from core.project.merging import Merging
from core.project.returning import Returning
from core.project.verdicts import Verdicts


class Review(Verdicts, Merging, Returning):
    """Ballots, verdicts, rules, and what goes back to the annotators."""
