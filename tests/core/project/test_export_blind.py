"""Exports where work is blind: what is still hidden from somebody does not leave the project by their hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.formats.record import LayerRecord
from core.formats.table import named
from core.model import LayerState
from core.project.exporting import Request, targets
from core.project.takingout import ALL, HIDDEN, Wanted, foretold, records, take_out
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, tag


@pytest.mark.parametrize("form", ["jsonl", "prodigy", "csv"])
def test_layers_that_blind_work_hides_stay_out_and_are_told(tmp_path: Path, form: str) -> None:
    with a_project(tmp_path / "news.hashiya") as project:
        for article in (FIRST, SECOND):
            tag(project, "سيول", by=ME, article=article)
            tag(project, "سيول", by=YOU, article=article)
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        wanted = Wanted(ALL, seen_by=ME)
        assert take_out(project, tmp_path / "open", form=named(form), wanted=wanted).records == 4
        project.blind.turn(on=True, by=ME)
        written = take_out(project, tmp_path / "blind", form=named(form), wanted=wanted)
        assert written.records == 3
        assert [(left.article, left.layer, left.what) for left in written.left_out if left.what == HIDDEN] == [(SECOND, YOU, HIDDEN)]
        assert foretold(project, tmp_path / "blind", form=named(form), wanted=wanted).losses() == written.losses()
        layers = [(one.article, one.layer) for one in records(project, wanted) if isinstance(one, LayerRecord)]
        assert layers == [(FIRST, ME), (FIRST, YOU), (SECOND, ME)]
        assert take_out(project, tmp_path / "whole", form=named(form), wanted=Wanted(ALL)).records == 4


def test_all_that_is_hidden_is_what_may_not_be_seen(tmp_path: Path) -> None:
    with a_project(tmp_path / "news.hashiya") as project:
        for article in (FIRST, SECOND):
            tag(project, "سيول", by=ME, article=article)
            tag(project, "سيول", by=YOU, article=article)
        project.layers.become(FIRST, ME, LayerState.FINISHED, by=ME)
        assert project.blind.hidden_from(ME) == frozenset()
        project.blind.turn(on=True, by=ME)
        for name in (ME, YOU, "nobody"):
            layers = {(article, layer.name) for article in (FIRST, SECOND) for layer in project.layers.of(article)}
            assert project.blind.hidden_from(name) == {one for one in layers if not project.blind.may_see(one[0], name, one[1])}


def test_a_layer_of_which_nothing_may_be_seen_has_no_file(tmp_path: Path) -> None:
    with a_project(tmp_path / "news.hashiya") as project:
        for by in (ME, YOU, "annotator-3"):
            tag(project, "سيول", by=by)
        request = Request(named("conll"), Wanted(ALL, seen_by=ME))
        assert [target.layer for target in targets(project, tmp_path / "out.conll", request)] == [ME, YOU, "annotator-3"]
        project.blind.turn(on=True, by=ME)
        assert [target.layer for target in targets(project, tmp_path / "out.conll", request)] == [ME]
