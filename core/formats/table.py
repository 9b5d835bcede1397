"""The formats: a row each, with a reader, a writer where there is one, and a look that knows it by its first bytes."""

from __future__ import annotations

from functools import partial

from core.errors import RuleRefused
from core.formats import (
    brat,
    brat_writing,
    cas_writing,
    casjson,
    conll,
    conll_known,
    conll_read,
    docbin,
    doccano,
    docx,
    gliner,
    html,
    huggingface,
    huggingface_read,
    jsonl,
    labelstudio,
    labelstudio_min,
    prodigy,
    separated,
    spacyjson,
    spacyjson_read,
    spantable,
    text,
    webanno,
    webanno_read,
    xmi,
)
from core.formats.form import FolderWriter, Format, Put, Reader, Writer
from core.formats.jsonarray import count_elements
from core.formats.jsonlines import count_lines
from core.formats.offsets import Unit
from core.formats.record import Loss

__all__ = ["FORMATS", "FolderWriter", "Format", "Put", "Reader", "Writer"]

_LINES = (".jsonl", ".ndjson")

FORMATS = (
    # Each is asked in this order whether it knows a file: the particular ones first.
    Format(
        "casjson",
        (".json",),
        casjson.read,
        casjson.recognise,
        folder_writer=cas_writing.write_json,
        unit=Unit.UTF16,
        holds=cas_writing.HOLDS,
        why="It holds the feature structures of UIMA.",
    ),
    Format(
        "xmi",
        (xmi.SUFFIX,),
        xmi.read,
        xmi.recognise,
        folder_writer=cas_writing.write_xmi,
        unit=Unit.UTF16,
        holds=cas_writing.HOLDS,
        why="It is XML of UIMA’s own kind.",
    ),
    Format(
        "prodigy",
        _LINES,
        prodigy.read,
        prodigy.recognise,
        prodigy.write,
        count_lines,
        holds=prodigy.HOLDS,
        why="Its lines are tasks: a text, spans with offsets, tokens or hashes.",
    ),
    Format(
        "doccano",
        _LINES,
        doccano.read,
        doccano.recognise,
        doccano.write,
        count_lines,
        unit=Unit.UTF16,
        holds=doccano.HOLDS,
        why="Its lines have a text and labels as [start, end, label], or entities with “start_offset”.",
    ),
    Format(
        "doccano-graphemes",
        _LINES,
        partial(doccano.read, unit=Unit.GRAPHEMES),
        lambda head: False,  # nothing in the file tells it from the other
        partial(doccano.write, unit=Unit.GRAPHEMES),
        count_lines,
        unit=Unit.GRAPHEMES,
        holds=doccano.HOLDS - {Loss.INSIDE_A_TOKEN},
    ),
    Format(
        "labelstudio",
        (".json",),
        labelstudio.read,
        labelstudio.recognise,
        labelstudio.write,
        count_elements,
        holds=labelstudio.HOLDS,
        why="It is a list of tasks with “data” and “annotations”.",
    ),
    Format(
        "labelstudio-min",
        (".json",),
        labelstudio_min.read,
        labelstudio_min.recognise,
        labelstudio_min.write,
        count_elements,
        holds=labelstudio_min.HOLDS,
        why="It is a list of annotations, each with its text, labels and annotator.",
    ),
    Format(
        "gliner",
        _LINES,
        gliner.read,
        gliner.recognise,
        gliner.write,
        count_lines,
        unit=Unit.TOKENS,
        holds=gliner.HOLDS,
        why="It has “tokenized_text” and “ner”.",
    ),
    Format(
        "huggingface",
        _LINES,
        huggingface_read.read,
        huggingface_read.recognise,
        huggingface.write,
        count_lines,
        unit=Unit.TOKENS,
        holds=huggingface.HOLDS,
        why="It has words and “ner_tags”.",
    ),
    Format(
        "spacy-json",
        _LINES,
        spacyjson_read.read,
        spacyjson.recognise,
        spacyjson.write,
        count_lines,
        holds=spacyjson.HOLDS,
        why="It has “text” and “ents”.",
    ),
    Format(
        "spacy",
        (".spacy",),
        docbin.read,
        docbin.recognise,
        docbin.write,
        holds=docbin.HOLDS,
        needs="spacy",
        why="It unpacks to a DocBin.",
    ),
    Format(
        "webanno",
        (".tsv",),
        webanno_read.read,
        webanno_read.recognise,
        webanno.write,
        webanno_read.count,
        webanno.write_folder,
        unit=Unit.UTF16,
        holds=webanno.HOLDS,
        why="Its first line says so.",
    ),
    Format(
        "wojood",
        (".wojood",),
        conll_read.read_wojood,
        conll_known.recognise_wojood,
        conll.write_wojood,
        conll_known.count,
        unit=Unit.TOKENS,
        holds=conll.HOLDS_NESTED,
        why="Its lines are words that bear tags, some several.",
    ),
    Format(
        "conll",
        (".conll", ".conllu", ".conll03"),
        conll_read.read,
        conll_known.recognise_conll,
        conll.write_conll,
        conll_known.count,
        unit=Unit.TOKENS,
        holds=conll.HOLDS,
        why="Its lines are words with columns, of which the last is a tag.",
    ),
    Format(
        "iob2",
        (".iob", ".iob2", ".bio"),
        conll_read.read,
        conll_known.recognise_iob2,
        conll.write_iob2,
        conll_known.count,
        unit=Unit.TOKENS,
        holds=conll.HOLDS,
        why="Its lines are words with a tag each.",
    ),
    Format(
        "bioes",
        (".bioes",),
        conll_read.read,
        conll_known.recognise_bioes,
        conll.write_bioes,
        conll_known.count,
        unit=Unit.TOKENS,
        holds=conll.HOLDS,
        why="Its lines are words with a tag each, and some tags end a span.",
    ),
    Format(
        "brat",
        (brat.MARKS,),
        brat.read,
        brat.recognise,
        folder_writer=brat_writing.write,
        holds=brat_writing.HOLDS,
        why="It begins with a mark of brat’s, with its offsets.",
        beside=(brat.TEXT,),
    ),
    Format("jsonl", _LINES, jsonl.read, jsonl.recognise, jsonl.write, count_lines, holds=frozenset(Loss) - {Loss.DISCONTINUOUS}),
    Format("html", (".html", ".htm", ".xhtml"), html.read, html.recognise),
    Format("docx", (".docx",), docx.read, docx.recognise),
    Format(  # no first bytes tell a table from text, but those of one that we wrote
        "csv",
        (".csv", ".tsv"),
        separated.read,
        separated.recognise,
        spantable.write,
        separated.count,
        holds=spantable.HOLDS,
    ),
    Format(
        "text", (".txt", ".text"), text.read, lambda head: True, text.write_one, folder_writer=text.write
    ),  # the last: what nothing else knows is tried as text
)


def named(name: str) -> Format:
    """Return the format called ``name``; raise ``RuleRefused`` when there is none."""
    for row in FORMATS:
        if row.name == name:
            return row
    raise RuleRefused(why=f"There is no format {name}; there are {', '.join(row.name for row in FORMATS)}.")


def written_as(name: str) -> Format:
    """Return the format called ``name``; raise ``RuleRefused`` when nothing is written so."""
    row = next((row for row in FORMATS if row.name == name and row.is_written), None)
    if row is None:
        raise RuleRefused(why=f"Nothing is written as {name}; there is {', '.join(row.name for row in FORMATS if row.is_written)}.")
    return row


def known_suffixes() -> frozenset[str]:
    """Return the suffixes of all formats, in small letters."""
    return frozenset(suffix for row in FORMATS for suffix in row.suffixes)
