"""Search in the whole project: every hit, once, where the text says it; among the marks, by what they say, whose they are, how far."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.arabic.folding import fold
from core.errors import ProjectDamaged, QueryMixed, ReadingStopped, TooManyToSort, ValueUnknown
from core.formats.record import LayerRecord
from core.model import GOLD, ArticleId, LayerState
from core.project import Place, Project, search
from core.project.bringing import bring_in
from core.search.concordance import Hit, Order
from tests.core.arabic.strategies import texts
from tests.core.project.worlds import FIRST, ME, SECOND, YOU, a_project, tag

PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two articles; the first is marked by two annotators and gold, the second by one who has finished."""
    with a_project(tmp_path / "p.hashiya") as made:
        tag(made, "كوريا الجنوبية")
        tag(made, "سيول")
        tag(made, "وزير الخارجية الياباني", "PERSON")
        tag(made, "كوريا", by=YOU)
        tag(made, "كوريا الشمالية", by=YOU, article=SECOND)
        made.layers.become(SECOND, YOU, LayerState.FINISHED, by=YOU)
        made.spans.tag(Place(FIRST, GOLD), [(4, 8)], "PERSON", by=ME)
        yield made


def found(project: Project, query: str) -> list[tuple[str, str]]:
    """Return the hits as (article, quote), and see that there are as many as were counted."""
    hits = project.search.hits(query, limit=1000).hits
    assert len(hits) == project.search.total(query)
    assert list(hits) == list(project.search.each(query))
    for hit in hits:
        text = project.articles.text(hit.article)
        assert text[hit.start : hit.end] == hit.quote
        assert text[: hit.start].endswith(hit.left) and text[hit.end :].startswith(hit.right)
        assert (hit.span is None) == (hit.label is None) == (hit.layer is None)
    return [(hit.article, hit.quote) for hit in hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("كوريا", [(FIRST, "كوريا"), (SECOND, "كوريا")]),
        ("القمه", [(FIRST, "القمّة")]),
        ("سيول -الدفاع", [(FIRST, "سيول")]),
        ("سيول صاروخ*", [(SECOND, "سيول"), (SECOND, "صاروخًا")]),
        ("اليابان OR Hwasong-17", [(FIRST, "اليابان"), (SECOND, "Hwasong-17")]),
        ('"كوريا الشمالية"', [(SECOND, "كوريا الشمالية")]),
        ("طوكيو", []),
        ("كوريا title:زار", [(FIRST, "كوريا")]),
        ("كوريا -title:زار", [(SECOND, "كوريا")]),
        ("text:سيول state:finished", [(SECOND, "سيول")]),
        ("سيول -state:finished", [(FIRST, "سيول")]),
        ("سيول state:accepted", []),
        ("سيول -label:COUNTRY", [(SECOND, "سيول")]),
        ("كوريا -by:annotator-1", [(SECOND, "كوريا")]),
    ],
)
def test_places_of_the_text_are_found(project: Project, query: str, expected: list[tuple[str, str]]) -> None:
    assert found(project, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("label:COUNTRY", [(FIRST, "كوريا"), (FIRST, "كوريا الجنوبية"), (FIRST, "سيول"), (SECOND, "كوريا الشمالية")]),
        ("تصنيف:دولة واسم:annotator-1", [(FIRST, "كوريا الجنوبية"), (FIRST, "سيول")]),
        ("by:annotator-2", [(FIRST, "كوريا"), (SECOND, "كوريا الشمالية")]),
        ("by:annotator-2 حالة:منتهية", [(SECOND, "كوريا الشمالية")]),
        ("by:المعتمد", [(FIRST, "وزير")]),
        ("label:PERSON -by:gold", [(FIRST, "وزير الخارجية الياباني")]),
        ("label:PERSON OR label:COUNTRY by:annotator-1 -سيول", [(FIRST, "وزير الخارجية الياباني"), (FIRST, "كوريا الجنوبية")]),
        ("label:COUNTRY كوريا", [(FIRST, "كوريا"), (FIRST, "كوريا الجنوبية"), (SECOND, "كوريا الشمالية")]),
        ("label:COUNTRY «كوريا الجنوبية»", [(FIRST, "كوريا الجنوبية")]),
        ("label:COUNTRY كوريا -الجنوبية", [(FIRST, "كوريا"), (SECOND, "كوريا الشمالية")]),
        ("label:COUNTRY text:Hwasong", [(SECOND, "كوريا الشمالية")]),
        ("label:COUNTRY -title:زار", [(SECOND, "كوريا الشمالية")]),
        ("label:EVENT", []),
        ("label:COUNTRY state:accepted", []),
    ],
)
def test_marks_are_found_by_label_annotator_state_and_words(project: Project, query: str, expected: list[tuple[str, str]]) -> None:
    assert found(project, query) == expected
    assert all(hit.span is not None for hit in project.search.hits(query).hits)


def test_a_query_without_words_for_the_text_gives_the_first_line_of_each_article(project: Project) -> None:
    first = project.articles.text(FIRST).splitlines()[0]
    assert found(project, "title:زار") == [(FIRST, first)]
    assert [article for article, _ in found(project, "state:finished")] == [SECOND]
    assert [article for article, _ in found(project, "state:new OR state:started")] == [FIRST]
    assert [article for article, _ in found(project, "title:زار OR title:أعلنت -label:PERSON")] == [SECOND]


def test_an_article_that_nobody_began_is_new(tmp_path: Path) -> None:
    with a_project(tmp_path / "p.hashiya") as project:
        tag(project, "سيول")
        assert [article for article, _ in found(project, "state:new")] == [SECOND]


@pytest.mark.parametrize(("query", "at"), [("label:CITY", 1), ("سيول by:nobody", 6), ("state:done", 1)])
def test_what_the_project_does_not_have_is_named(project: Project, query: str, at: int) -> None:
    with pytest.raises(ValueUnknown) as raised:
        project.search.hits(query)
    assert raised.value.blanks["at"] == at


def test_words_of_a_mark_and_of_its_article_are_not_alternatives(project: Project) -> None:
    with pytest.raises(QueryMixed):
        project.search.total("label:COUNTRY كوريا OR title:سيول")


def many(folder: Path, texts_: list[str], **meta: list[str]) -> Project:
    """Make a project with an article for each text, named by its place."""
    project = Project.create(folder / "many.hashiya")
    metas = meta.get("meta") or ["{}"] * len(texts_)
    bring_in(project, [LayerRecord(ArticleId(str(n)), f"t{n}", text, meta=metas[n]) for n, text in enumerate(texts_)])
    return project


def paged(project: Project, query: str, order: Order, size: int) -> list[Hit]:
    """Return all hits, asked for ``size`` at a time."""
    hits: list[Hit] = []
    after = None
    while True:
        page = project.search.hits(query, order=order, after=after, limit=size)
        assert page.is_whole
        hits += page.hits
        if page.after is None:
            return hits
        assert len(page.hits) == size
        after = page.after


LINES = ["ب كوريا ج", "ا كوريا د\nكوريا", "كوريا كوريا", "د، كوريا ا", "لا شيء"]


@pytest.mark.parametrize("size", [1, 2, 100])
def test_pages_hold_every_hit_once_in_its_order(tmp_path: Path, size: int) -> None:
    with many(tmp_path, LINES) as project:
        for order, expected in {
            Order.ARTICLE: ["0:2", "1:2", "1:10", "2:0", "2:6", "3:3"],
            Order.LEFT: ["1:10", "2:0", "1:2", "0:2", "3:3", "2:6"],
            Order.RIGHT: ["1:10", "2:6", "3:3", "0:2", "1:2", "2:0"],
        }.items():
            assert [f"{hit.article}:{hit.start}" for hit in paged(project, "كوريا", order, size)] == expected


@pytest.mark.parametrize("size", [1, 2, 100])
def test_by_date_the_newest_come_first_and_those_without_one_last(tmp_path: Path, size: int) -> None:
    dates = ['{"date": "2015-07-23"}', "{}", '{"date": "2016-01-01 10:00"}', '{"date": "2015-07-23"}', "{}"]
    with many(tmp_path, LINES, meta=dates) as project:
        hits = paged(project, "كوريا", Order.DATE, size)
        assert [hit.article for hit in hits] == ["2", "2", "0", "3", "1", "1"]


def test_what_was_put_in_order_before_is_not_kept_over_an_edit(project: Project) -> None:
    before = project.search.hits("label:COUNTRY", order=Order.RIGHT).hits
    project.history.undo(YOU)
    project.history.undo(YOU)
    after = project.search.hits("label:COUNTRY", order=Order.RIGHT).hits
    assert len(before) - len(after) == 1


def test_too_many_hits_are_not_put_in_order_by_context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_SORTED", 5)
    with many(tmp_path, LINES) as project:
        for query in ("كوريا", "كوريا -label:PERSON"):
            with pytest.raises(TooManyToSort):
                project.search.hits(query, order=Order.LEFT)
        assert len(project.search.hits("كوريا -ب", order=Order.LEFT).hits) == 5


@settings(max_examples=20, deadline=None)
@given(st.lists(texts.filter(lambda text: "\0" not in text and bool(text)), min_size=1, max_size=6, unique=True), st.data())
def test_search_finds_what_reading_every_word_finds(held: list[str], data: st.DataObject) -> None:
    words = {word for text in held for word in re.findall(r"[^\W_]+", fold(text)) if len(word) > 1 and not word.startswith("ال")}
    word = data.draw(st.sampled_from(sorted(words) or ["كوريا"]))
    wanted = {before + word for before in PROCLITICS}
    expected = [sum(one in wanted for one in re.findall(r"[^\W_]+", fold(text))) for text in held]
    if any("\ufdfa" in text for text in held):
        return
    with TemporaryDirectory() as folder, many(Path(folder), held) as project:
        hits = found(project, word)
        assert [sum(article == str(n) for article, _ in hits) for n in range(len(held))] == expected
        assert found(project, f"{word} -{word}") == []
        assert found(project, f"{word} OR {word}") == hits


@pytest.mark.parametrize("query", ["كوريا", '"كوريا ج"', "كور*", "كوريا جن*", '"كوريا كو"*', "كوريا OR ا", "كوريا -ب"])
def test_the_index_counts_as_the_texts_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """Above a number of articles their texts are not read for a count."""
    monkeypatch.setattr("core.project.wordplaces._FEW", 0)
    with many(tmp_path, [*LINES, "وكوريا والكوريتان كوريا جنوب", "كورياࢡ كوريا²"]) as project:
        assert project.search.total(query) == len(list(project.search.each(query)))


def test_a_search_ends_when_it_is_broken_off(tmp_path: Path) -> None:
    with many(tmp_path, [f"كوريا {number}" for number in range(200)]) as project:
        asked = iter(range(10_000))
        page = project.search.hits("كوريا", limit=1000, cancel=lambda: next(asked) > 50)
        assert not page.is_whole
        assert 0 < len(page.hits) < 200
        assert project.search.hits("كوريا", limit=1000, after=page.after).hits[0].article == str(len(page.hits))
        for query in ("كوريا", "كوريا -label:PERSON", "كور*"):
            assert project.search.total(query, cancel=lambda: True) is None
            assert list(project.search.each(query, cancel=lambda: True)) == []
        assert project.search.hits("كوريا", order=Order.LEFT, cancel=lambda: True).is_whole is False
        assert project.search.total("كوريا") == 200


def test_the_file_may_be_edited_between_two_hits(project: Project) -> None:
    hits = project.search.each("كوريا OR سيول")
    seen = [next(hits).quote]
    project.history.undo(YOU)
    tag(project, "اليابان")
    seen += [hit.quote for hit in hits]
    assert seen == ["كوريا", "سيول", "سيول", "كوريا"]


def test_another_thread_searches_while_this_one_writes(project: Project) -> None:
    counted: list[int | None] = []
    is_reading, may_go_on = threading.Event(), threading.Event()

    def read() -> None:
        with project.reader() as reader:
            hits = reader.search.each("label:COUNTRY")
            next(hits)
            is_reading.set()
            assert may_go_on.wait(10)
            counted.append(sum(1 for _ in hits))
            counted.append(reader.search.total("label:COUNTRY"))

    thread = threading.Thread(target=read)
    thread.start()
    assert is_reading.wait(10)
    tag(project, "اليابان")
    may_go_on.set()
    thread.join()
    assert counted[1] == 5
    project.close()
    assert [other.name for other in project.path.parent.iterdir()] == [project.path.name]


def test_a_read_only_file_is_searched(project: Project) -> None:
    expected = found(project, "كوريا")
    project.close()
    project.path.chmod(0o444)
    with Project.open(project.path) as opened:
        assert opened.read_only
        assert found(opened, "كوريا") == expected


def test_a_searched_project_is_closed_to_a_single_file(project: Project) -> None:
    assert project.search.total("كور*") == 2
    left = project.search.each("كوريا")
    next(left)
    project.close()
    assert [other.name for other in project.path.parent.iterdir()] == [project.path.name]


def test_an_index_whose_words_are_spoiled_is_called_damage(tmp_path: Path) -> None:
    path = tmp_path / "p.hashiya"
    a_project(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE article_fts_data SET block = x'00ff00ff' WHERE id > 10")
        connection.commit()
    with Project.open(path) as project, pytest.raises(ProjectDamaged):
        project.search.hits("كوريا")


def test_reading_is_broken_off_when_it_is_not_wanted_any_more(project: Project) -> None:
    stopped = False
    with project.reader(stops=lambda: stopped) as reader:
        assert reader.articles.count() == project.articles.count()
        long = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000) SELECT sum(x) FROM n"
        assert reader.articles._rows(long) == [(5_000_050_000,)]
        stopped = True
        with pytest.raises(ReadingStopped):
            reader.articles._rows(long)
        stopped = False
        assert reader.articles.count() == project.articles.count()
