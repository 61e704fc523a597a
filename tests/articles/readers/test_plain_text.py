"""No reader lets NULs and halves of characters through."""

from __future__ import annotations

from workbench.articles.readers.model import Draft, Reading
from workbench.articles.readers.plain_text import as_plain_text


def test_nuls_go_and_halves_are_joined_or_marked() -> None:
    damaged = Draft("a\0b \ud83d\ude00", title="\udfff", byline="Ann\0", issues=("text_cut",))
    (draft,) = as_plain_text(Reading((damaged,), 2, ("empty",))).drafts
    assert (draft.text, draft.title, draft.byline) == ("ab 😀", "\ufffd", "Ann")
    assert draft.issues == ("text_cut", "encoding_damaged")


def test_sound_articles_stay_as_they_are() -> None:
    found = Reading((Draft("Zoë 😀", title="T"),), 2, ("empty",), ("A note.",))
    assert as_plain_text(found) == found
