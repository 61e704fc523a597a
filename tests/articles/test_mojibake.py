"""Letters decoded wrongly are mended where that is certain, and nothing else is touched."""

from __future__ import annotations

import pytest

from tests.articles.foreign import STORIES
from workbench.articles.mojibake import is_damaged, mended, mended_draft
from workbench.articles.readers.model import Draft

SAID = "“It’s late – too late,” Zoë Müller said… «Éric» paid £5 in the café à côté."


def wrongly(text: str, encoding: str) -> str:
    """``text`` as UTF-8 that a program took for ``encoding``; bytes that it lacks stay."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize("name", ["en", "de", "fr", "es", "it", "nl", "sv"])
def test_utf8_taken_for_another_encoding_is_mended(name: str, encoding: str) -> None:
    text = STORIES.get(name, SAID)
    assert mended(wrongly(text, encoding)) == text


@pytest.mark.parametrize("name", ["en", "de", "fr"])
def test_utf8_taken_wrongly_twice_is_mended(name: str) -> None:
    text = STORIES.get(name, SAID)
    assert mended(wrongly(wrongly(text, "cp1252"), "cp1252")) == text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("“No,” she said. Itâ€™s all", "“No,” she said. It’s all"),
        ("â€œNo,â€ she said.", "“No,” she said."),
        ("â€œNo,â€\ufffd she said.", "“No,” she said."),
        ("cafÃ© Ã  la carte", "café à la carte"),
        ("it cost Â£5", "it cost £5"),
        ("a naÃ \u0304ve man and SÃ©golÃ \u0308ne", "a naïve man and Ségolène"),
        ("itâ€TMs late", "it’s late"),
        ("gro√üe H√§user", "große Häuser"),
    ],
)
def test_pieces_are_mended_where_they_stand(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize("name", sorted(STORIES))
def test_a_sound_text_stays_in_every_language(name: str) -> None:
    assert mended(STORIES[name]) == STORIES[name]
    assert not is_damaged(STORIES[name])


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "„Spaß“, sagte er: „Gruß“ und „Ä“ – „Ü»“…",
        "« café”—", "Â", "Ã", "ÉTÉ À L’ŒUVRE", "DÉJÀ VU", "Ålesund", "√2 and √π", "naïve", "5°C",
        "½ cup", "“Ça va?” — “À bientôt…”", "São Paulo, Ñandú, Łódź", "© 2020 Ana™",
    ],
)  # fmt: skip
def test_signs_and_letters_that_people_write_stay(text: str) -> None:
    assert mended(text) == text


def test_what_cannot_be_mended_is_damaged() -> None:
    assert is_damaged("the realâ€world costs")
    assert not is_damaged(SAID)


def test_a_draft_says_what_was_mended_and_its_pages_begin_where_they_began() -> None:
    first, second = "Itâ€™s late.\n\n", "ZoÃ« said so."
    draft = Draft(first + second, title="ZoÃ«", byline="Ann Lee", pages=(len(first),))
    made = mended_draft(draft)
    assert (made.text, made.title) == ("It’s late.\n\nZoë said so.", "Zoë")
    assert made.text[made.pages[0] :] == "Zoë said so."
    assert made.issues == ("mojibake_mended",)


def test_a_draft_that_was_sound_is_what_it_was() -> None:
    draft = Draft(SAID, title="Zoë", issues=("no_story",))
    assert mended_draft(draft) == draft


def test_a_draft_that_stays_damaged_says_so() -> None:
    assert mended_draft(Draft("the realâ€world costs")).issues == ("encoding_damaged",)
