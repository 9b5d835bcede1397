"""Arabic: how fast text is folded, searched and checked, and how far proclitics can be trusted.

The corpora are looked for in the folder ``HASHIYA_DATA``; without it the figures that need them are left out and named. Gold
proclitics come from the WikiNews text that Farasa's makers split by hand; countries from NewsFANE. The counts of a project are
those of a thousand articles of another source beside the unsplit text itself, or none at all. The ratio of what is wrongly cut
is to a bare rule that cuts every word of five letters or more that begins with one of the letters.
"""

from __future__ import annotations

import json
import lzma
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from benchmarks import Figures
from core.arabic import countries
from core.arabic.clitics import Lexicon, candidates, frequencies
from core.arabic.edges import faults
from core.arabic.folding import Folded, fold
from core.arabic.lexicon import written_out
from core.arabic.words import snap, words
from core.model import Span, SpanId
from core.search.mentions import mentions

SEED = Path(__file__).resolve().parents[1] / "seeds" / "blinken-korea.txt"
PROJECT = 1000
"""Articles of the measured project."""

_PROCLITICS = {"و", "ف", "ب", "ل", "ك"}
_PARTS_OF_SPEECH = {"CONJ", "PREP", "PART"}
_WORD = re.compile(r"[^\W_]+")
_PERSONS = {"Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Police", "Businessperson", "Engineer", "Lawyer"}


class Gold(NamedTuple):
    """A folded word, how many letters of it are proclitics, and what part of speech follows them."""

    word: str
    outside: int
    part: str


def measure() -> Figures:
    """Return all figures; shares are of 1."""
    figures = _speeds()
    root = os.environ.get("HASHIYA_DATA")
    if not root:
        print("HASHIYA_DATA is not set: proclitics are not measured.")
        return figures
    return figures | _proclitics(Path(root))


def _milliseconds(work: Callable[[], object], *, times: int = 50) -> float:
    """Return the best of five runs of ``times`` calls, for one call."""
    work()
    best = float("inf")
    for _ in range(5):
        started = perf_counter()
        for _ in range(times):
            work()
        best = min(best, perf_counter() - started)
    return best / times * 1000


def _speeds() -> Figures:
    """Time what the reader asks for on the seed article of some 3,400 code points."""
    text = SEED.read_text(encoding="utf-8")
    per_3000 = 3000 / len(text)
    start = text.index("كوريا الشمالية")
    end = start + len("كوريا الشمالية")
    lexicon = Lexicon.of(frequencies=frequencies([text]))
    spans = [Span(SpanId(str(at)), *word, "EVENT", text[slice(*word)]) for at, word in enumerate(islice(words(text), 100))]
    folding = _milliseconds(lambda: fold(text))
    mapping = _milliseconds(lambda: Folded(text))
    return {
        "fold, 3,000 code points": (folding * per_3000, "ms", None),
        "fold with the way back, 3,000 code points": (mapping * per_3000, "ms", mapping / folding),
        "words, 3,000 code points": (_milliseconds(lambda: list(words(text))) * per_3000, "ms", None),
        "snap a drag": (_milliseconds(lambda: snap(text, start + 2, end - 2)), "ms", None),
        "candidates of a stretch": (_milliseconds(lambda: candidates(text, start, end, lexicon=lexicon)), "ms", None),
        "all the same, one article": (_milliseconds(lambda: mentions(text, start, end, lexicon=lexicon)), "ms", None),
        "check 100 spans": (_milliseconds(lambda: faults(text, spans, lexicon=lexicon), times=5), "ms", None),
    }


def _proclitics(root: Path) -> Figures:
    """Compare the lexicon's sure cuts with gold ones: in an empty project, and in one of a thousand articles."""
    figures: Figures = {}
    needed = ("news_free/wikinews_farasa/WikiNews.pos.ref", "newsfane_gold/docs.jsonl", "saudinewsnet/articles.jsonl.xz")
    missing = [name for name in needed if not (root / name).exists()]
    if missing:
        print(f"HASHIYA_DATA holds no {', '.join(missing)}: proclitics are not measured.")
        return figures
    gold = list(_wikinews(root / needed[0]))
    project = frequencies(_texts(root / needed[2], PROJECT)) + Counter(found.word for found in gold)
    heads = _heads(root / needed[1])
    bare = {label: sum(n for word, n in counted.items() if word[0] in _PROCLITICS and len(word) > 4) for label, counted in heads.items()}
    for name, lexicon in (("empty project", Lexicon.of()), (f"{PROJECT:,} articles", Lexicon.of(frequencies=project))):
        figures |= {f"proclitics, {name}: {measure}": (share, "of 1", None) for measure, share in _shares(gold, lexicon).items()}
        for label, counted in heads.items():
            wrong = _wrongly_cut(counted, lexicon)
            figures[f"{label} wrongly cut, {name}"] = (wrong, "of 1", wrong * counted.total() / bare[label])
    return figures


def _wikinews(path: Path) -> Iterator[Gold]:
    """Read words split as ``و+ل+ال+أردن`` with a part of speech for each piece; of لل, the second ل is the article's."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        split, _, tagged = line.partition("\t")
        pieces, parts = split.split("+"), tagged.split("+")
        if not tagged or "PUNC" in tagged:
            continue
        count = 0
        while count < min(len(pieces), len(parts)) - 1 and pieces[count] in _PROCLITICS and parts[count] in _PARTS_OF_SPEECH:
            count += 1
        if count and pieces[count - 1] == "ل" and pieces[count] == "ال":
            pieces[count] = "ل"
        word = fold("".join(pieces))
        if _WORD.fullmatch(word):
            yield Gold(word, count, parts[min(count, len(parts) - 1)])


def _texts(path: Path, count: int) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, count):
            yield json.loads(line)["text"]


def _heads(path: Path) -> dict[str, Counter[str]]:
    """Count the folded first words of marked countries and persons."""
    counted: dict[str, Counter[str]] = {"countries": Counter(), "persons": Counter()}
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        for start, end, label in document["spans"]:
            found = _WORD.search(fold(document["text"][start:end]))
            kind = "countries" if label == "Nation" else "persons" if label in _PERSONS else ""
            if kind and found:
                counted[kind][found.group()] += 1
    return counted


def _shares(gold: list[Gold], lexicon: Lexicon) -> dict[str, float]:
    cuts = [(found, lexicon.outside(found.word)) for found in gold]
    right = sum(found.outside == cut for found, cut in cuts if cut)
    nouns = [(found, cut) for found, cut in cuts if found.part in {"NOUN", "DET", "ADJ", "FOREIGN"} and found.outside]
    whole = [cut for found, cut in cuts if not found.outside]
    return {
        "precision": right / sum(cut > 0 for _, cut in cuts),
        "recall": right / sum(found.outside > 0 for found, _ in cuts),
        "recall of nouns": sum(found.outside == cut for found, cut in nouns) / len(nouns),
        "words wrongly cut": sum(cut > 0 for cut in whole) / len(whole),
    }


def _wrongly_cut(heads: Counter[str], lexicon: Lexicon) -> float:
    """Return the share of marked first words that are cut though what is left is neither a country nor written with لل.

    The marking left ل, ب and ك within its tokens, so للعراق and the like are cut rightly.
    """
    wrong = 0
    for word, count in heads.items():
        cut = lexicon.outside(word)
        if cut and not (word[cut - 1 :].startswith("لل") or written_out(word, cut) in countries.first_words()):
            wrong += count
    return wrong / heads.total()
