"""Who speaks in each statement: a member of the cast, several, or nobody with a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.language.en.natives import is_native
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_body_again
from workbench.speakers.cast import Cast
from workbench.speakers.choosing import LEAST, likeliest_people, named_inside, people_again
from workbench.speakers.course import Course
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.likeness import HE, NO_PRONOUN, PLURAL, SHE, plain_words, pronoun_kind
from workbench.speakers.phrases import are_several, head_of, is_another, is_somebody, noun_alone
from workbench.speakers.posts import Employers, Offices
from workbench.speakers.referring import (
    called_again,
    is_owned,
    pair_of_a_family,
    together,
    went_on,
)
from workbench.speakers.ruled_out import ruled_out
from workbench.speakers.scene import Options, Scene

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How sure an answer is that the words decide, whatever the network weighs.
RULE_SURE = 0.7
# So likely whoever spoke just before must be who goes on, where a source asks.
AGAIN = 0.12
# So likely "he" must be nobody with a name to be that.
SOMEBODY = 0.5
# So many words make an office that nobody else has: "the chairman" may be another one.
FEWEST_WORDS = 2
# "They" are one person from this probability on.
ONE_AS_THEY = 0.8


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is meant: numbers of ``members``, several where they speak together; else ``nameless``,
    a sort of ``NAMELESS``, and ``phrase``, the member that nameless speaker was called by before.

    ``sure``: 0 to 1. ``how``: "named" in the source itself, "meant" by it, "left open" by it, or
    the two "of a family" that it names.
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
    employers: Employers,
    offices: Offices,
) -> list[Answer]:
    """One answer a question, in the order of the text: who spoke before bears on who speaks.

    ``employers``: where each holds a post; ``offices``: who holds which.
    """
    course = Course(scene, cast)
    bodies = {member.name: n for n, member in enumerate(cast.members) if member.kind == "body"}
    order = sorted(range(len(asked)), key=lambda i: (asked[i].first, i))
    found: dict[int, Answer] = {}
    for i in order:
        holder = _holder(asked[i], offices)
        answer = _campaign(cast, bodies, asked[i]) or _answer(
            scene, course, answering, cast, asked[i], employers, holder
        )
        speaker = answer.members[0] if answer.members else answer.phrase
        scene.spoke(asked[i], speaker)
        course.spoke(asked[i], speaker)
        if is_body_again(asked[i].text) and len(answer.members) == 1:
            course.called.setdefault(plain_words(asked[i].text), answer.members[0])
        found[i] = answer
    return [found[i] for i in range(len(asked))]


def _answer(
    scene: Scene,
    course: Course,
    answering: Answering,
    cast: Cast,
    question: Asked,
    employers: Employers,
    holder: int | None,
) -> Answer:
    options = scene.options(question)
    share = answering.who(question, options)
    nameless, chances = share[: len(NAMELESS)], share[len(NAMELESS) :]
    named = scene.headed_by(question)
    if not any(cast.members[number].kind == "body" for number in named):
        pair = pair_of_a_family(course, question)
        if pair is not None:
            return Answer(pair, sure=max(RULE_SURE, float(share.max())), how="of a family")
    if named:
        sure = float(chances[np.isin(options.numbers, named)].sum())
        return Answer(tuple(named), sure=min(1.0, sure), how="named")
    if (beside := course.right_before(question)) is not None:
        return _by_words(beside, options, share)
    last = went_on(course, cast, question)
    cue = question.kind == "cue"
    if last is not None and (cue or _share_of(last, options, share) >= AGAIN):
        return _by_words(last, options, share)
    if holder is not None and cast.members[holder].kind == "person":
        return _by_words(holder, options, share)
    sort, open_sure = NAMELESS[int(nameless.argmax())], min(1.0, float(nameless.sum()))
    if _is_nobody_named(course, question):
        return Answer(nameless="group", sure=max(RULE_SURE, open_sure), how="left open")
    out = ruled_out(scene, answering, cast, question, options, chances, employers)
    pronoun = pronoun_kind(question.text)
    if pronoun == PLURAL:
        out |= (chances < ONE_AS_THEY) & options.people
    chances = np.where(out, 0, chances)
    # "He" and "the Scot" are somebody, by and large: the likeliest of those who are left.
    one = pronoun in (HE, SHE) or is_native(question.text)
    somebody = one and open_sure < SOMEBODY and chances.any()
    least = 0.0 if somebody else float(nameless.max())
    if pronoun == NO_PRONOUN:
        least = max(least, LEAST)
    best = int(chances.argmax()) if len(chances) and chances.max() >= least else None
    best = named_inside(scene, question, options, chances, best)
    if best is None and pronoun == PLURAL and sort == "group":
        best = likeliest_people(course, cast, question, options, chances)
    meant = None if best is None else int(options.numbers[best])
    if (several := together(course, cast, question, meant)) is not None:
        return Answer(several, sure=max(RULE_SURE, float(share.max())))
    if best is None or meant is None:
        again = people_again(course, cast, question, options)
        how = "left open" if again is None else "meant"
        return Answer(nameless=sort, phrase=again, sure=open_sure, how=how)
    body = cast.members[meant].kind == "body"
    if pronoun == PLURAL and body and course.people_stand_nearer(meant, question):
        return Answer(nameless="group", sure=RULE_SURE, how="left open")
    if (unnamed := _unnamed(course, cast, question, options, meant)) is not None:
        return unnamed
    if (again := called_again(course, cast, question, meant)) is not None:
        return _by_words(again, options, share)
    sure = float(chances[best])
    if cast.members[meant].kind != "phrase":
        return Answer((meant,), sure=sure)
    called = cast.members[meant].name
    if (known := course.called.get(plain_words(called))) is not None:
        return Answer((known,), sure=sure)
    if question.kind == "source" and is_another(question.text, called):
        return Answer(nameless=sort, sure=sure, how="left open")
    return Answer(nameless=sort, phrase=meant, sure=sure)


def _is_nobody_named(course: Course, question: Asked) -> bool:
    """Whether the words say that nobody with a name is meant."""
    if is_owned(question) or course.follows_a_noun(question):
        return True
    return pronoun_kind(question.text) == NO_PRONOUN and course.stays_unnamed(question)


def _campaign(cast: Cast, bodies: Mapping[str, int], question: Asked) -> Answer | None:
    """The campaign that a source calls by its candidate: "Ann Lee's campaign" is no other one. One
    that is nowhere marked as a body has no member, but its name; ``bodies`` are members by name."""
    name = cast.campaigns.named(head_of(question.text)) if question.kind == "source" else None
    if name is None:
        return None
    if name in bodies:
        return Answer((bodies[name],), sure=RULE_SURE, how="named")
    return Answer(nameless="group", sure=RULE_SURE, how="left open")


def _holder(question: Asked, offices: Offices) -> int | None:
    """The only member who holds the office that a source is: "the home secretary" is whoever the
    article names as the home secretary, also further down."""
    first, _, office = question.text.partition(" ")
    words = plain_words(office)
    if question.kind != "source" or first.casefold() != "the" or len(office.split()) != len(words):
        return None
    if len(words) < FEWEST_WORDS or are_several(office):
        return None
    found: set[int] = set()
    for number, held in offices.get(words[-1], ()):
        found |= {number} if held.issuperset(words) else set()
        if len(found) > 1:
            return None
    return next(iter(found), None)


def _by_words(member: int, options: Options, share: NDArray[np.float32]) -> Answer:
    """The answer that words alone give; the network may be surer."""
    return Answer((member,), sure=max(RULE_SURE, _share_of(member, options, share)))


def _share_of(member: int, options: Options, share: NDArray[np.float32]) -> float:
    return float(share[len(NAMELESS) :][options.numbers == member].sum())


def _unnamed(
    course: Course, cast: Cast, question: Asked, options: Options, meant: int
) -> Answer | None:
    """The speaker without a name whom "the clerk" takes up, where nobody named is a clerk."""
    noun = noun_alone(question.text) if question.kind == "source" else None
    if noun is None or cast.members[meant].kind != "person" or course.has_role(question, meant):
        return None
    numbers = [n for n in options.numbers.tolist() if cast.members[n].kind == "phrase"]
    called = [n for n in numbers if head_of(cast.members[n].name).casefold().split()[-1:] == [noun]]
    if called:
        last = max(called, key=lambda n: course.last_before(n, question))
        return Answer(nameless="group", phrase=last, sure=RULE_SURE)
    before = course.nameless_just_before(question)
    if before is not None and is_somebody(cast.members[before].name):
        return Answer(nameless="group", phrase=before, sure=RULE_SURE)
    owned = question.text.split()[0].endswith(("'s", "’s"))
    if owned or course.introduced(question, noun):
        return Answer(nameless="group", sure=RULE_SURE, how="left open")
    return None
