"""The project that the gallery shows: the seed article and some short ones, each as far as another day of work leaves it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.formats import jsonl
from core.formats.record import LayerRecord, Refused
from core.model import GOLD, ArticleId, LayerState
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.labelsets import shipped
from core.project.sample import SEEDS

ME, ONE, TWO, REVIEWER = "annotator-3", "annotator-1", "annotator-2", "reviewer-1"
SEED, BACK, TOLD = ArticleId("blinken-korea"), ArticleId("a-2"), ArticleId("a-3")
_DAY = 86_400_000 << 16
_SHORT = (
    (
        "قمة عربية في عمان",
        "تستضيف عمان القمة العربية الأسبوع المقبل. وقال وزير الخارجية الأردني إن مصر والعراق وسوريا ستشارك في القمة العربية.",
    ),
    (
        "اليابان وكوريا الجنوبية تستأنفان الحوار",
        "أعلنت طوكيو أن اليابان وكوريا الجنوبية اتفقتا على استئناف الحوار، ورحبت الصين بزيارة بلينكن.",
    ),
    ("مفاوضات المناخ في دبي", "انطلقت قمة المناخ في دبي بمشاركة فرنسا وألمانيا والهند، وغابت روسيا عن الجلسة الأولى."),
    ("انتخابات تونس", "تستعد تونس لإجراء الانتخابات الرئاسية، ودعت الجزائر وليبيا إلى مراقبة الانتخابات الرئاسية."),
    ("زلزال المغرب", "ضرب زلزال قوي وسط المغرب، وأرسلت إسبانيا وقطر فرق إنقاذ بعد ساعات من الزلزال."),
    ("كأس آسيا في قطر", "تنطلق كأس آسيا في قطر الشهر المقبل، ويلتقي منتخب السعودية منتخب عمان في المباراة الأولى."),
    ("مجلس الأمن يبحث هدنة", "بحث مجلس الأمن هدنة إنسانية، ودعمت الأردن ومصر وتركيا مشروع القرار الذي قدمته الإمارات."),
)
_COUNTRIES = "مصر العراق سوريا اليابان الصين فرنسا ألمانيا الهند روسيا تونس الجزائر ليبيا المغرب إسبانيا قطر السعودية الأردن تركيا الإمارات"
_NAMES = (
    ("COUNTRY", ("كوريا الجنوبية", *_COUNTRIES.split())),
    ("EVENT", ("القمة العربية", "قمة المناخ", "الانتخابات الرئاسية", "زلزال", "كأس آسيا", "هدنة")),
    ("PERSON", ("وزير الخارجية الأردني", "بلينكن")),
)


def a_gallery(path: Path) -> Path:
    """Make the project at ``path``, unless it is there."""
    if path.exists():
        return path
    with Project.create(path, labels=shipped("news")) as project:
        _seed(project)
        bring_in(project, [LayerRecord(ArticleId(f"a-{number}"), title, text) for number, (title, text) in enumerate(_SHORT, start=1)])
        for number in range(1, len(_SHORT) + 1):
            _work(project, ArticleId(f"a-{number}"), number)
        _give_back(project)
        project.assignments.give([article.id for article in project.articles.all()], [ME], by=ONE)
    with closing(sqlite3.connect(path)) as file:  # a month of work, not a second
        held = file.execute("SELECT id, clock FROM edit ORDER BY id").fetchall()
        for place, (number, clock) in enumerate(held):
            file.execute("UPDATE edit SET clock = ? WHERE id = ?", (clock - _DAY * (20 - 20 * place // len(held)), number))
        file.commit()
    return path


def an_empty_project(path: Path) -> Path:
    """Make a project without an article at ``path``."""
    if not path.exists():
        Project.create(path, labels=shipped("news")).close()
    return path


PROJECTS: dict[str, Callable[[Path], Path]] = {"news": a_gallery, "empty": an_empty_project}


def _seed(project: Project) -> None:
    """Bring in the seed article as two annotators marked it, and half of the user's own marks."""
    records = [record for record in jsonl.read(SEEDS / "blinken-korea.layers.jsonl") if not isinstance(record, Refused)]
    bring_in(project, (record for record in records if record.layer != GOLD))
    gold = next(record for record in records if record.layer == GOLD)
    bring_in(project, [replace(gold, layer=ME, state=LayerState.STARTED, spans=gold.spans[: len(gold.spans) // 2])])
    project.layers.worked(SEED, by=ME, seconds=540)


def _work(project: Project, article: ArticleId, number: int) -> None:
    text = project.articles.text(article)
    for people, name in enumerate((ONE, TWO, ME)):
        if (number + people) % 4 == 0 and article != BACK:
            continue
        for label, words in _NAMES:
            for place, word in enumerate(words):
                if word in text and (place + people) % 5:
                    start = text.index(word)
                    project.spans.tag(Place(article, name), [(start, start + len(word))], label, by=name)
        project.layers.worked(article, by=name, seconds=90 + 61 * (number * (people + 2) % 7))
        if (number + people) % 3 or article == BACK:
            project.layers.become(article, name, LayerState.FINISHED, by=name)
        elif number % 2 == 0:
            project.layers.become(article, name, LayerState.SKIPPED, by=name, note="نص مكرر")


def _give_back(project: Project) -> None:
    """Review one article, so that corrections of it come back to the user."""
    review = project.review
    for judged in review.ballots(BACK):
        if judged.is_open:
            others = [answer for answer in judged.ballot.answers if answer.claim is not None and ME not in answer.annotators]
            if others:
                review.take(judged, others[0], by=REVIEWER, reason="missed")
            else:
                review.nobody(judged, by=REVIEWER, reason="no name")
    review.finish(BACK, by=REVIEWER)
