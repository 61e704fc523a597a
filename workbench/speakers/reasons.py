"""How a speaker and an institution were found, in sentences for an analyst."""

from __future__ import annotations

import re

from workbench.speakers.answers import Answer
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.speakers.model import Speaker
from workbench.text.wording import in_marks

# How every reason begins that names nobody.
NOBODY = ("The article does not", "The text is not", "sources.yml says that")
NO_INSTITUTION = "No institution was found."
TOGETHER = "Several are named together."
OWN = "It speaks for itself."
# By how an institution was found; "own" is another's only by sources.yml.
INSTITUTION = {
    "post": "The institution, {}, is given with the role.",
    "title": "The title gives the institution, {}.",
    "tied": "The institution, {}, follows from what stands around.",
    "own": "sources.yml gives the institution, {}.",
    "file": "sources.yml gives the institution, {}.",
    "none": "The institution is {}.",
}


def reason_of(cast: Cast, question: Asked, answer: Answer) -> str:
    """One or two sentences about the answer to ``question``."""
    asked = in_marks(question.text)
    if answer.how == "of a family":
        names = " and ".join(cast.members[number].name for number in answer.members)
        return f"{asked} are {names}, the two of that name in the article."
    if len(answer.members) > 1:
        return TOGETHER
    if answer.members:
        name = cast.members[answer.members[0]].name
        if question.kind == "content":
            return f"No words report this quotation; by what stands around it, {name} speaks."
        if question.kind == "cue":
            return f"{asked} has no source of its own; by what stands around it, {name} speaks."
        if answer.how == "named":
            same = name == question.text or name in question.text
            return (
                f"{name} is named here." if same else f"{asked} is {name}, named in full elsewhere."
            )
        return f"{asked} is {name}, by what stands around it."
    if answer.phrase is not None:
        phrase = in_marks(cast.members[answer.phrase].name)
        return f"{asked} is {phrase}, whom the article does not name."
    if question.kind == "source":
        return f"The article does not name who {asked} is."
    return "The article does not say who speaks."


def reason_of_author(question: Asked, name: str) -> str:
    """Why somebody says "I" in the article's own words."""
    return f"{in_marks(question.text)} is {name}, who wrote the article, by the note at its end."


def reason_of_letter(question: Asked, name: str) -> str:
    """Why whoever wrote a letter speaks in it."""
    return f"{in_marks(question.text)} is what {name} wrote, by what the article says of it."


def reason_in_full(speaker: Speaker) -> str:
    """Why this speaker and this institution; it names both as the row does.

    "" where nothing is said of how the speaker was found.
    """
    if not speaker.reason or speaker.name is None:
        return speaker.reason
    sentences = [speaker.reason]
    if not _names(speaker.reason, speaker.name):
        sentences.append(f"The row names {in_marks(speaker.name)}.")
    return " ".join([*sentences, _of_institution(speaker)])


def _of_institution(speaker: Speaker) -> str:
    if speaker.institution is None:
        return NO_INSTITUTION
    if speaker.institution == speaker.name:
        return OWN
    how = speaker.institution_how
    if how == "post" and not speaker.role:
        return f"The institution, {speaker.institution}, is given with the name."
    return INSTITUTION[how].format(speaker.institution)


def is_reason_for(reason: str, name: str | None, institution: str | None) -> bool:
    """Whether ``reason``, one of ``reason_in_full``, speaks of ``name`` and ``institution``.

    It does not where somebody has changed them since, in the row that the reason stands in.
    """
    if name is None:
        return reason.startswith(NOBODY)
    if institution is None:
        return _names(reason, name) and NO_INSTITUTION in reason
    return _names(reason, name) and _names(reason, institution)


def _names(reason: str, name: str) -> bool:
    """Whether ``name`` stands in ``reason`` as a whole, whatever its case and white space."""
    printed, told = (" ".join(text.split()).casefold() for text in (name, reason))
    return re.search(rf"(?<!\w){re.escape(printed)}(?!\w)", told) is not None
