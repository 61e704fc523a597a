"""What is measured with answers from a record is what the network would have been asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import corpus_replay
from benchmarks.corpus_text import LISTS, SHAPES, article, write
from workbench import Article
from workbench.attribution import load_bundle
from workbench.attribution.scoring import Network
from workbench.authority import load_sources
from workbench.quotes.statements import read_said


def test_an_article_is_the_same_every_time_and_no_other() -> None:
    texts = [article(number) for number in range(3 * SHAPES)]
    assert texts == [article(number) for number in range(3 * SHAPES)]
    assert len(set(texts)) == len(texts)


def test_words_that_take_each_others_place_are_one_piece() -> None:
    tokenizer = load_bundle().tokenizer
    long = {
        word
        for words in LISTS.values()
        for word in words
        if len(tokenizer.encode(word, add_special_tokens=False).ids) != 1
    }
    assert long == set()


def test_a_corpus_is_so_many_files(tmp_path: Path) -> None:
    write(tmp_path, 1001)
    files = sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.txt"))
    assert (len(files), files[0], files[-1]) == (1001, "0000/0000000.txt", "0001/0001000.txt")


def test_a_record_answers_for_all_articles_of_a_shape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus_replay, "SHAPES", 2)
    monkeypatch.setattr(Network, "scored", Network.scored)  # To be as before at the end.
    monkeypatch.setenv(corpus_replay.RECORD, str(tmp_path))
    corpus_replay.record(tmp_path)
    first, other = Article.from_text(article(1)), Article.from_text(article(1 + SHAPES))
    authority, bundle = load_sources(), load_bundle()
    asked = read_said(first, authority, bundle)
    for place, name in ((corpus_replay, "_asked_network"), (Network, "scored")):
        monkeypatch.setattr(place, name, None)  # A call would raise.
    corpus_replay.replay()
    assert read_said(first, authority, bundle) == asked
    assert len(read_said(other, authority, bundle).attributions) == len(asked.attributions)
    assert not (tmp_path / "missed").exists()
