"""Who is taken where that is not simply the likeliest one: whoever the source itself names, and
people for "they" and "the voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbench.language.en.roles import are_people
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.speakers.course import Course
from workbench.speakers.phrases import are_many, head_of
from workbench.speakers.scene import Options, Scene

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Whoever is named in the source is preferred from this share of the greatest probability on.
NEARLY = 0.5
# With one of these a noun takes up people of whom more was said.
POINTS = frozenset({"the", "these", "those"})
# So likely must be whom other words than a pronoun mean, and whom "they" mean at the least.
LEAST = 0.1


def named_inside(
    scene: Scene,
    question: Asked,
    options: Options,
    chances: NDArray[np.float32],
    best: int | None,
) -> int | None:
    """The option ``best``, or a person named in the source itself who is nearly as likely: "the
    ambassador to Korea Ann Lee" is Ann Lee before anybody who is named elsewhere."""
    inside = np.isin(options.numbers, scene.people_in(question))
    if best is None or not inside.any():
        return best
    own = int(np.where(inside, chances, 0).argmax())
    return own if chances[own] >= NEARLY * chances[best] else best


def likeliest_people(
    course: Course, cast: Cast, question: Asked, options: Options, chances: NDArray[np.float32]
) -> int | None:
    """The option that "they" are where the paragraph has no known noun for people: the likeliest
    nameless people, or body with the name of several ("Republicans"), if any are likely."""
    if course.people_before(question):
        return None
    members = [cast.members[number] for number in options.numbers.tolist()]
    several = np.array([m.kind != "person" and are_many(m.name) for m in members], dtype=bool)
    share = np.where(several, chances, 0)
    return int(share.argmax()) if len(share) and share.max() >= LEAST else None


def people_again(course: Course, cast: Cast, question: Asked, options: Options) -> int | None:
    """The last speakers without names whom "the people" or "the voters" take up."""
    first, _, noun = question.text.casefold().partition(" ")
    if question.kind != "source" or first not in POINTS or not are_people(noun):
        return None
    phrases = [n for n in options.numbers.tolist() if cast.members[n].kind == "phrase"]
    called = [n for n in phrases if head_of(cast.members[n].name).casefold().split()[-1:] == [noun]]
    return max(called, key=lambda n: course.last_before(n, question), default=None)
