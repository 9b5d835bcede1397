"""Every page and every dialog by its name, and how it is opened on the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from core.model import ArticleId
from core.project.sample import SEEDS
from gui.agreement.page import AgreementPage
from gui.alerts import FileDialog
from gui.dialogs.importing import ImportDialog
from gui.dialogs.people import PeopleDialog
from gui.pages import ANNOTATE
from gui.reading import Reading
from gui.search.page import SearchPage
from gui.window import Window
from tests.gallery.world import BACK, SEED, TOLD
from tests.gui.hands import double_click, find

Opening = Callable[[Window], object]
_MOST_MS = 10_000
_SOON_MS = 1_000
"""What a window does within this time of itself belongs to the picture; copies and strips that go away later do not."""


@dataclass(frozen=True, slots=True)
class View:
    """``open`` shows it; what is looked at is the window, or what then lies over it. ``project`` is ``news`` or ``empty``."""

    name: str
    open: Opening
    project: str = "news"
    pictured: bool = True


def shown(window: Window, view: View) -> QWidget:
    """Open ``view`` and return the window that shows it when nothing moves any more."""
    leave(window)
    view.open(window)
    settle(window)
    over = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window and isinstance(one, QDialog | QMenu)]
    return over[-1] if over else window


def leave(window: Window) -> None:
    """Close what lies over the window, and go back to the article."""
    for one in QApplication.topLevelWidgets():
        if one is not window and one.isVisible():
            one.close()
    page = window.page
    for sheet in (window.palette_pane, window.banner, page.guideline, page.tagmenu, page.finder):
        sheet.hide()
    page.same.leave()
    for tourist in (window.beginning.sheet, window.beginning.tour):
        if tourist is not None:
            tourist.leave()
    window.session.show_together(on=False)
    window.pages.show_page("annotate")
    if window.session.project.articles.has(SEED):
        window.session.open_article(SEED)
    QApplication.processEvents()


def settle(window: Window) -> None:
    """Let the window do what it does by itself, and wait until it has."""
    for _ in range(3):  # what a thread said last is still on its way when it has ended, and then all is laid out anew
        wait(lambda: not _moves(window))


def wait(until: Callable[[], bool]) -> None:
    """Let events in until ``until`` holds, for ten seconds at most."""
    clock = QElapsedTimer()
    clock.start()
    while not until():
        assert clock.elapsed() < _MOST_MS
        QTest.qWait(5)


def _moves(window: Window) -> bool:
    QApplication.processEvents()
    reading = [one for one in window.findChildren(QThread) if one.isRunning() and not isinstance(one, Reading)]
    waiting = [one for one in window.findChildren(QTimer) if one.isSingleShot() and one.isActive() and one.interval() < _SOON_MS]
    return bool(reading or waiting or _looks(window))


def _looks(window: Window) -> bool:
    """Whether a page has asked for what it shows, and waits for it."""
    match window.pages.page(window.pages.current) if window.pages.current != ANNOTATE else None:
        case SearchPage() as page:
            return page.box.is_waiting or (bool(page.box.field.text()) and not page.results.model.rowCount())
        case AgreementPage() as page:
            return page.comparing.running
        case _:
            return False


# -- the annotator's page


def _annotate(window: Window) -> None:
    spans = window.session.view.spans
    if spans:
        window.page.reveal(spans[min(9, len(spans) - 1)].id)
        window.page.span_chosen.emit(spans[min(9, len(spans) - 1)].id)
        window.page.reader.verticalScrollBar().setValue(0)


def _tag_menu(window: Window) -> None:
    double_click(window, find(window, "لكوريا")[0] + 2)


def _same(window: Window) -> None:
    window.page.reveal(next(span.id for span in window.session.view.spans if span.quote == "كوريا الشمالية"))
    window.deeds.show_same()


def _find(window: Window) -> None:
    window.page.reader.select(*find(window, "روسيا"))
    window.deeds.find()


def _guideline(window: Window) -> None:
    _annotate(window)
    window.deeds.show_guideline()


def _strip(window: Window) -> None:
    window.banner.say(window.bringing.tr("Importing…"), deed=window.bringing.tr("Stop"))


def _set_aside(window: Window) -> None:
    window.session.open_article(ArticleId("a-4"))


def _page(name: str) -> Opening:
    return lambda window: window.pages.show_page(name)


def _ready(window: Window) -> None:
    window.pages.show_page("search")
    page = window.pages.page("search")
    assert isinstance(page, SearchPage)
    page.box.write("")


def _look_for(words: str) -> Opening:
    def looking(window: Window) -> None:
        window.pages.show_page("search")
        window.pages.page("search").ask(words)

    return looking


def _palette(window: Window) -> None:
    window.deeds.ask_palette()


# -- dialogs


def _menu(window: Window) -> None:
    menu = window.top.menu_button.menu()
    menu.popup(window.top.menu_button.mapToGlobal(window.top.menu_button.rect().bottomLeft()))


def _import(window: Window) -> None:
    window.files.ask_to_bring_in([SEEDS / "blinken-korea.txt", SEEDS / "blinken-korea.layers.jsonl"])
    dialog = next(one for one in window.findChildren(ImportDialog) if one.isVisible())
    wait(lambda: dialog.files.rowCount() > 0)


def _report(window: Window) -> None:
    folder = Path(window.session.project.path).parent / "articles"
    folder.mkdir(exist_ok=True)
    (folder / "news.jsonl").write_text('{"text": 3}\nnot a line of JSON\n', encoding="utf-8")
    (folder / "a.txt").write_text(window.session.project.articles.text(ArticleId("a-1")), encoding="utf-8")
    window.files.bring_in_files([folder])
    window.banner.hide()
    window.bringing.show_report()


def _work(window: Window) -> None:
    window.deeds.show_people()
    dialog = next(one for one in window.findChildren(PeopleDialog) if one.isVisible())
    dialog.pages.choose(1)


def _merge(window: Window) -> None:
    from gui.dialogs.merging import MergeDialog

    labels = window.session.project.labels
    MergeDialog(labels.all(), labels.all()[0].name, labels.merging, window.language, parent=window).open()


def _reasons(window: Window) -> None:
    from gui.dialogs.reasons import ReasonsDialog
    from gui.reasonnames import reason_name

    ReasonsDialog(window.session.project.review.reasons(), reason_name, window).open()


def _settling(window: Window) -> None:
    from gui.dialogs.settling import SettlingDialog

    SettlingDialog(window.session, SEED, window).open()


def _defect(window: Window) -> None:
    from gui.crash import report
    from gui.dialogs.defect import DefectDialog

    try:
        window.session.project.articles.text(ArticleId("")[0])  # type: ignore[arg-type]
    except IndexError as error:
        plain = report(error, error.__traceback__, details=False)
        DefectDialog(plain, plain, window).open()


def _file_dialog(window: Window) -> None:
    dialog = FileDialog(window, window.files.tr("Open project"), "")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()


def _question(window: Window) -> None:
    window.deeds.set_aside()


VIEWS: tuple[View, ...] = (
    View("annotate", _annotate),
    View("annotate-menu", _tag_menu),
    View("annotate-same", _same),
    View("annotate-find", _find),
    View("annotate-guideline", _guideline),
    View("annotate-layers", lambda w: w.session.show_together(on=True)),
    View("annotate-strip", _strip, pictured=False),
    View("annotate-returned", lambda w: w.session.open_article(BACK)),
    View("annotate-set-aside", _set_aside, pictured=False),
    View("annotate-finished", lambda w: w.session.open_article(TOLD), pictured=False),
    View("annotate-empty", lambda w: None, project="empty"),
    View("review", _page("review")),
    View("review-empty", _page("review"), project="empty"),
    View("search", _look_for("كوريا")),
    View("search-ready", _ready),
    View("search-empty", _page("search"), project="empty", pictured=False),
    View("agreement", _page("agreement")),
    View("agreement-empty", _page("agreement"), project="empty", pictured=False),
    View("overview", _page("overview")),
    View("overview-empty", _page("overview"), project="empty", pictured=False),
    View("palette", _palette),
    View("menu", _menu, pictured=False),
    View("welcome", lambda w: w.beginning.welcome()),
    View("tour", lambda w: w.beginning.take_tour()),
    View("new-project", lambda w: w.beginning.new_project()),
    View("import", _import),
    View("import-report", _report),
    View("paste", lambda w: w.files.paste()),
    View("export", lambda w: w.files.take_out()),
    View("history", lambda w: w.care.show_history()),
    View("follow-ups", lambda w: w.commands.run("follow-ups"), pictured=False),
    View("labels", lambda w: w.deeds.show_labels()),
    View("merge-labels", _merge),
    View("people", lambda w: w.deeds.show_people()),
    View("work", _work),
    View("settings", lambda w: w.deeds.show_settings()),
    View("keys", lambda w: w.helping.show_keys()),
    View("manual", lambda w: w.helping.show_manual()),
    View("about", lambda w: w.helping.show_about()),
    View("backups", lambda w: w.care.show_backups(), pictured=False),
    View("check", lambda w: w.care.check()),
    View("edges", lambda w: w.edging.show_project_edges()),
    View("reasons", _reasons),
    View("settling", _settling),
    View("set-aside", _question),
    View("defect", _defect, pictured=False),
    View("file", _file_dialog, pictured=False),
)
