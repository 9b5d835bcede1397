"""The index of words follows the articles' rows, whatever becomes of them, and a file with another index is not opened."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ProjectDamaged, ProjectReadOnly, ProjectUntrusted
from core.formats.record import LayerRecord
from core.model import Article, ArticleId
from core.model.article import fingerprint
from core.project import Project
from core.project.bringing import bring_in
from core.project.checking import check
from core.project.searchindex import DEFINITION, Indexed
from core.search.forms import _ALIKE, indexed
from tests.core.project.worlds import FIRST, ME, SECOND, a_project, rows


def holding(path: Path, words: str) -> list[str]:
    """Return the ids of the articles that the index gives for ``words``."""
    found = rows(path, "SELECT uid FROM article WHERE id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?) ORDER BY id", words)
    return [uid for (uid,) in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.hashiya"


def test_what_comes_in_is_found_by_its_folded_words(path: Path) -> None:
    with a_project(path):
        assert holding(path, "كوريا") == [FIRST, SECOND]
        assert holding(path, "صاروخا") == [SECOND]
        assert holding(path, "القمه") == [FIRST]
        assert holding(path, '"hwasong 17"') == [SECOND]
        assert holding(path, "القمّة") == []  # the marks that cut words apart are not there any more


def test_the_index_follows_an_article_that_comes_and_goes(path: Path) -> None:
    with a_project(path) as project:
        text = "وصل الوفد إلى طوكيو"
        with project.history.edit("import", by=ME) as draft:
            project.articles.put(draft, Article(ArticleId("third"), "زيارة", fingerprint(text), len(text)), text)
        assert holding(path, "طوكيو") == []
        assert not project.search.indexed().is_whole
        assert project.search.catch_up() == project.search.indexed() == Indexed(3, 3)
        assert holding(path, "طوكيو") == holding(path, "title : زياره") == ["third"]
        project.history.undo(ME)
        assert holding(path, "طوكيو OR زياره") == []
        project.history.redo(ME)
        project.search.catch_up()
        assert holding(path, "طوكيو") == ["third"]
        with project.history.edit("rename", by=ME) as draft:
            draft.change("article", "third", {"title": "لقاء"})
        assert (holding(path, "زياره"), holding(path, "لقاء"), holding(path, "طوكيو")) == ([], ["third"], ["third"])
        project.history.undo(ME)
        assert (holding(path, "زياره"), holding(path, "لقاء")) == (["third"], [])
        with project.history.edit("note", by=ME) as draft:
            draft.change("article", "third", {"note": "شكّ"})
            draft.delete("article", "third")
        assert holding(path, "طوكيو OR زياره OR شك") == []
        assert check(project) == ()


def test_what_is_refused_leaves_no_words_behind(path: Path) -> None:
    with a_project(path) as project:
        with pytest.raises(RuntimeError), project.history.edit("import") as draft:
            text = "وصل الوفد إلى طوكيو"
            project.articles.put(draft, Article(ArticleId("third"), "", fingerprint(text), len(text)), text)
            raise RuntimeError
        assert holding(path, "طوكيو") == []


def test_the_index_catches_up_a_portion_at_a_time_and_nothing_is_passed_over(path: Path) -> None:
    with a_project(path) as project:
        new = [LayerRecord(ArticleId(f"n{number}"), f"عنوان {number}", f"وصل الوفد {number} إلى طوكيو") for number in range(20)]
        bring_in(project, new, searchable=False)
        assert project.search.indexed() == Indexed(2, 22)
        assert project.search.total("طوكيو") == 0
        newest = project.history.newest()
        assert project.search.catch_up(seconds=0) == Indexed(3, 22)
        assert holding(path, "طوكيو") == ["n0"]
        with project.history.edit("rename", by=ME) as draft:
            draft.change("article", "n0", {"title": "لقاء"})  # the index has it
            draft.change("article", "n7", {"title": "قمّة"})  # this one waits
            draft.delete("article", "n9")
            draft.delete("article", "n19")
        assert (holding(path, "لقاء"), holding(path, "قمه"), holding(path, "عنوان")) == (["n0"], [], [])
        assert check(project) == ()
        steps = [project.search.indexed().done]
        while not project.search.indexed().is_whole:
            steps.append(project.search.catch_up(seconds=0).done)
        assert steps == list(range(3, 21))
        assert (holding(path, "لقاء"), holding(path, "قمه"), len(holding(path, "عنوان"))) == (["n0"], ["n7"], 16)
        project.history.undo(ME)
        assert project.search.catch_up() == Indexed(22, 22)
        assert len(holding(path, "عنوان")) == project.search.total("طوكيو") == 20
        assert check(project) == ()
        assert project.history.newest() == newest + 3  # one joined, renamed, and took it back


def test_another_window_may_index_too(path: Path) -> None:
    with a_project(path) as project, Project.open(path) as other:
        bring_in(project, [LayerRecord(None, "", f"وصل الوفد {number} إلى طوكيو") for number in range(10)], searchable=False)
        for turn in range(10):
            (project, other)[turn % 2].search.catch_up(seconds=0)
        assert project.search.catch_up() == other.search.indexed() == Indexed(12, 12)
        assert other.search.total("طوكيو") == 10


def test_what_is_only_read_is_not_indexed(path: Path) -> None:
    with a_project(path) as project:
        bring_in(project, [LayerRecord(None, "", "وصل الوفد إلى طوكيو")], searchable=False)
    with Project.open(path, read_only=True) as project:
        with pytest.raises(ProjectReadOnly):
            project.search.catch_up()
        assert project.search.indexed() == Indexed(2, 3)


def by_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


STRANGE = {
    "none": ("DROP TABLE article_fts",),
    "a plain table": ("DROP TABLE article_fts", "CREATE TABLE article_fts(title, text)"),
    "another tokenizer": ("DROP TABLE article_fts", DEFINITION.replace(" remove_diacritics 0", "")),
    "with content": ("DROP TABLE article_fts", DEFINITION.replace("content='', ", "")),
    "another kind": ("DROP TABLE article_fts", "CREATE VIRTUAL TABLE article_fts USING fts4(title, text)"),
    "a second one": (DEFINITION.replace("article_fts", "span_fts"),),
    "something set": ("INSERT INTO article_fts(article_fts, rank) VALUES ('rank', 'bm25(9.0)')",),
    "another version of its tables": ("ALTER TABLE article_fts_docsize ADD COLUMN more",),
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_file_with_another_index_is_not_opened(path: Path, name: str) -> None:
    a_project(path).close()
    by_sql(path, *STRANGE[name])
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(ProjectUntrusted):
            Project.open(path, read_only=read_only)
    assert path.read_bytes() == before


def test_an_index_without_its_first_page_is_called_damage(path: Path) -> None:
    a_project(path).close()
    by_sql(path, "UPDATE article_fts_data SET block = x'00ff00ff00ff00ff00ff'")
    with pytest.raises(ProjectDamaged):
        Project.open(path)


def test_check_names_an_article_that_no_search_finds(path: Path) -> None:
    a_project(path).close()
    by_sql(path, "DELETE FROM article_fts_docsize WHERE id = (SELECT id FROM article WHERE uid = 'first')")
    with Project.open(path) as project:
        assert [(fault.place, "No search finds it" in fault.what) for fault in check(project)] == [("article first", True)]


def test_the_tokenizer_cuts_words_as_we_do() -> None:
    """Every letter that goes into the index as it is, alone and within a word."""
    letters = [letter for letter in map(chr, range(1, 0x2100)) if re.match(f"[{_ALIKE}]", letter) and indexed(letter) == letter]
    assert len(letters) > 500
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(DEFINITION)
        connection.execute("CREATE VIRTUAL TABLE term USING fts5vocab(article_fts, instance)")
        for letter in letters:
            connection.execute("INSERT INTO article_fts(rowid, text) VALUES (?, ?)", (ord(letter), f"{letter} م{letter}م"))
        found: dict[int, list[str]] = {}
        for term, row in connection.execute("SELECT term, doc FROM term ORDER BY doc, offset"):
            found.setdefault(row, []).append(term)
    for letter in letters:
        assert found[ord(letter)] == ([letter, f"م{letter}م"] if letter.isalnum() else ["م", "م"]), hex(ord(letter))


@pytest.mark.parametrize("letter", ["ࢡ", "ꭓ", "\U0001e900", "²", "\ue000", "😀", "½", "ꙮ", "\u0bd7"])
def test_a_letter_that_the_tokenizer_may_not_know_cuts_words_as_we_do(letter: str) -> None:
    folded = indexed(f"م{letter}م")
    assert len(folded.split()) == (1 if letter.isalnum() else 2)
    assert re.fullmatch(r"[\w ]+", folded)
