"""Proposals that fit together: one for a name, no chains, and nobody joined by way of a third."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from workbench.authority.seen import Pair, Seen
from workbench.authority.told_apart import may_be_one, person_parts, told_apart

# Full names that would become one; no person is printed in more ways.
MOST_TOGETHER = 12


def settled(pairs: Sequence[Pair], seen: dict[str, Seen]) -> list[Pair]:
    """One pair a name, each leading to the last name of its chain; no chain joins what is apart."""
    leads: dict[str, str] = {}

    def end(name: str) -> str:
        passed = []
        while name in leads:
            passed.append(name)
            name = leads[name]
        leads.update(dict.fromkeys(passed, name))
        return name

    first: list[Pair] = []
    for pair in pairs:
        name = pair.name.name
        if name not in leads and end(pair.suggestion) != name:
            leads[name] = pair.suggestion
            first.append(pair)
    kept = []
    for pair in first:
        goal = end(pair.suggestion)
        if goal == pair.suggestion or _joins(pair.name, seen.get(goal), goal):
            kept.append(replace(pair, suggestion=goal))
    return _without_strangers(kept)


def _joins(name: Seen, goal_seen: Seen | None, goal: str) -> bool:
    """Whether a name that is proposed for another may be that one's whole chain."""
    if not _is_full(name):
        return True
    meet = goal_seen is not None and not name.articles.isdisjoint(goal_seen.articles)
    return not meet and may_be_one(name.name, goal)


def _without_strangers(pairs: Sequence[Pair]) -> list[Pair]:
    """Without people who would become one with somebody they are told apart from."""
    together: dict[str, list[Seen]] = defaultdict(list)
    for pair in pairs:
        if _is_full(pair.name):
            together[pair.suggestion].append(pair.name)
    lone = {
        goal: {
            one.name for one in people if all(one is two or strangers(one, two) for two in people)
        }
        for goal, people in together.items()
        if len(people) <= MOST_TOGETHER
    }
    return [p for p in pairs if not _is_full(p.name) or p.name.name in lone.get(p.suggestion, ())]


def _is_full(name: Seen) -> bool:
    return name.kind == "person" and bool(person_parts(name.name).given)


def strangers(a: Seen, b: Seen) -> bool:
    """Whether two names never speak in one article, and nothing in them tells them apart."""
    return a.articles.isdisjoint(b.articles) and not told_apart(a.name, b.name)
