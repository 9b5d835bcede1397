"""What other tools got wrong from import to export: each test is named after its number in the list of the field's bugs.

R and O concern texts and offsets, V overlap and saving. Those that concern the page alone are tested with the reader.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.formats import jsonl, text
from core.model import ArticleId
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.checking import check
from core.project.takingout import Wanted, take_out
from tests.gui.hands import a_window, double_click, find, marks, press

ME = "annotator-1"


def project_with(path: Path, content: bytes) -> tuple[Project, ArticleId]:
    """Return a project whose one article is the text file with ``content``."""
    source = path.with_suffix(".txt")
    source.write_bytes(content)
    project = Project.create(path)
    bring_in(project, text.read(source))
    return project, next(project.articles.all()).id


def exported(project: Project, out: Path, layer: str = ME) -> list[dict[str, Any]]:
    """Return the lines that an export writes."""
    take_out(project, out, wanted=Wanted(layer))
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def marked_line(tmp_path: Path, content: str, words: str) -> dict[str, Any]:
    """Bring ``content`` in, mark ``words``, export, and return the line."""
    project, article = project_with(tmp_path / "p.hashiya", content.encode())
    with project:
        start = project.articles.text(article).index(words)
        project.spans.tag(Place(article, ME), [(start, start + len(words))], "PERSON", by=ME)
        return exported(project, tmp_path / "out.jsonl")[0]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('قال \\n "محمد"\r\nثم\t\tمحمد  العلي', id="o2_escapes_and_line_ends"),
        pytest.param("وصل  محمد   العلي   أمس", id="o3_double_spaces"),
        pytest.param("👨🏻‍🚒 ثم 😀😀 محمد العلي", id="o7_o12_emoji"),
        pytest.param("𐤀𐤁 𝔸 محمد 𞤀", id="o13_astral_letters"),
        pytest.param("  \n\n محمد العلي \n ", id="o10_blanks_at_the_ends"),
    ],
)
def test_offsets_hold_from_import_to_export(tmp_path: Path, content: str) -> None:
    line = marked_line(tmp_path, content, "محمد")
    (span,) = line["spans"]
    assert line["text"] == content
    assert content[span["start"] : span["end"]] == span["text"] == "محمد"


def test_o10_a_mark_may_start_at_a_line_break(tmp_path: Path) -> None:
    line = marked_line(tmp_path, "السطر الأول\nمحمد العلي", "\nمحمد")
    assert line["spans"][0]["text"] == "\nمحمد"


def test_o14_a_byte_order_mark_shifts_nothing(tmp_path: Path) -> None:
    plain = marked_line(tmp_path, "زار محمد العلي\r\nسيول", "محمد")
    folder = tmp_path / "with-mark"
    folder.mkdir()
    marked = marked_line(folder, "\ufeffزار محمد العلي\r\nسيول", "محمد")
    assert (plain["text"], plain["spans"][0]["start"]) == (marked["text"], marked["spans"][0]["start"])


def test_r10_every_panel_shows_arabic_from_the_right(qtbot: QtBot, tmp_path: Path) -> None:
    with a_window(tmp_path, language="en") as window:
        window.commands.run("layer:gold")
        picture = window.names.grab().toImage()
        ink = window.looks.theme.ink
        columns = [
            x
            for x in range(picture.width())
            if any(picture.pixelColor(x, y).name() == ink.lower() for y in range(110, min(picture.height(), 400)))
        ]
        # Short names in an English window: their letters stand at the right half of the list.
        assert columns
        assert sum(columns) / len(columns) > picture.width() / 2


def test_v7_a_mark_never_lands_in_the_article_that_comes_next(qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("بلينكن في بغداد", encoding="utf-8")
    with a_window(tmp_path) as window:
        window.files.bring_in_files([other])
        double_click(window, 1)
        press(window, "1")
        press(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        assert marks(window) == []
        double_click(window, find(window, "بغداد")[0])
        press(window, "2")
        assert marks(window) == [("بغداد", "COUNTRY")]
        press(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
        assert marks(window) == [("بلينكن", "PERSON")]


def test_v8_several_programs_on_one_project_lose_nothing(tmp_path: Path) -> None:
    project, article = project_with(tmp_path / "p.hashiya", ("كلمة " * 400).encode())
    with project:
        marking = (
            "import sys; from pathlib import Path; from core.model import ArticleId; from core.project import Place, Project\n"
            "path, article, name = sys.argv[1:]\n"
            "with Project.open(Path(path)) as project:\n"
            "    for number in range(60):\n"
            "        project.spans.tag(Place(ArticleId(article), name), [(5 * number, 5 * number + 4)], 'EVENT', by=name)\n"
        )
        names = ["annotator-1", "annotator-2", "annotator-3"]
        running = [subprocess.Popen([sys.executable, "-c", marking, str(project.path), article, name]) for name in names]
        assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
        assert [len(project.spans.of(article, name)) for name in names] == [60, 60, 60]


def test_v9_one_broken_article_does_not_keep_the_others_from_being_exported(tmp_path: Path) -> None:
    project, article = project_with(tmp_path / "p.hashiya", "زار محمد سيول".encode())
    with project:
        second = tmp_path / "second.txt"
        second.write_text("عاد محمد", encoding="utf-8")
        bring_in(project, text.read(second))
        ids = [one.id for one in project.articles.all()]
        for one in ids:
            project.spans.tag(Place(one, ME), [(4, 8)], "PERSON", by=ME)
        project._db.execute("UPDATE article_text SET text = 'غُيِّر' WHERE sha256 = (SELECT sha256 FROM article WHERE uid = ?)", (article,))
    with Project.open(tmp_path / "p.hashiya") as project:
        written = take_out(project, tmp_path / "out.jsonl", wanted=Wanted(ME))
        assert (written.records, len(written.left_out)) == (1, 1)
        assert any(fault.place for fault in check(project))


def test_v10_a_mark_over_sentences_and_paragraphs_is_kept(tmp_path: Path) -> None:
    words = "وصل الوزير. ثم عاد.\n\nوفي اليوم التالي"
    assert marked_line(tmp_path, f"قبل {words} بعد", words)["spans"][0]["text"] == words


def test_v11_an_empty_mark_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    line = {"id": "a", "title": "t", "text": "زار محمد", "layer": ME, "spans": [{"start": 4, "end": 4, "label": "PERSON", "text": ""}]}
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    with Project.create(tmp_path / "p.hashiya") as project:
        brought = bring_in(project, jsonl.read(source))
        assert len(brought.refused) == 1
        assert project.articles.count() == 0
