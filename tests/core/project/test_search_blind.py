"""Search where work is blind: marks that are still hidden from one are as if they were not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model import GOLD, Annotator, Role
from core.project import Place, Project
from core.search.concordance import Order
from tests.core.project.test_search import project
from tests.core.project.worlds import ME, SECOND, YOU, a_project

__all__ = ["project"]

QUERIES = (
    "label:COUNTRY",
    "by:annotator-2",
    "label:PERSON OR label:COUNTRY كوريا",
    "كوريا -label:COUNTRY",
    "سيول -by:annotator-2",
    "title:زار -label:PERSON",
)


@pytest.mark.parametrize("query", QUERIES)
def test_marks_that_blind_work_hides_are_as_if_they_were_not_there(project: Project, tmp_path: Path, query: str) -> None:
    project.annotators.add(Annotator("annotator-3", Role.REVIEWER))
    project.assignments.give([SECOND], [ME], by=ME)
    for name in (ME, YOU, "annotator-3", "nobody"):
        assert project.search.hits(query, seen_by=name) == project.search.hits(query)
    project.blind.turn(on=True, by=ME)
    for name in (ME, YOU, "annotator-3", "nobody"):
        with a_project(tmp_path / f"{name}.hashiya") as seen:  # holds what this one may see and nothing else
            for label, by, article, word in (
                (hit.label, hit.layer, hit.article, (hit.start, hit.end))
                for hit in project.search.each("label:PERSON OR label:COUNTRY OR label:EVENT")
            ):
                if label and by and project.blind.may_see(article, name, by):
                    seen.spans.tag(Place(article, by), [word], label, by=by if by != GOLD else ME)
            for by in (ME, YOU):
                if by not in {annotator.name for annotator in seen.annotators.all()}:
                    seen.annotators.add(Annotator(by))
            expected = [(hit.article, hit.start, hit.end, hit.label, hit.layer) for hit in seen.search.hits(query).hits]
        for order in Order:
            hits = project.search.hits(query, order=order, seen_by=name).hits
            assert sorted((hit.article, hit.start, hit.end, hit.label, hit.layer) for hit in hits) == sorted(expected)
            assert list(hits) == list(project.search.each(query, order=order, seen_by=name))
        assert project.search.total(query, seen_by=name) == len(expected)
