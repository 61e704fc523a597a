"""Bytes become the text they were, or a code says that they did not."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.foreign import STORIES
from workbench.articles.decoding import CONTROL, canonical, decode
from workbench.text.halves import has_halves

ENCODINGS = [
    ("Zoë said “no”.".encode(), "Zoë said “no”.", ()),
    ("Zoë said “no”.".encode("utf-8-sig"), "Zoë said “no”.", ()),
    ("Zoë said “no”.".encode("utf-16"), "Zoë said “no”.", ()),
    (b"\xfe\xff" + "Zoë".encode("utf-16-be"), "Zoë", ()),
    ("Zoë 👍".encode("utf-32"), "Zoë 👍", ()),
    ("Zoë said “no”.".encode("cp1252"), "Zoë said “no”.", ("encoding_guessed",)),
    ("Zoë said no.".encode("utf-16-le"), "Zoë said no.", ("encoding_guessed",)),
    ("Zoë said no.".encode("utf-16-be"), "Zoë said no.", ("encoding_guessed",)),
    ("Zoë said “no” ".encode() + b"\x80" + b"." * 200, "Zoë said “no” \ufffd" + "." * 200,
     ("encoding_damaged",)),
    (b"one\r\ntwo\rthree\n\0four", "one\ntwo\nthree\nfour", ("encoding_damaged",)),
    (b"one\ntwo" + bytes(500), "one\ntwo", ("encoding_damaged",)),
    ("👍 Zoë".encode("utf-16-le", "surrogatepass").decode("utf-16-le").encode(), "👍 Zoë", ()),
    # Java's way with characters beyond U+FFFF: two halves of three bytes each.
    (b"\xed\xa0\xbd\xed\xb1\x8d Zo\xc3\xab said no.", "👍 Zoë said no.", ("encoding_guessed",)),
    ("Zoë said “no”.".encode().decode("latin-1").encode(), "Zoë said “no”.",
     ("encoding_guessed",)),
    ("\x93No,\x94 she said on Tuesday at noon.".encode(), "“No,” she said on Tuesday at noon.",
     ("encoding_guessed",)),
    (b"She said no. \xe2\x80", "She said no. \ufffd", ("encoding_damaged",)),
    (b"caf\xe9", "café", ("encoding_guessed",)),
    ("Zoë said “no”.".encode("utf-7"), "Zoë said “no”.", ("encoding_guessed",)),
    ("Он не ушёл".encode("utf-7"), "Он не ушёл", ("encoding_guessed",)),
    ("彼は言った。".encode("iso2022_jp"), "彼は言った。", ("encoding_guessed",)),
    (b"+AOk- caf +2D0- x", "é caf \ufffd x", ("encoding_guessed", "encoding_damaged")),
    (b"It rose by +12 and +1,400; Disney+Hotstar and C++ fell.",
     "It rose by +12 and +1,400; Disney+Hotstar and C++ fell.", ()),
    (bytes(100), "", ("unreadable",)),
    (b"\xff\xfe", "", ()),
    (b"", "", ()),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text", "codes"), ENCODINGS)
def test_decoding(data: bytes, text: str, codes: tuple[str, ...]) -> None:
    assert decode(data) == (text, codes)


STORY = "“We will go to Kyiv,” Zoë said on Tuesday.\nShe did not say when — or why.\n"
TEXTS = {
    "en": STORY,
    "ru": "«Мы не уйдём», — сказал он во вторник.\nОна не ответила.\n",
    "zh": "他说：“我们不会离开一步。”\n北京方面星期二没有回应有关报道。\n一名官员说。\n",
    "ko": '그는 화요일에 "우리는 떠나지 않을 것"이라고 말했다.\n',
    "hi": "उन्होंने मंगलवार को कहा कि हम नहीं जाएंगे।\n",
    "ar": "قال يوم الثلاثاء: «لن نغادر».\n",
    "pl": "„Zażółć gęślą jaźń” – powiedział we wtorek minister.\n",
    "ja": "「私たちは行かない」と彼は火曜日に語った。\nそれ以上は語らなかった。\n",
    **{f"{name} story": f"{story}\n\n" for name, story in STORIES.items()},
}
WIDE = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("name", TEXTS)
def test_wide_text_is_read_with_and_without_its_mark_and_its_last_byte(
    name: str, encoding: str
) -> None:
    text = TEXTS[name]
    data, mark = text.encode(encoding), WIDE[encoding]
    cut = text[:-1] + "\ufffd"
    assert decode(mark + data) == (text, ())
    assert decode(data) == (text, ("encoding_guessed",))
    assert decode(mark + data[:-1]) == (cut, ("encoding_damaged",))
    assert decode(data[:-1]) == (cut, ("encoding_guessed", "encoding_damaged"))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", TEXTS)
def test_half_a_mark_is_no_letter(name: str, encoding: str) -> None:
    data = WIDE[encoding][1:] + TEXTS[name].encode(encoding)
    assert decode(data) == (TEXTS[name], ("encoding_guessed",))


@pytest.mark.parametrize("name", TEXTS)
def test_a_mark_that_lies_about_a_text_in_utf8_is_not_believed(name: str) -> None:
    data = codecs.BOM_UTF16_LE + TEXTS[name].encode()
    assert decode(data) == (TEXTS[name], ("encoding_guessed",))


def test_a_mark_of_the_other_byte_order_is_not_believed() -> None:
    assert decode(codecs.BOM_UTF16_BE + STORY.encode("utf-16-le")) == (STORY, ("encoding_guessed",))


MIXED = {
    "UTF-16 after UTF-8": STORY.encode() + STORY.encode("utf-16-le"),
    "UTF-8 after UTF-16": STORY.encode("utf-16-le") + STORY.encode(),
    "UTF-8 after marked UTF-16": STORY.encode("utf-16") + STORY.encode(),
    "English in UTF-8 after Korean in UTF-16": (TEXTS["ko"] * 5).encode("utf-16-le")
    + b"this is said by all of them in the end. ",
    "a byte lost late in UTF-16": ("one word " * 40).encode("utf-16-le")[:-1]
    + ("one word " * 10).encode("utf-16-le"),
    "a byte lost in UTF-16": STORY.encode("utf-16-le")[:-1] + STORY.encode("utf-16-le"),
    "a byte lost in marked UTF-16": STORY.encode("utf-16")[:-1] + STORY.encode("utf-16-le"),
    "curly quotes cut to a byte": bytes(ord(char) & 255 for char in STORY),
    "EBCDIC": STORY.translate(str.maketrans("“”—", '""-')).encode("cp500"),
}


@pytest.mark.parametrize("name", MIXED)
def test_what_is_no_text_of_one_encoding_is_unreadable(name: str) -> None:
    assert decode(MIXED[name]) == ("", ("unreadable",))


@pytest.mark.parametrize("name", TEXTS)
def test_nuls_in_utf8_are_told_and_the_rest_is_read(name: str) -> None:
    text = TEXTS[name] * 3
    for data in (text[:20].encode() + b"\0" + text[20:].encode(), text.encode() + bytes(4096)):
        assert decode(data) == (text, ("encoding_damaged",))


PIECES = st.sampled_from(
    [*TEXTS.values(), "\0", "\x19", "\ufeff", "a", "“", "\ud83d", "+AOk-", "\x1b$B", "<p>", "{"]
)
CODECS = st.sampled_from(
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
     "cp1252", "latin-1", "utf-7", "cp500", "shift_jis", "gb18030", "iso2022_jp"]
)  # fmt: skip
FILES = st.one_of(
    st.binary(max_size=400),
    st.lists(st.tuples(PIECES, CODECS, st.integers(0, 2)), max_size=5).map(
        lambda parts: b"".join(
            text.encode(codec, "replace")[: -cut or None] for text, codec, cut in parts
        )
    ),
)


@settings(max_examples=500, deadline=None)
@given(FILES)
def test_no_bytes_raise_or_leave_damage_without_a_code(data: bytes) -> None:
    text, codes = decode(data)
    assert not has_halves(text)
    assert "\0" not in text
    assert "\r" not in text
    if CONTROL.search(text):
        assert "encoding_damaged" in codes
    if data.strip() and not text:
        assert codes or not data.strip(b"\xff\xfe\xef\xbb\xbf\0")


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1).filter(lambda text: "\0" not in text), st.sampled_from(list(WIDE)))
def test_any_text_with_a_mark_comes_back_or_has_a_code(text: str, encoding: str) -> None:
    wanted = canonical(text)
    read, codes = decode(WIDE[encoding] + text.encode(encoding))
    assert read == wanted or codes
