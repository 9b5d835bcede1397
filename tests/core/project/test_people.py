"""People: their names and roles, which articles they have, and what they may see while work is blind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import NameInvalid, NameTaken, NothingToUndo, ReasonMissing, UnknownArticle, UnknownLayer
from core.model import GOLD, Annotator, ArticleId, LayerState, Role
from core.project import Place, Project
from core.project.assignments import Dealt, Work
from core.project.queue import Wanted
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, quotes, rows, tag

LEAD = "مشرفة"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with a_project(path) as project:
        yield project


# -- names and roles


def test_layers_and_the_way_back_follow_a_new_name(project: Project) -> None:
    tag(project, "اليابان")
    project.annotators.rename(ME, "سلمى", by=LEAD)
    assert quotes(project, "سلمى") == [("اليابان", "COUNTRY")]
    assert project.layers.names() == ("سلمى",)
    project.history.undo("سلمى")
    assert quotes(project, "سلمى") == []
    project.history.undo(LEAD)
    assert [annotator.name for annotator in project.annotators.all()] == [ME, LEAD]


def test_who_takes_another_name_takes_it_back_under_that_name(project: Project, path: Path) -> None:
    tag(project, "اليابان")
    project.annotators.rename(ME, "سلمى", by=ME)
    assert project.history.next_undo("سلمى") is not None
    project.history.undo("سلمى")
    assert quotes(project, ME) == [("اليابان", "COUNTRY")]
    project.history.redo(ME)
    project.history.undo("سلمى")
    project.history.undo(ME)
    with pytest.raises(NothingToUndo):
        project.history.undo(ME)
    assert rows(path, "SELECT count(*) FROM edit WHERE annotator_id IS NULL AND verb <> 'import' AND verb <> 'label'") == [(0,)]


def test_who_is_new_here_can_take_another_name_and_a_role_at_once(project: Project) -> None:
    project.annotators.rename(ME, "سلمى", by=ME)
    project.annotators.give_role("سلمى", Role.LEAD, by="سلمى")
    assert project.annotators.all() == (Annotator("سلمى", Role.LEAD),)
    for _ in range(2):
        project.history.undo(project.annotators.all()[0].name)
    assert project.annotators.all() == (Annotator(ME),)


def test_a_name_is_nobody_else_s(project: Project) -> None:
    for name in (ME, YOU):
        project.annotators.add(Annotator(name))
    with pytest.raises(NameTaken):
        project.annotators.rename(ME, YOU, by=LEAD)
    with pytest.raises(NameInvalid):
        project.annotators.rename(ME, "gold", by=LEAD)
    with pytest.raises(UnknownLayer):
        project.annotators.rename("غريب", "آخر", by=LEAD)
    project.annotators.rename(ME, ME, by=LEAD)
    assert project.history.next_undo(LEAD) is None


def test_a_role_is_given_and_taken_back(project: Project) -> None:
    project.annotators.add(Annotator(YOU))
    project.annotators.give_role(YOU, Role.REVIEWER, by=LEAD)
    assert (project.annotators.role(YOU), project.annotators.role("غريب")) == (Role.REVIEWER, Role.ANNOTATOR)
    project.history.undo(LEAD)
    assert project.annotators.role(YOU) is Role.ANNOTATOR


# -- who gets what


def test_dealing_is_one_step_and_new_names_join(path: Path) -> None:
    with a_project(path, *(f"زار الوزير سيول {number}" for number in range(10))) as project:
        project.annotators.add(Annotator(ME))
        dealt = project.assignments.deal([ME, YOU, LEAD], each=2, by=LEAD)
        assert dealt == Dealt(10, {ME: 7, YOU: 7, LEAD: 6}, (YOU, LEAD))
        assert all(len(project.assignments.of(ArticleId(str(number)))) == 2 for number in range(10))
        project.history.undo(LEAD)
        assert not project.assignments.any()
        project.history.redo(LEAD)
        assert {work.name: work.assigned for work in project.assignments.work()} == {ME: 7, YOU: 7, LEAD: 6}
        again = project.assignments.deal([ME, YOU, LEAD], each=2, by=LEAD)
        assert again == Dealt(0, {ME: 0, YOU: 0, LEAD: 0})


def test_only_a_part_is_dealt_where_only_that_is_asked_for(path: Path) -> None:
    with a_project(path, *(f"زار الوزير سيول {number}" for number in range(10))) as project:
        dealt = project.assignments.deal([ME], each=1, by=LEAD, only=(3, 5))
        assert (dealt.articles, dealt.given) == (3, {ME: 3})
        assert [number for number in range(10) if project.assignments.of(ArticleId(str(number)))] == [2, 3, 4]


def test_by_hand_articles_are_given_and_taken_back(project: Project) -> None:
    assert project.assignments.give([FIRST, SECOND, FIRST], [ME, YOU], by=LEAD) == 4
    assert project.assignments.give([FIRST], [YOU], by=LEAD) == 0
    tag(project, "سيول")
    assert project.assignments.withdraw([FIRST], [YOU, "غريب"], by=LEAD) == 1
    assert (project.assignments.of(FIRST), project.assignments.of(SECOND)) == ((ME,), (ME, YOU))
    assert project.assignments.withdraw_unbegun(by=LEAD) == 2
    assert (project.assignments.of(FIRST), project.assignments.of(SECOND)) == ((ME,), ())
    with pytest.raises(UnknownArticle):
        project.assignments.give([ArticleId("nothing")], [ME], by=LEAD)


def test_work_tells_how_far_everyone_is(project: Project) -> None:
    project.assignments.give([FIRST, SECOND], [ME, YOU], by=LEAD)
    tag(project, "سيول")
    project.layers.become(SECOND, ME, LayerState.FINISHED, by=ME)
    project.layers.become(SECOND, YOU, LayerState.SKIPPED, by=YOU, note="ليس خبرًا")
    assert project.assignments.work() == (
        Work(ME, Role.ANNOTATOR, 2, 1, 1),
        Work(YOU, Role.ANNOTATOR, 2, 0, 1),
        Work(LEAD, Role.ANNOTATOR),
    )


def test_the_queue_shows_what_is_one_s_own(project: Project) -> None:
    project.assignments.give([SECOND], [ME], by=LEAD)
    project.assignments.give([FIRST], [YOU], by=LEAD)
    shown = {name: [one.article for one in project.queue.page(GOLD, Wanted(assigned=name))] for name in (ME, YOU, "", "غريب")}
    assert shown == {ME: [SECOND], YOU: [FIRST], "": [FIRST, SECOND], "غريب": []}
    first = project.queue.page(ME, Wanted(assigned=ME))[0]
    assert project.queue.page(ME, Wanted(assigned=ME), after=first) == ()


# -- what one may see


def test_without_blind_work_everything_is_shown(project: Project) -> None:
    tag(project, "سيول", by=YOU)
    assert project.blind.may_see(FIRST, ME, YOU)
    assert project.blind.may_see(FIRST, "غريب", GOLD)


def test_blind_work_hides_others_until_one_s_own_layer_is_finished(project: Project) -> None:
    project.blind.turn(on=True, by=LEAD)
    tag(project, "سيول", by=YOU)
    seen = []
    steps = (LayerState.STARTED, LayerState.SKIPPED, LayerState.FINISHED, LayerState.RETURNED, LayerState.STARTED)
    for state in (None, *steps):
        if state is not None:
            project.layers.become(FIRST, ME, state, by=ME, note="سبب")
        seen.append((project.blind.may_see(FIRST, ME, YOU), project.blind.may_see(FIRST, ME, GOLD)))
        assert project.blind.may_see(FIRST, ME, ME)
    assert seen == [(False, False), (False, False), (False, False), (True, True), (True, True), (False, False)]
    project.history.undo(LEAD)
    assert project.blind.may_see(FIRST, ME, YOU)


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.LEAD])
def test_who_judges_sees_all_but_where_they_mark_themselves(project: Project, role: Role) -> None:
    project.blind.turn(on=True, by=LEAD)
    project.annotators.give_role(LEAD, role, by=LEAD)
    tag(project, "سيول", by=YOU)
    tag(project, "سيول", by=YOU, article=SECOND)
    assert project.blind.may_see(FIRST, LEAD, YOU)
    project.assignments.give([FIRST], [LEAD], by=LEAD)
    assert not project.blind.may_see(FIRST, LEAD, YOU)
    project.spans.tag(Place(SECOND, LEAD), [(0, 3)], "EVENT", by=LEAD)
    assert not project.blind.may_see(SECOND, LEAD, GOLD)


# -- setting aside


def test_an_article_is_set_aside_with_a_reason_and_taken_up_again(project: Project) -> None:
    for reason in ("", "  "):
        with pytest.raises(ReasonMissing):
            project.layers.become(FIRST, ME, LayerState.SKIPPED, by=ME, note=reason)
    project.layers.become(FIRST, ME, LayerState.SKIPPED, by=ME, note="ليس خبرًا")
    assert project.layers.get(FIRST, ME).note == "ليس خبرًا"
    project.layers.become(FIRST, ME, LayerState.STARTED, by=ME)
    assert (project.layers.get(FIRST, ME).state, project.layers.get(FIRST, ME).note) == (LayerState.STARTED, "")
