"""Which encoding of one byte a letter a text is in, told by the letters that it gives."""

from __future__ import annotations

import pytest

from tests.articles.foreign import STORIES
from workbench.articles.decoding import decode
from workbench.articles.one_byte import WESTERN, western_text
from workbench.articles.other_bytes import other_text

ENGLISH = (
    "“We can’t close the bridge,” Zoë Müller said — or so the town heard. It’s the mayors’ job, "
    "and it costs £4m…"
)
# What an encoding does not have, written as people do who have only that.
PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "«": '"', "»": '"', "—": "-",
                       "…": "...", "‘": "'", "–": "-"})  # fmt: skip


def written(text: str, encoding: str) -> tuple[str, bytes]:
    """``text``, without curly quotes where ``encoding`` has none, and its bytes."""
    try:
        return text, text.encode(encoding)
    except UnicodeEncodeError:
        plain = text.translate(PLAIN)
        return plain, plain.encode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "iso8859_15", "cp850"])
@pytest.mark.parametrize("name", ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi"])
def test_texts_of_western_europe_are_read_in_their_encoding(name: str, encoding: str) -> None:
    text, data = written(ENGLISH if name == "en" else STORIES[name], encoding)
    assert decode(data) == (text, () if text.isascii() else ("encoding_guessed",))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"it\xd5s late", "it’s late"),
        (b"it\x92s late", "it’s late"),
        (b"caf\x8e", "café"),
        (b"caf\xe9", "café"),
        (b"the\xa0day", "the\xa0day"),
        (b"Gro\xa7e Stra\xa7e", "Große Straße"),
        (b"Er sprach \x81ber M\x81nchen und K\x94ln.", "Er sprach über München und Köln."),
        (b"\x93No,\x94 she said \x96 twice.", "“No,” she said – twice."),
        (b"\xd2No,\xd3 she said \xd0 twice.", "“No,” she said – twice."),
    ],
)
def test_one_letter_is_enough_where_only_one_encoding_makes_sense_of_it(
    data: bytes, text: str
) -> None:
    assert western_text(data) == text


OTHERS = [
    *[("ru", name) for name in ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")],
    *[("uk", name) for name in ("cp1251", "koi8_u")],
    *[("pl", name) for name in ("cp1250", "iso8859_2")],
    *[("tr", name) for name in ("cp1254", "iso8859_9")],
    *[("ja", name) for name in ("shift_jis", "euc_jp")],
    *[("zh", "gb18030"), ("ko", "euc_kr"), ("ar", "cp1256")],
]


@pytest.mark.parametrize(("name", "encoding"), OTHERS)
def test_texts_of_other_languages_make_no_sense_in_western_letters(
    name: str, encoding: str
) -> None:
    text, data = written(STORIES[name], encoding)
    assert western_text(data) is None
    assert decode(data) == (text, ("encoding_guessed",))


def test_a_few_names_from_elsewhere_are_no_reason_to_look_for_another_encoding() -> None:
    town = "Nobody in the hall had waited for the letter that was read out there. " * 4
    text = f"The mayor met Slavoj Žižek and Emil Šimek in the town’s hall. {town}" * 20
    data = text.encode("cp1252")
    assert other_text(data) is None
    assert decode(data) == (text, ("encoding_guessed",))


def test_windows_comes_before_the_others_and_they_before_dos() -> None:
    assert list(WESTERN) == sorted(WESTERN, key=lambda name: -WESTERN[name])
    assert next(iter(WESTERN)) == "cp1252"


def test_a_long_text_of_another_language_is_told_by_its_beginning() -> None:
    text = STORIES["ja"] * 400
    assert other_text(text.encode("shift_jis")) == text
