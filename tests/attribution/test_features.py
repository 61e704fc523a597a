"""What the network is shown of each word piece beside the piece itself."""

from __future__ import annotations

import numpy as np
import pytest
from tokenizers import Tokenizer

from workbench.attribution.bundle import SHIPPED, load_bundle
from workbench.attribution.features import AROUND, BEFORE, CASES, QUOTING, combined, read_pieces

TEXT = "He left. “We, too,” said\nAnn."


def test_three_features_as_one_number_lose_nothing() -> None:
    sizes = (len(CASES), len(BEFORE), len(QUOTING))
    triples = np.array(list(np.ndindex(*sizes)))
    numbers = combined(*triples.T)
    assert numbers.tolist() == list(range(int(np.prod(sizes))))
    mark = [CASES.index("other"), BEFORE.index("line break"), QUOTING.index("outside")]
    assert numbers[(triples == mark).all(1)].tolist() == [AROUND]


def test_each_word_is_shown_with_its_case_what_stands_before_and_its_place_in_a_quotation() -> None:
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    tokenizer.no_padding()
    pieces = read_pieces(TEXT, tokenizer)
    words = [TEXT[a:b] for a, b in zip(pieces.start, pieces.end, strict=True)]
    shown = dict(zip(words, np.searchsorted(pieces.word, np.arange(len(words))), strict=True))

    def features(word: str) -> tuple[str, str, str]:
        at = shown[word]
        return CASES[pieces.case[at]], BEFORE[pieces.before[at]], QUOTING[pieces.quoting[at]]

    assert features("He") == ("title", "line break", "outside")
    assert features("left") == ("lower", "space", "outside")
    assert features("“") == ("other", "space", "opening mark")
    assert features("We") == ("title", "nothing", "inside")
    assert features("”") == ("other", "nothing", "closing mark")
    assert features("Ann") == ("title", "line break", "outside")
    assert [words[i] for i in np.flatnonzero(pieces.breaks)] == ["He", "Ann"]


@pytest.mark.parametrize(
    ("text", "word", "case"),
    [
        ("Carmaker Ford fell.", "Carmaker", "lower"),
        ("It fell. Carmaker Ford said so.", "Carmaker", "lower"),
        ("It fell.\nOil giant BP said so.", "Oil", "lower"),
        ("“Airline BA fell,” he said.", "Airline", "lower"),
        ("Carmaker shares fell.", "Carmaker", "title"),
        ("The Carmaker Ford fell.", "Carmaker", "title"),
        ("Oil shares fell.", "Oil", "title"),
        ("CARMAKER FORD FELL.", "CARMAKER", "upper"),
        ("Carmaker", "Carmaker", "title"),
        ("Oil giant", "Oil", "title"),
    ],
)
def test_what_a_firm_is_has_no_capital_of_its_own_where_a_sentence_begins(
    text: str, word: str, case: str
) -> None:
    pieces = read_pieces(text, load_bundle().tokenizer)
    [at] = np.flatnonzero(pieces.start == text.index(word))
    shown = pieces.case[np.flatnonzero(pieces.word == at)]
    assert {CASES[each] for each in shown} == {case}
