"""Whether two spans differ in nothing but the proclitics at their start."""

from __future__ import annotations

from core.agreement.pairing import Couple
from core.arabic.clitics import Lexicon, head_of, sure_cut

_LEXICON = Lexicon()


def agree_but_for_proclitics(text: str, couple: Couple) -> bool:
    """Say whether both spans have one label and one end, and start in one word with nothing between but sure proclitics.

    So والأردن agrees with الأردن and للأردن with لأردن, but لبنان never with بنان: only cuts count for which the lexicon vouches.
    """
    if couple.first is None or couple.second is None or couple.first[1:] != couple.second[1:]:
        return False
    early, late = sorted((couple.first.start, couple.second.start))
    head = head_of(text, early)
    if head is None or late >= head.end:
        return False
    sure = sure_cut(text, head, couple.first.end, lexicon=_LEXICON)
    starts = {place for cut, place in head.starts.items() if cut <= sure}
    return early in starts and late in starts
