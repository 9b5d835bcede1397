"""Makes the page of agreement of a window and wires what it asks for."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from core.agreement.facts import write_csv
from core.model import ArticleId
from gui import alerts
from gui.agreement.page import AgreementPage
from gui.agreement.sections import charts_of
from gui.pages import PAGES
from gui.saving import ask_where, store

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate


def make(window: Window) -> AgreementPage:
    """Return the page of agreement of the project of ``window``."""
    session = window.session
    page = AgreementPage(lambda: session.project, session.project.labels.all, window.looks.theme, window.language)
    page.review_requested.connect(lambda article: show_review(window, article))
    page.save_requested.connect(lambda section, suffix: ask_where(window, section, suffix))
    page.report_requested.connect(lambda suffix: ask_for_report(window, page, suffix))
    page.copy_requested.connect(lambda: copy_all(page))
    return page


def show_review(window: Window, article: str) -> None:
    """Show what the annotators marked in ``article`` beside each other."""
    window.session.open_article(ArticleId(article))
    if any(row.id == "review" for row in PAGES):
        window.pages.show_page("review")
    else:
        window.pages.show_place(article, 0, 0)


def copy_all(page: AgreementPage) -> None:
    """Copy every table of the page, one below the other, each under its title."""
    shown = page.shown()
    if shown is not None:
        charts = charts_of(shown.compared, shown.pair, shown.words).values()
        QGuiApplication.clipboard().setText("\n\n".join(f"{chart.title}\n{chart.sheet.tsv()}" for chart in charts if chart.sheet.rows))
        page.said.emit(translate("Agreement", "All tables are copied."))


def save_report(window: Window, page: AgreementPage, path: Path) -> None:
    """Write every figure as CSV, or the report as PDF where ``path`` is called so."""
    shown = page.shown()
    if shown is None:
        return
    if path.suffix.lower() == ".pdf":
        from gui.agreement.paper import pdf

        store(window, path, pdf(shown, name=window.session.project.path.stem))
        return
    held = io.BytesIO()
    write_csv(shown.compared.report, held)
    store(window, path, held.getvalue())


def ask_for_report(window: Window, page: AgreementPage, suffix: str) -> None:
    """Ask where the report goes, and write it there."""
    kinds = {".csv": translate("Overview", "Tables"), ".pdf": translate("Agreement", "Reports")}
    title = translate("Agreement", "Agreement")
    if page.compared is not None:
        path = alerts.ask_save(window, title, f"{kinds[suffix]} (*{suffix})", suffix, name=f"{window.session.project.path.stem} – {title}")
        if path is not None:
            save_report(window, page, path)
