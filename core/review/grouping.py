"""Which spans of different annotators answer the same question (decision 0012)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Claim = tuple[int, int, str]
"""What a span says, whoever says it: start, end (code points, half-open), label."""

SAME_LABEL, SAME_STRETCH, SAME_WORDS = range(3)
"""In this order rivals find each other."""


def grouped(claims: Mapping[Claim, int], quotes: Mapping[Claim, str]) -> tuple[tuple[Claim, ...], ...]:
    """Return ``claims`` in groups of rivals, each in reading order, the groups by their first claim.

    The value of a claim is the set of those who make it, one bit each; nobody is in a group twice, and every two claims of a
    group are rivals. Nothing depends on the order of the claims or on which bit is whose.
    """
    order = sorted(claims, key=reading)
    who = [claims[claim] for claim in order]
    pairs = sorted(_pairs(order, who, quotes))
    rivals = {(first, second) for _, _, first, second in pairs}
    group_of = list(range(len(order)))
    members = [[place] for place in group_of]
    for _, _, first, second in pairs:
        one, other = group_of[first], group_of[second]
        if one == other or who[one] & who[other]:
            continue
        if len(members[one]) + len(members[other]) > 2 and not _all_rivals(members[one], members[other], rivals):
            continue
        who[one] |= who[other]
        members[one] += members[other]
        for place in members[other]:
            group_of[place] = one
        members[other] = []
    groups = [tuple(order[place] for place in sorted(places)) for places in members if places]
    return tuple(sorted(groups, key=lambda group: reading(group[0])))


def reading(claim: Claim) -> tuple[int, int, str]:
    """Return what puts claims into reading order: by start, the longer first."""
    start, end, label = claim
    return start, -end, label


def rank(first: tuple[Claim, str], second: tuple[Claim, str]) -> int | None:
    """Return how close two different claims, each with its quote, are to one another; None where both can be true at once."""
    (start, end, label), (other_start, other_end, other_label) = first[0], second[0]
    if start >= other_end or other_start >= end:
        return None
    if label == other_label:
        return SAME_LABEL
    if (start, end) == (other_start, other_end):
        return SAME_STRETCH
    return SAME_WORDS if not any(part.isspace() for part in _apart(first, second)) else None


def overlap(first: Claim, second: Claim) -> float:
    """Return the share of the letters of both that both have, 0 to 1 (Jaccard's index)."""
    common = min(first[1], second[1]) - max(first[0], second[0])
    return max(0, common) / (max(first[1], second[1]) - min(first[0], second[0]))


def _apart(first: tuple[Claim, str], second: tuple[Claim, str]) -> Iterator[str]:
    """Yield the letters before and behind what two overlapping claims have in common."""
    (early, early_quote), (late, _) = sorted((first, second))
    yield from early_quote[: late[0] - early[0]]
    (short, _), (long, long_quote) = sorted((first, second), key=lambda one: one[0][1])
    yield from long_quote[short[1] - long[0] :]


def _pairs(order: Sequence[Claim], who: Sequence[int], quotes: Mapping[Claim, str]) -> Iterator[tuple[int, float, int, int]]:
    """Yield rivals as (rank, how far from equal, first place, second place)."""
    for first, claim in enumerate(order):
        for second in range(first + 1, len(order)):
            other = order[second]
            if other[0] >= claim[1]:
                break
            if who[first] & who[second]:
                continue
            found = rank((claim, quotes[claim]), (other, quotes[other]))
            if found is not None:
                yield found, -overlap(claim, other), first, second


def _all_rivals(some: Sequence[int], others: Sequence[int], rivals: set[tuple[int, int]]) -> bool:
    return all((min(one, other), max(one, other)) in rivals for one in some for other in others)
