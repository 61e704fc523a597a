"""Marked articles are well formed and give the questions that their marks hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.marked import MarkingError, read_marked

TRAINING = Path(__file__).resolve().parents[2] / "training"
MARKED, APART = TRAINING / "marked", {"fitted": 168, "held": 80}
TEXT = """# cast
p1 = Jo Brill
b1 = Felden Rovers
# text
Rovers lose

<q1>"We slept,"</q> <c1>said</c> <s1><r p1 b1>midfielder</r> <p1>Jo Brill</p></s>. <s2><x b1>The
 club</x></s> <c2>said</c> <q2>it was sorry</q>. <b1>Felden Rovers</b> are last.
# statements
1 | p1 | person | midfielder | b1 | - | speech
2 | b1 | organisation | - | b1 | - | speech
"""


def test_a_marked_article_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = read_marked(path)
    assert "<" not in article.text
    first, second = article.statements
    assert first.speakers == ("p1",)
    assert first.institutions == ("b1",)
    start, end = first.spans["content"][0]
    assert article.text[start:end] == '"We slept,"'
    assert second.kind == "organisation"
    role = next(span for span in article.spans if span.kind == "role")
    assert article.text[role.start : role.end] == "midfielder"
    assert role.ids == ("p1", "b1")


def test_a_tag_left_open_is_named(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT.replace("<c1>said</c>", "<c1>said"), encoding="utf-8")
    with pytest.raises(MarkingError, match="c1> is not closed"):
        read_marked(path)


def test_every_marked_article_is_well_formed() -> None:
    learned = [*MARKED.glob("*.txt")]
    apart = {folder: [*(TRAINING / folder).glob("*.txt")] for folder in APART}
    assert len(learned) >= 500
    assert {folder: len(files) for folder, files in apart.items()} == APART
    files = [*learned, *apart["fitted"], *apart["held"]]
    # What is kept apart is not learned from under the same name.
    assert len({path.name for path in files}) == len(files)
    for path in sorted(files):
        article = read_marked(path)
        ids = {each for span in article.spans for each in span.ids} - {"-"}
        named = {each for s in article.statements for each in (*s.speakers, *s.institutions)}
        assert ids | named <= set(article.cast), path.name
        assert all(s.spans["content"] for s in article.statements), path.name
