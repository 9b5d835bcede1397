"""The rows that depend on the project: a command for each label, and for each layer that can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions import TABLE
from gui.command import Command, can_mark
from gui.pages import PAGES, key_of
from gui.sentences import isolated, layer_name

if TYPE_CHECKING:
    from gui.window import Window


def rows(window: Window) -> tuple[Command, ...]:
    """Return the table with the rows that depend on the project: its labels and whose layers it holds."""
    return (*TABLE, *_pages(), *_labels(window), *_brushes(window), *_layers(window))


def _pages() -> tuple[Command, ...]:
    made = []
    for page in PAGES:
        text = page.shown
        made.append(
            Command(
                f"page:{page.id}",
                "page",
                text,
                lambda w, name=page.id: w.pages.show_page(name),  # type: ignore[misc]
                (key_of(page.id),),
                on=lambda w, name=page.id: w.pages.current == name,  # type: ignore[misc]
                said=lambda w, text=text: text,  # type: ignore[misc]
            )
        )
    return tuple(made)


def _labels(window: Window) -> tuple[Command, ...]:
    made = []
    for label in window.session.labels():
        template = QCoreApplication.translate("Actions", "Mark as {label}")
        text = template.format(label=isolated(label.shown(window.language)))
        made.append(
            Command(
                f"label:{label.name}",
                "mark",
                text,
                lambda w, name=label.name: w.page.mark(name),  # type: ignore[misc]
                (label.key,) if label.key else (),
                able=can_mark,
                said=lambda w, text=text: text,  # type: ignore[misc]
                page=True,
            )
        )
    return tuple(made)


def _brushes(window: Window) -> tuple[Command, ...]:
    made = []
    for label in window.session.labels():
        template = QCoreApplication.translate("Actions", "Brush: mark every selection as {label}")
        text = template.format(label=isolated(label.shown(window.language)))
        made.append(
            Command(
                f"brush:{label.name}",
                "brush",
                text,
                lambda w, name=label.name: w.page.strip.take_brush(name),  # type: ignore[misc]
                (f"Alt+{label.key}",) if label.key else (),
                able=can_mark,
                on=lambda w, name=label.name: w.page.strip.brush == name,  # type: ignore[misc]
                said=lambda w, text=text: text,  # type: ignore[misc]
            )
        )
    return tuple(made)


def _layers(window: Window) -> tuple[Command, ...]:
    made = []
    session = window.session
    for name in dict.fromkeys((session.me, *session.project.layers.names())):
        text = isolated(layer_name(name))
        made.append(
            Command(
                f"layer:{name}",
                "layer",
                text,
                lambda w, name=name: w.session.show_layer(name),  # type: ignore[misc]
                able=lambda w, name=name: _may_see(w, name),  # type: ignore[misc]
                on=lambda w, name=name: w.session.layer == name,  # type: ignore[misc]
                said=lambda w, text=text: text,  # type: ignore[misc]
            )
        )
    return tuple(made)


def _may_see(window: Window, layer: str) -> bool:
    article = window.session.view.article
    return article is None or window.session.project.blind.may_see(article.id, window.session.me, layer)
