"""Whom the words of a question mean by where they stand: who spoke just before goes on, "the two"
are those named side by side."""

from __future__ import annotations

from workbench.language.en.places import is_place
from workbench.language.en.roles import occupation_of
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.speakers.course import Course
from workbench.speakers.heading import OFFICES
from workbench.speakers.likeness import HE, PLURAL, SHE, pronoun_kind
from workbench.speakers.phrases import are_several, head_of
from workbench.speakers.ruled_out import OWNERS
from workbench.speakers.together import fits, how_many

# Cues by which whoever spoke last goes on.
GOES_ON = [[cue] for cue in "added adds continued continues concluded concludes".split()]


def went_on(course: Course, cast: Cast, question: Asked) -> int | None:
    """Whoever spoke just before, of "he added", or of a quotation that "he" makes, where that may
    be he: news lets people go on so. None for other words."""
    if question.kind == "cue":  # "Lee left, and said": who acts is named once a sentence.
        return course.spoke_just_before(question) if course.goes_on(question) else None
    pronoun = pronoun_kind(question.text)
    if question.kind != "source" or pronoun not in (HE, SHE):
        return None
    if question.cue.casefold().split()[-1:] not in GOES_ON and not course.is_quoted(question):
        return None
    last = course.spoke_just_before(question)
    other = ("f", "m")[pronoun]
    return None if last is None or cast.members[last].gender == other else last


def pair_of_a_family(course: Course, question: Asked) -> tuple[int, ...] | None:
    """The two of one family name whom the article names side by side or as kin, of "the Ebelings";
    None for other words, and where there are more or fewer of that name."""
    first, _, names = question.text.partition(" ")
    plain = names.rstrip("’'")
    if question.kind != "source" or first.casefold() != "the" or not plain[:1].isupper():
        return None
    if " " in plain or not plain.endswith("s") or is_place(plain):
        return None
    hissed = plain.casefold().endswith(("ses", "xes", "zes", "ches", "shes"))
    return course.kin_called(plain[: -len("es") if hissed else -len("s")], question)


def called_again(course: Course, cast: Cast, question: Asked, meant: int) -> int | None:
    """Whoever spoke just before, where a source calls somebody by an office that nobody else is
    known to have: "the Ohio senator". ``meant``: the person who is meant else."""
    last = course.spoke_just_before(question)
    if question.kind != "source" or last is None or cast.members[meant].kind != "person":
        return None
    named = question.text.split()[:1] in (["The"], ["the"])
    if not named or are_several(question.text) or occupation_of(head_of(question.text)) is None:
        return None
    return (
        None if course.has_role(question, meant) and not course.has_role(question, last) else last
    )


def is_owned(question: Asked) -> bool:
    """Whether a source is somebody's people or office, whoever was called so before: "her
    strategists" are those of whom "her" means here."""
    word, _, rest = question.text.partition(" ")
    if question.kind != "source" or word.casefold() not in OWNERS:
        return False
    return are_several(rest) or head_of(rest).casefold().split()[-1:] in ([o] for o in OFFICES)


def together(
    course: Course, cast: Cast, question: Asked, meant: int | None
) -> tuple[int, ...] | None:
    """Those named side by side whom "the two" or "they" means; None for other words.

    ``meant``: the member that is meant else.
    """
    if question.kind != "source":
        return None
    count = how_many(question.text)
    they = pronoun_kind(question.text) == PLURAL
    if count is None and not they:
        return None
    found = course.together_before(question)
    if found is None:
        return None
    first, members = found
    if they:
        # Whoever is meant and is none of those named, unless it is some people farther back.
        other = meant is not None and meant not in members
        nearer = meant is not None and course.last_before(meant, question) > first
        if other and (nearer or cast.members[meant].kind != "phrase"):  # type: ignore[index]
            return None
        return members if course.stands_out(first, question) else None
    kind = cast.members[members[0]].kind
    return members if count in (0, len(members)) and fits(question.text, kind) else None
