"""The shipped tagger: what it finds, and that nothing around a text changes it."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.attribution import Attribution, analyse, find_attributions
from workbench.attribution.tagger import STRETCH

FINDS = {
    "“It works,” said Ann Smith, a tester.": ("“It works,”", "said", "Ann Smith, a tester"),
    "Police said that the bridge was closed on Friday.": (
        "that the bridge was closed on Friday",
        "said",
        "Police",
    ),
    "According to the ministry, exports fell sharply last year.": (
        "exports fell sharply last year",
        "According to",
        "the ministry",
    ),
    "Mayor Lena Holt told reporters the pool would “open in spring.”": (
        "the pool would “open in spring.”",
        "told reporters",
        "Mayor Lena Holt",
    ),
}


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " ".join(text[start:end] for start, end in spans).strip(" .,")


@pytest.mark.parametrize(("text", "expected"), FINDS.items())
def test_plain_statements_are_found(text: str, expected: tuple[str, str, str]) -> None:
    (found,) = find_attributions(text)
    content, cue, source = expected
    assert words(text, found.content) == content.strip(" .,")
    assert cue.split()[0] in words(text, found.cue)
    assert words(text, found.source) == source


def test_the_same_text_gives_the_same_attributions_in_any_company() -> None:
    texts = [f"{text}\n\nNothing more was said on day {n}." for n, text in enumerate(FINDS)]
    alone = {text: find_attributions(text) for text in texts}
    for seed in range(3):
        order = random.Random(seed).sample(texts, len(texts))
        assert {text: find_attributions(text) for text in order} == alone


def test_a_moved_text_gives_moved_attributions() -> None:
    text = "“It works,” said Ann Smith, a tester."
    (here,) = find_attributions(text)
    (there,) = analyse("Page 4\n\n" + text, story=[(8, 8 + len(text))]).attributions
    assert [(s + 8, e + 8) for s, e in here.content] == list(there.content)
    assert there.confidence == here.confidence


def test_nothing_outside_the_story_is_read() -> None:
    text = "Police said the bridge was closed.\n\nPolice said the road was open."
    found = analyse(text, story=[(text.index("Police said the road"), len(text))]).attributions
    assert [a.start > 30 for a in found] == [True]


def test_a_text_longer_than_a_stretch_is_read_to_its_end() -> None:
    paragraph = "Police said that the bridge was closed on Friday.\n\n"
    text = paragraph * (STRETCH // len(paragraph) + 5)
    found = find_attributions(text)
    assert len(found) >= 0.95 * text.count("Police")
    assert all("bridge" in words(text, a.content) for a in found)


@pytest.mark.parametrize("text", ["", " \n\n ", "😀", "\u0301\u200d", "said", "x" * 3000, "\x00“"])
def test_odd_texts_are_no_fault(text: str) -> None:
    for attribution in analyse(text).attributions:
        assert 0 <= attribution.start < attribution.end <= len(text)


def test_offsets_count_code_points_after_emoji_and_combining_marks() -> None:
    text = "😀 José was glad. “It works,” said Ann Smith. 👩‍👩‍👧"
    quoted = [words(text, a.content) for a in find_attributions(text)]
    assert any(content.endswith("“It works,”") for content in quoted)


def test_a_path_or_bytes_are_refused_by_name() -> None:
    with pytest.raises(TypeError, match="takes a str, not bytes"):
        find_attributions(b"She said no.")  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ann said “it’s” not\n.,\"' Éé😀"), max_size=120))
def test_spans_are_in_range_in_order_and_never_empty(text: str) -> None:
    for attribution in analyse(text).attributions:
        assert isinstance(attribution, Attribution)
        assert attribution.content
        assert 0.0 <= attribution.confidence <= 1.0
        for spans in (attribution.content, attribution.source, attribution.cue):
            assert all(0 <= s < e <= len(text) for s, e in spans)
            assert list(spans) == sorted(spans)


def test_people_roles_and_bodies_come_from_the_same_pass() -> None:
    text = "Police chief Maria Lopez told The Daily Herald that Berlin was calm."
    found = {text[e.start : e.end]: e.kind for e in analyse(text).entities}
    assert found.get("Maria Lopez") == "person"


def test_running_the_tagger_needs_no_training_library() -> None:
    code = (
        "import sys; from workbench import find_attributions; find_attributions('She said no.');"
        "print(sorted({'torch', 'transformers', 'onnx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
