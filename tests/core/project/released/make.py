"""Makes the file of this version's schema that every later version must open: ``python -m tests.core.project.released.make``.

Run once before a schema is released; a file that is here is never made again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from core.arabic.clitics import EdgeRule
from core.model import GOLD, LayerState
from core.project import Place, Project
from core.project.schema import SCHEMA_VERSION
from core.review import Correction
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, tag

RELEASED = Path(__file__).parent
REVIEWER = "reviewer-1"


def make(path: Path) -> None:
    """Make a project with a row in every table, an undone edit, and a closed layer."""
    with a_project(path) as project:
        fill(project)
    with closing(sqlite3.connect(path)) as connection:  # small, for the repository
        connection.execute("PRAGMA page_size=512")
        connection.execute("VACUUM")


def fill(project: Project) -> None:
    """Do what the test of released files expects to find."""
    span = tag(project, "اليابان")
    project.spans.annotate(span.id, "ملاحظة 😀", by=ME)
    tag(project, "سيول")
    project.history.undo(ME)
    project.layers.worked(FIRST, by=ME, seconds=42)
    tag(project, "سيول", by=YOU, article=SECOND)
    project.layers.become(SECOND, YOU, LayerState.FINISHED, by=YOU, note="تمّ")
    project.spans.tag(Place(FIRST, GOLD), [(0, 3)], "EVENT", by=ME)
    project.edges.set_rule(EdgeRule.OUTSIDE, by=ME)
    project.edges.remember("كوريا", 0, by=ME)
    project.assignments.give([SECOND], [YOU], by=ME)
    project.blind.turn(on=True, by=ME)
    judged = project.review.ballots(SECOND)[0]
    project.review.take(judged, judged.ballot.answers[0], by=REVIEWER, reason="unclear", note="حُكم")
    verdict = project.review.ballots(SECOND)[0].verdict
    assert verdict is not None
    project.review.answer(Correction(SECOND, YOU, verdict, None, "", ()), "لماذا؟", by=YOU)


if __name__ == "__main__":
    made = RELEASED / f"v{SCHEMA_VERSION}.hashiya"
    make(made)
    print(made)
