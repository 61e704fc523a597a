"""Where a statement stands in a text that was edited: there, or nowhere; never elsewhere."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corrections.made import ASKED, BOARD, LEFT, TEXT, article, frame, row
from workbench.articles.model import Article
from workbench.corrections import alike
from workbench.corrections.alike import MOST_LOOKS, _aligned
from workbench.corrections.anchoring import Found, Lost, located
from workbench.corrections.drafts import anchor_of, draft_add
from workbench.corrections.library import Library
from workbench.corrections.model import Anchor
from workbench.corrections.places import MOST_PLACES, places_in
from workbench.corrections.words import Words
from workbench.quotes.printed import as_printed


def anchor(quote: str, of: Article | None = None) -> Anchor:
    of = of or article()
    return anchor_of(frame(row(of, quote)).iloc[0].to_dict(), [of])


def now(quote: str, text: str, **known: str) -> str | None:
    """The words at which a statement of ``TEXT`` stands in another text of the same file."""
    found = located(anchor(quote), Library.of([article(text, **known)]))
    return as_printed(text, found.spans) if isinstance(found, Found) else None


@pytest.mark.parametrize("quote", [ASKED, BOARD, LEFT])
def test_a_text_that_is_as_it_was_has_a_statement_where_it_was(quote: str) -> None:
    at = anchor(quote)
    found = located(at, Library.of([article(file="renamed.txt")]))
    assert found == Found(at.article_id, at.spans)


@pytest.mark.parametrize("quote", [ASKED, BOARD, LEFT])
@pytest.mark.parametrize(
    "edit",
    [
        lambda text: "Correction: an earlier version named another port.\n\n" + text,
        lambda text: text.replace("since 1999", "for a quarter of a century"),
        lambda text: text.replace("“", '"').replace("”", '"'),
        lambda text: text.upper(),
        lambda text: re.sub(r"(?<! )\n?(?<=\w) (?=\w)", "\u00a0", text),
        lambda text: text.replace("after the storm", "on Monday after the great storm"),
    ],
)
def test_statement_is_found_where_it_moved(quote: str, edit: Callable[[str], str]) -> None:
    text = edit(TEXT)
    found = now(quote, text)
    assert found is not None
    assert Words(found).words == Words(quote).words
    assert found[0] in '“"t' + quote[0].upper()


def test_a_statement_with_a_word_changed_is_found_by_what_stands_around() -> None:
    text = TEXT.replace("open again in the spring of next", "open in the spring of the next")
    changed = "the quay would open in the spring of the next year"
    assert now(BOARD, text) == changed


def test_a_statement_whose_words_were_deleted_is_gone_whatever_is_alike() -> None:
    without = TEXT.replace(BOARD, "there was nothing to say")
    assert now(BOARD, without) is None
    alike = (
        without + "\n\nThe mayor said that the road would open again in the autumn of this year."
    )
    assert now(BOARD, alike) is None
    assert now(BOARD, without + "\n\nThe union said " + BOARD.replace("quay", "bridge")) is None


def test_of_words_that_stood_twice_one_that_went_is_not_taken_for_the_other() -> None:
    twice = TEXT + "\n\n“Nobody asked us about it,” said Ann Lowe, a pilot at another firm."
    first = anchor_of(frame(row(article(twice), ASKED)).iloc[0].to_dict(), [article(twice)])
    assert first.times == 2
    deleted = twice.replace(ASKED, "", 1)
    assert isinstance(located(first, Library.of([article(deleted)])), Lost)
    kept = located(first, Library.of([article("News: " + twice)]))
    assert isinstance(kept, Found)
    assert kept.spans[0][0] == twice.index(ASKED) + len("News: ")


def test_two_places_that_fit_equally_well_are_told_and_none_is_taken() -> None:
    once = anchor(ASKED)
    again = TEXT + "\n\n" + TEXT.partition("\n\n")[2]
    found = located(once, Library.of([article(again)]))
    assert isinstance(found, Lost)
    assert "several places that fit equally well" in found.why
    assert "“Nobody asked" in found.why


def test_pieces_of_an_interrupted_statement_move_together() -> None:
    one = article()
    said = ("“Nobody asked", "since 1999")
    spans = [(one.text.index(each), one.text.index(each) + len(each)) for each in said]
    draft = draft_add(one, 0, 0, spans=spans)
    text = "An earlier version was wrong.\n\n" + TEXT
    found = located(draft.at, Library.of([article(text)]))  # type: ignore[arg-type]
    assert isinstance(found, Found)
    assert tuple(text[a:b] for a, b in found.spans) == said


def test_a_copy_in_another_paper_is_another_statement() -> None:
    edited = TEXT + " More to come."
    at = anchor(ASKED, article(outlet="The Post"))
    copy = article(edited, file="copy.txt", outlet="The Herald")
    lost = located(at, Library.of([copy]))
    assert isinstance(lost, Lost)
    assert lost.why == "Its article, 'one.txt', is not there any more."
    own = article(edited, file="new name.txt", outlet="The Post")
    found = located(at, Library.of([copy, own]))
    assert isinstance(found, Found)
    assert found.article_id == own.id
    moved = article(edited, file="archive/one.txt")
    assert isinstance(located(anchor(ASKED), Library.of([moved])), Found)


def test_file_whose_statement_was_deleted_is_not_left_for_a_copy() -> None:
    at = anchor(ASKED, article(outlet="The Post"))
    own = article(TEXT.replace(ASKED, "Nothing."), outlet="The Post")
    copy = article(TEXT + " And more.", file="two.txt", outlet="The Post")
    lost = located(at, Library.of([own, copy]))
    assert isinstance(lost, Lost)
    assert "does not stand in 'one.txt' any more" in lost.why


def test_one_text_in_two_files_is_one_article() -> None:
    one, two = article(), article(file="two.txt")
    assert located(anchor(ASKED), Library.of([two, one])) == Found(one.id, anchor(ASKED).spans)


def test_articles_of_one_file_in_another_order_are_told_by_their_titles() -> None:
    other = article("Quite another text about dams.", file="all.csv#1", title="Dams")
    edited = article(TEXT + " More.", file="all.csv#2", outlet="The Post")
    at = anchor(ASKED, article(file="all.csv#1", outlet="The Post"))
    found = located(at, Library.of([other, edited]))
    assert isinstance(found, Found)
    assert found.article_id == edited.id


WORDS = [*"the a of and said that it we he she they".split(), *(f"word{n}" for n in range(40))]


@dataclass(frozen=True)
class Edited:
    """A text, a statement of it, and the text after edits with the words of it that are left."""

    text: str
    span: tuple[int, int]
    after: str
    left: set[int]  # the places, in the text after, of letters that were the statement's


@st.composite
def edited(draw: st.DrawFn) -> Edited:
    """Sentences of few words, so that much is alike, edited at random places."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    sentences = [
        " ".join(chance.choices(WORDS, k=chance.randint(4, 14))).capitalize() + "."
        for _ in range(chance.randint(3, 12))
    ]
    sentences += chance.choices(sentences, k=chance.randint(0, 4))
    chance.shuffle(sentences)
    text = " ".join(sentences)
    chosen = chance.randrange(len(sentences))
    start = sum(len(each) + 1 for each in sentences[:chosen])
    end = start + len(sentences[chosen])
    letters = [(char, start <= at < end) for at, char in enumerate(text)]
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters))
        if chance.random() < 0.6:
            # Often the statement itself, all or some of it.
            if chance.random() < 0.5:
                own = [n for n, (_, is_own) in enumerate(letters) if is_own] or [at]
                del letters[own[0] : own[-1] + 1]
            else:
                del letters[at : at + chance.randint(1, 60)]
        else:
            # Not word for word what the statement says: nothing would tell it from that.
            others = [each for each in sentences if each != sentences[chosen]] or ["Nothing."]
            new = chance.choice([" ".join(chance.choices(WORDS, k=5)), chance.choice(others)])
            letters[at:at] = [(char, False) for char in f" {new} "]
        if not letters:
            letters = [("x", False)]
    after = "".join(char for char, _ in letters)
    return Edited(text, (start, end), after, {n for n, (_, own) in enumerate(letters) if own})


@settings(max_examples=400, deadline=None)
@given(case=edited())
def test_after_any_edits_a_statement_is_where_its_words_are_or_nowhere(case: Edited) -> None:
    one = article(case.text)
    at = draft_add(one, *case.span).at
    assert at is not None
    found = located(at, Library.of([article(case.after)]))
    if isinstance(found, Lost):
        return
    (span,) = found.spans
    there = len(case.left & set(range(*span)))
    assert there >= 0.5 * (span[1] - span[0])


def test_most_statements_are_found_after_a_small_edit_elsewhere() -> None:
    chance, found = random.Random(3), 0
    for _ in range(200):
        sentences = [" ".join(chance.choices(WORDS, k=12)).capitalize() + "." for _ in range(10)]
        text = " ".join(sentences)
        start = text.index(sentences[5])
        at = draft_add(article(text), start, start + len(sentences[5])).at
        place = chance.choice([2, 8])
        sentences[place] = sentences[place].upper() + " And more."
        assert at is not None
        found += isinstance(located(at, Library.of([article(" ".join(sentences))])), Found)
    assert found == 200


@pytest.mark.parametrize(
    "text",
    [
        "a " * 100_000,
        "“we shall see what is left of it” " * 10_000,
        "x" * 200_000,
        "we shall see what is left of " * 10_000,
        "left it is what we see of shall " * 10_000,
    ],
)
def test_few_places_are_looked_at_word_by_word_however_long_a_text(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def counted(wanted: Sequence[str], part: Sequence[str], band: int) -> tuple[int, int, int]:
        looks.append(len(part))
        return _aligned(wanted, part, band)

    monkeypatch.setattr(alike, "_aligned", counted)
    assert len(places_in(Words(text), anchor(LEFT))) <= MOST_PLACES
    assert len(looks) <= 2 * MOST_LOOKS
    assert sum(looks) <= 2 * MOST_LOOKS * 2 * len(Words(LEFT).words)
