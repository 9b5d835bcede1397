"""The glossary is obeyed: a thing has one name in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.contracts.house import is_qt_name
from tests.contracts.tree import OUR_PACKAGES, ROOT, python_files, shown

GLOSSARY = ROOT / "docs" / "GLOSSARY.md"


def rows() -> list[list[str]]:
    """Return the rows of the glossary's tables: English, Arabic, meaning, and what is never said in code."""
    lines = [line for line in GLOSSARY.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in {"English", "---"}]


def avoided() -> dict[str, str]:
    """Return each word that code avoids with the word to take instead."""
    return {word: row[0] for row in rows() for word in re.findall(r"`([a-z]+)`", row[3])}


def names(source: str) -> Iterator[tuple[str, int]]:
    """Yield the names that a module gives, each with its line; names that only Qt or a library gives are not ours."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name, node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.Name(ctx=ast.Store()):
                yield node.id, node.lineno
            case ast.Attribute(ctx=ast.Store()):
                yield node.attr, node.lineno


def words(name: str) -> set[str]:
    """Return the words of a name: ``SpanIndex`` and ``span_index`` are span and index; what Qt calls is no name of ours."""
    if name[:1].islower() and is_qt_name(name):
        return set()
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


def test_every_row_of_the_glossary_is_whole() -> None:
    assert rows()
    assert [row for row in rows() if len(row) != 4 or not (row[0] and row[1] and row[2])] == []


def test_a_word_to_avoid_is_not_a_word_to_use() -> None:
    used = {word for row in rows() for word in row[0].lower().split()}
    assert used & set(avoided()) == set()


def test_code_says_the_words_of_the_glossary() -> None:
    instead = avoided()
    found = [
        f"{shown(path)}:{line}: {name} (say {instead[word]}, not {word})"
        for path in python_files(*OUR_PACKAGES)
        for name, line in names(path.read_text("utf-8"))
        for word in sorted(words(name) & set(instead))
    ]
    assert not found, "\n".join(found)


def test_names_are_taken_apart_into_words() -> None:
    assert words("SpanIndex") == words("span_index") == words("_SPAN_INDEX") == {"span", "index"}
    assert words("documentSize") == set()
