"""UIMA CAS, written: a folder for each article, in it a file for each annotator, as XMI or as JSON; offsets are UTF-16."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from core.errors import RuleRefused, WorldError
from core.formats.cas import CURATED, MARK, METADATA, OURS, SOFA, UNMARKED, VIEW
from core.formats.choices import USUAL, Choices
from core.formats.losses import beyond, left_out
from core.formats.naming import FileNames, said_by_file
from core.formats.offsets import Offsets, Unit
from core.formats.record import LayerRecord, Loss, Written
from core.formats.standoff import refuse_strange_text
from core.model import GOLD, Span, checked, reading_order

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.INSIDE_A_TOKEN, Loss.NOTE, Loss.LAYER, Loss.TEXT, Loss.LABEL})
TYPES: Final = "TypeSystem.xml"

Put = Callable[[str, bytes], None]
Features = dict[str, str | int | bool]

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
_SPECIAL: Final = re.compile('[&<>"\t\n\r\x85\u2028]')
_WRITTEN_SO: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
        "\x85": "&#x85;",
        "\u2028": "&#x2028;",
    }
)
_DECLARED: Final = {
    METADATA: ("uima.tcas.DocumentAnnotation", ("documentTitle", "documentId", "documentUri")),
    MARK: ("uima.tcas.Annotation", ("value", "note")),
}
"""The types that are written, each with what it is a kind of and its features, all of them texts."""
_STRING: Final = "uima.cas.String"


@dataclass(frozen=True, slots=True)
class _Held:
    """One layer, ready to be written: all offsets in UTF-16."""

    text: str
    length: int
    metadata: dict[str, str]
    spans: tuple[tuple[int, int, Span], ...]


def write_xmi(records: Iterable[LayerRecord], put: Put, choices: Choices = USUAL) -> Written:
    """Write each record as an XMI, and the type system that goes with all of them."""
    put(TYPES, _type_system().encode())
    return _write(records, put, ".xmi", _xmi)


def write_json(records: Iterable[LayerRecord], put: Put, choices: Choices = USUAL) -> Written:
    """Write each record as a CAS JSON, its types in it."""
    return _write(records, put, ".json", _json)


def _write(records: Iterable[LayerRecord], put: Put, suffix: str, rendered: Callable[[_Held], bytes]) -> Written:
    written, names = Written(), FileNames()
    folder, last, used = "", None, set[str]()
    for record in records:
        if (record.article, record.text) != last:
            folder, last, used = names.free(record.article), (record.article, record.text), set()
        try:
            owner = _owner(record)
            if owner.casefold() in used:
                raise RuleRefused(why=f"Two layers of the article would be the file {owner}{suffix}.")
            data = rendered(_held(record, owner))
        except WorldError as error:
            written.left_out.append(left_out(record, Loss.TEXT, str(error)))
            continue
        used.add(owner.casefold())
        put(f"{folder}/{owner}{suffix}", data)
        written.records += 1
        written.spans += len(record.spans)
        written.left_out += beyond(record, HOLDS)
    return written


def _owner(record: LayerRecord) -> str:
    """Return the name of the file, which is the annotator's; raise ``RuleRefused`` where no file can be called so."""
    if record.layer is None:
        return UNMARKED
    if record.layer == GOLD:
        return CURATED
    name = said_by_file(record.layer)
    if name is None or name in (UNMARKED, CURATED):
        raise RuleRefused(why=f"No file can be called after the layer {record.layer}.")
    return name


def _held(record: LayerRecord, owner: str) -> _Held:
    refuse_strange_text(record.text)
    offsets = Offsets(record.text, Unit.UTF16)
    spans = (checked(span, record.text) for span in reading_order(record.spans))
    metadata = {"documentTitle": record.title, "documentId": owner if record.layer in (None, GOLD) else record.layer}
    if record.article is not None:
        metadata["documentUri"] = f"{OURS}{record.article}"
    places = tuple((offsets.from_code_points(span.start), offsets.from_code_points(span.end), span) for span in spans)
    return _Held(record.text, offsets.from_code_points(len(record.text)), metadata, places)


def _structures(held: _Held) -> Iterator[tuple[str, Features]]:
    """Yield what stands beside the text: its type and features, the marks in reading order."""
    yield METADATA, {"begin": 0, "end": held.length, **held.metadata}
    for start, end, span in held.spans:
        yield MARK, {"begin": start, "end": end, "value": span.label, **({"note": span.note} if span.note else {})}


def _xmi(held: _Held) -> bytes:
    """Return the XMI; raise ``RuleRefused`` where a text of it holds what XML cannot."""
    prefixes = {"type2": METADATA, "type": MARK}
    spaces = "".join(f' xmlns:{prefix}="http:///{kind.rpartition(".")[0].replace(".", "/")}.ecore"' for prefix, kind in prefixes.items())
    names = {kind: f"{prefix}:{kind.rpartition('.')[2]}" for prefix, kind in prefixes.items()}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"{spaces} xmi:version="2.0">',
        '<cas:NULL xmi:id="0"/>',
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="{VIEW}" mimeType="text" sofaString="{_quoted(held.text)}"/>',
    ]
    members = []
    for uid, (kind, features) in enumerate(_structures(held), start=2):
        said = "".join(f' {name}="{_quoted(str(value))}"' for name, value in features.items())
        lines.append(f'<{names[kind]} xmi:id="{uid}" sofa="1"{said}/>')
        members.append(str(uid))
    lines += [f'<cas:View sofa="1" members="{" ".join(members)}"/>', "</xmi:XMI>", ""]
    return "\n".join(lines).encode()


def _json(held: _Held) -> bytes:
    sofa = {"%ID": 1, "%TYPE": SOFA, "sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": held.text}
    others = [{"%ID": uid, "%TYPE": kind, "@sofa": 1, **features} for uid, (kind, features) in enumerate(_structures(held), start=2)]
    types = {
        kind: {"%NAME": kind, "%SUPER_TYPE": above, **{name: {"%NAME": name, "%RANGE": _STRING} for name in features}}
        for kind, (above, features) in _DECLARED.items()
    }
    views = {VIEW: {"%SOFA": 1, "%MEMBERS": [each["%ID"] for each in others]}}
    return msgspec.json.encode({"%TYPES": types, "%FEATURE_STRUCTURES": [sofa, *others], "%VIEWS": views})


def _quoted(text: str) -> str:
    found = _NO_XML.search(text)
    if found is not None:
        raise RuleRefused(why=f"XML cannot hold the character U+{ord(found[0]):04X} that stands in it.")
    return text.translate(_WRITTEN_SO) if _SPECIAL.search(text) else text


def _type_system() -> str:
    """Return the type system as UIMA reads it."""
    feature = "<featureDescription><name>{}</name><description/><rangeTypeName>" + _STRING + "</rangeTypeName></featureDescription>"
    types = "".join(
        f"<typeDescription><name>{kind}</name><description/><supertypeName>{above}</supertypeName>"
        f"<features>{''.join(map(feature.format, features))}</features></typeDescription>\n"
        for kind, (above, features) in _DECLARED.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n'
        f"<types>\n{types}</types>\n</typeSystemDescription>\n"
    )
