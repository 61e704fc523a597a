"""How a speaker was found, in a sentence for an analyst."""

from __future__ import annotations

from workbench.speakers.answers import Answer
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.text.wording import in_marks


def reason_of(cast: Cast, question: Asked, answer: Answer) -> str:
    """One or two sentences about the answer to ``question``."""
    asked = in_marks(question.text)
    if len(answer.members) > 1:
        return "Several are named together."
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
