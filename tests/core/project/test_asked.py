"""Asking the history: who did what, when, from what to what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.model import SpanId
from core.project import Project
from core.project.accounts import Account, Asking
from core.review import Rule, Strategy
from tests.core.project.judging import REVIEWER, a_review, take
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with a_project(tmp_path / "p.hashiya") as project:
        yield project


def verbs(accounts: tuple[Account, ...]) -> list[tuple[str, str, str]]:
    return [(one.by, one.verb, one.kind) for one in accounts]


def test_a_span_s_story_is_told_newest_first(project: Project) -> None:
    span = tag(project, "اليابان")
    tag(project, "سيول")
    project.spans.relabel(span.id, "PERSON", by=ME)
    project.history.undo(ME)
    found = project.history.asked(Asking(span=span.id))
    assert verbs(found) == [(ME, "relabel", "undo"), (ME, "relabel", "do"), (ME, "tag", "do")]
    (change,) = found[1].changes
    assert (change.before, change.after) == ({"label": "COUNTRY"}, {"label": "PERSON"})
    assert change.about == {"article": FIRST, "layer": ME, "quote": "اليابان"}
    assert found[2].changes[0].after == {
        "start": span.start,
        "end": span.end,
        "quote": "اليابان",
        "origin": "hand",
        "note": "",
        "layer": ME,
        "label": "COUNTRY",
    }


def test_the_story_of_a_span_that_is_gone_can_be_asked(project: Project) -> None:
    span = tag(project, "اليابان")
    project.spans.untag([span.id], by=ME)
    found = project.history.asked(Asking(span=span.id))
    assert verbs(found) == [(ME, "untag", "do"), (ME, "tag", "do")]
    assert (found[0].changes[0].after, found[0].changes[0].about["quote"]) == (None, "اليابان")
    assert project.history.asked(Asking(span=SpanId("nowhere"))) == ()


def test_it_can_be_asked_by_article_person_verb_and_time(project: Project) -> None:
    tag(project, "اليابان")
    tag(project, "سيول", by=YOU, article=SECOND)
    assert verbs(project.history.asked(Asking(article=SECOND))) == [(YOU, "tag", "do"), ("", "import", "do")]
    assert verbs(project.history.asked(Asking(by=YOU))) == [(YOU, "tag", "do"), (YOU, "join", "do")]
    assert verbs(project.history.asked(Asking(by="", verb="import"))) == [("", "import", "do")]
    newest = project.history.asked(limit=1)[0]
    assert project.history.asked(Asking(since=newest.at))[0] == newest
    assert project.history.asked(Asking(since=newest.at + timedelta(seconds=1))) == ()


def test_pages_follow_each_other_without_a_gap(project: Project) -> None:
    span = tag(project, "اليابان")
    for number in range(7):
        project.spans.annotate(span.id, str(number), by=ME)
    whole = project.history.asked(Asking(span=span.id))
    paged: list[Account] = []
    before = None
    while page := project.history.asked(Asking(span=span.id), before=before, limit=3):
        paged += page
        before = page[-1].number
    assert tuple(paged) == whole
    assert len(whole) == 8


def test_of_an_edit_on_many_articles_an_article_hears_its_own_part(tmp_path: Path) -> None:
    with a_review(tmp_path / "r.hashiya") as project:
        for by in (ME, YOU):
            tag(project, "سيول", by=by, article=SECOND)
            project.layers.become(SECOND, by, project.layers.get(FIRST, by).state, by=by)
        project.review.settle(None, Rule(Strategy.UNANIMOUS), by=REVIEWER)
        (whole,) = project.history.asked(Asking(verb="merge"))
        (part,) = project.history.asked(Asking(verb="merge", article=SECOND))
        assert (len(whole.changes), len(part.changes), part.articles) == (6, 3, (SECOND,))
        assert [change.table for change in part.changes] == ["layer", "span", "verdict"]
        assert part.changes[1].about == {"article": SECOND, "layer": "gold", "quote": "سيول"}


def test_a_verdict_tells_its_reviewer_and_stays_readable_once_undone(tmp_path: Path) -> None:
    with a_review(tmp_path / "r.hashiya") as project:
        take(project, "الخارجية")
        project.history.undo(REVIEWER)
        undone, done, _ = project.history.asked(Asking(by=REVIEWER))
        verdict = next(change for change in done.changes if change.table == "verdict")
        assert verdict.after is not None and verdict.after["reviewer"] == REVIEWER
        assert next(change.about for change in done.changes if change.table == "span")["layer"] == "gold"
        assert all(change.after is None for change in undone.changes)
