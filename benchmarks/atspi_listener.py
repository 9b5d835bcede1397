"""Asks the accessibility bus as a screen reader does, and writes what it learns as one line of JSON; runs in the system's Python."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

Accessible: TypeAlias = Any  # the bindings have no types
Answer = TypeVar("Answer")

PATIENCE = 15_000
"""Milliseconds after which what did not come does not come."""
EVENTS = ("object:text-caret-moved", "object:text-selection-changed")


def descendants(parent: Accessible) -> Iterator[Accessible]:
    """Yield everything below ``parent``."""
    for place in range(parent.get_child_count()):
        child = parent.get_child_at_index(place)
        if child is not None:
            yield child
            yield from descendants(child)


def waited(found: Callable[[], Answer | None]) -> Answer:
    """Return what ``found`` gives at last, while the bus goes on."""
    loop = GLib.MainLoop()
    answers: list[Answer] = []

    def look() -> bool:
        try:
            answer = found()
        except GLib.Error:  # the program is on the bus and not ready to answer
            return True
        if answer is None:
            return True
        answers.append(answer)
        loop.quit()
        return False

    GLib.timeout_add(50, look)
    GLib.timeout_add(PATIENCE, loop.quit)
    loop.run()
    if not answers:
        sys.exit("The bus did not answer.")
    return answers[0]


def the_article() -> Accessible:
    """Return the reader, when it is on the bus with its selection."""
    for application in descendants(Atspi.get_desktop(0)):
        if application.get_name() == "Article" and application.get_n_selections():
            return application
    return None


def learn() -> dict[str, object]:
    """Return what can be learned of the article."""
    heard: set[str] = set()
    listener = Atspi.EventListener.new(lambda event: heard.add(event.type.rstrip(":")))
    for event in EVENTS:
        listener.register(event)
    article = waited(the_article)
    selection = article.get_selection(0)
    start, end = selection.start_offset, selection.end_offset
    first, second = (article.get_character_extents(place, Atspi.CoordType.SCREEN) for place in (start, start + 1))
    found: dict[str, object] = {
        "name": article.get_name(),
        "role": article.get_role_name(),
        "text": article.get_text(0, article.get_character_count()),
        "word": article.get_string_at_offset(start, Atspi.TextGranularity.WORD).content.strip(),
        "line": article.get_string_at_offset(article.get_character_count() - 3, Atspi.TextGranularity.PARAGRAPH).content.strip(),
        "caret": article.get_caret_offset(),
        "selection": [start, end],
        "letters go left": first.width > 0 and second.x < first.x and second.y == first.y,
    }
    article.set_caret_offset(6)
    found["caret set"] = waited(lambda: 6 if article.get_caret_offset() == 6 else None)
    waited(lambda: True if heard >= set(EVENTS) else None)
    found["heard"] = sorted(heard)
    return found


if __name__ == "__main__":
    print(json.dumps(learn(), ensure_ascii=False))
