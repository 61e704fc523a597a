"""Who speaks in each statement: a member of the cast, several, or nobody with a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.speakers.asked import Asked
from workbench.speakers.bodies import may_be_parts
from workbench.speakers.cast import Cast
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.phrases import names_others
from workbench.speakers.scene import Scene

# Articles that introduce whom a source names.
NEW = (["a"], ["an"], ["A"], ["An"], ["one"], ["One"], ["another"], ["Another"])


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is meant: numbers of ``members``, several where they speak together; else ``nameless``,
    a sort of ``NAMELESS``, and ``phrase``, the member that nameless speaker was called by before.

    ``sure``: 0 to 1. ``how``: "named" in the source itself, "meant" by it, "left open" by it.
    """

    members: tuple[int, ...] = ()
    nameless: str | None = None
    phrase: int | None = None
    sure: float = 0.0
    how: str = "meant"


def answer_all(
    scene: Scene,
    answering: Answering,
    cast: Cast,
    asked: Sequence[Asked],
    employers: Mapping[int, frozenset[str]],
) -> list[Answer]:
    """One answer a question, in the order of the text: who spoke before bears on who speaks.

    ``employers``: the bodies that words tie a member to, of members with any.
    """
    order = sorted(range(len(asked)), key=lambda i: (asked[i].first, i))
    found: dict[int, Answer] = {}
    for i in order:
        answer = _answer(scene, answering, cast, asked[i], employers)
        speaker = answer.members[0] if answer.members else answer.phrase
        scene.spoke(asked[i], speaker)
        found[i] = answer
    return [found[i] for i in range(len(asked))]


def _answer(
    scene: Scene,
    answering: Answering,
    cast: Cast,
    question: Asked,
    employers: Mapping[int, frozenset[str]],
) -> Answer:
    options = scene.options(question)
    share = answering.who(question, options)
    nameless, chances = share[: len(NAMELESS)], share[len(NAMELESS) :]
    named = scene.headed_by(question)
    if named:
        sure = float(chances[np.isin(options.numbers, named)].sum())
        return Answer(tuple(named), sure=min(1.0, sure), how="named")
    # "A spokesman for Ann Lee", "Lee's lawyer": she is named there and is not who is meant.
    chances = np.where(np.isin(options.numbers, scene.served_in(question)), 0, chances)
    # "The Federal Reserve head" is nobody who is said to work elsewhere.
    bodies = {cast.members[number].name for number in scene.bodies_in(question)}
    if bodies:
        chances = np.where(_elsewhere(options.numbers.tolist(), employers, bodies), 0, chances)
    if is_new(question):
        chances = np.where(options.named_before, 0, chances)
    sort = NAMELESS[int(nameless.argmax())]
    if not len(chances) or chances.max() < nameless.max():
        return Answer(nameless=sort, sure=min(1.0, float(nameless.sum())), how="left open")
    best = int(options.numbers[chances.argmax()])
    sure = float(chances.max())
    if cast.members[best].kind == "phrase":
        if question.kind == "source" and names_others(question.text, cast.members[best].name):
            return Answer(nameless=sort, sure=sure, how="left open")
        return Answer(nameless=sort, phrase=best, sure=sure)
    return Answer((best,), sure=sure)


def is_new(question: Asked) -> bool:
    """Whether a source introduces somebody: "a spokeswoman" is nobody who was named before."""
    return question.kind == "source" and question.text.split()[:1] in NEW


def _elsewhere(
    members: Sequence[int], employers: Mapping[int, frozenset[str]], bodies: Collection[str]
) -> list[bool]:
    """Of which ``members`` words say that they belong to other bodies, no parts of ``bodies``."""
    return [
        n in employers and not any(may_be_parts(e, b) for e in employers[n] for b in bodies)
        for n in members
    ]
