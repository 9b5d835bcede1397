"""Dealing articles out: who gets which, evenly or by share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import floor, isfinite
from operator import itemgetter

from core.errors import ShareInvalid, TooFewAnnotators


def deal(held: Sequence[Collection[str]], names: Sequence[str], *, each: int, shares: Mapping[str, float] | None = None) -> list[list[str]]:
    """Return for each article who of ``names`` gets it, so that ``each`` have it with those who ``held`` it before.

    Nobody gets an article twice, and those who mark together change, so that agreement can be told between any two. Where none was
    held, everyone gets what is due to their share (all the same by default), spread over the whole; the parts are rounded by largest
    remainders (Hamilton's method), none above the number of articles. Raises ``TooFewAnnotators`` or ``ShareInvalid``.
    """
    names = list(dict.fromkeys(names))
    if not 1 <= each <= len(names):
        raise TooFewAnnotators(wanted=each, number=len(names))
    weights = _weights(names, shares)
    wanted = [max(0, each - len(before)) for before in held]
    rounds = sum(number > 0 for number in wanted)
    hands = _Hands(_parts(sum(wanted), weights, most=rounds), rounds)
    return [hands.take([name for name in names if name not in before], number) for before, number in zip(held, wanted, strict=True)]


_TURN = itemgetter(1, 2, 3, 4)


class _Hands:
    """What is still due to everyone, article after article."""

    def __init__(self, due: Mapping[str, int], rounds: int) -> None:
        self._due = due
        self._left = dict(due)
        self._rounds = self._open = rounds
        self._together = {name: dict.fromkeys(due, 0) for name in due}

    def take(self, able: Sequence[str], number: int) -> list[str]:
        """Return ``number`` of ``able`` for the next article."""
        if not number:
            return []
        chosen: list[str] = []
        waiting = [(name, *self._turn(name)) for name in able]
        for _ in range(min(number, len(able))):
            # Who must take all that is left, who is due any, who is behind, who met the others least: then who is behind by a fraction.
            best = min(waiting, key=lambda one: (*one[1:4], self._met(one[0], chosen), one[4])) if chosen else min(waiting, key=_TURN)
            waiting.remove(best)
            chosen.append(best[0])
        for name in chosen:
            self._left[name] -= 1
            for other in chosen:
                self._together[name][other] += 1
        self._open -= 1
        return chosen

    def _met(self, name: str, others: Iterable[str]) -> int:
        met = self._together[name]
        return sum(met[other] for other in others)

    def _turn(self, name: str) -> tuple[bool, bool, int, float]:
        """Return what decides who is next, but for whom they met."""
        left = self._left[name]
        behind = left - self._due[name] * (self._open - 1) / self._rounds
        return left < self._open, left <= 0, -floor(behind), -behind


def _weights(names: Sequence[str], shares: Mapping[str, float] | None) -> dict[str, float]:
    weights = {name: 1.0 if shares is None else float(shares.get(name, 0)) for name in names}
    for name, share in weights.items():
        if not isfinite(share) or share < 0 or not any(weights.values()):
            raise ShareInvalid(name=name)
    return weights


def _parts(total: int, weights: Mapping[str, float], *, most: int) -> dict[str, int]:
    """Share ``total`` out by ``weights``, whole numbers of ``most`` at the largest; what is over that goes to the others."""
    exact = dict.fromkeys(weights, 0.0)
    open_ = dict(weights)
    rest = float(total)
    while rest > 1e-9 and open_:
        sum_ = sum(open_.values())
        shares = {name: rest * (weight / sum_ if sum_ else 1 / len(open_)) for name, weight in open_.items()}
        full = [name for name, share in shares.items() if exact[name] + share >= most]
        if not full:
            exact = {name: part + shares.get(name, 0.0) for name, part in exact.items()}
            break
        for name in full:
            rest -= most - exact[name]
            exact[name] = float(most)
            del open_[name]
    whole = {name: int(part + 1e-9) for name, part in exact.items()}
    by_remainder = sorted(whole, key=lambda name: whole[name] - exact[name])
    for name in [name for name in by_remainder if whole[name] < most][: total - sum(whole.values())]:
        whole[name] += 1
    return whole
