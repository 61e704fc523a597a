"""What a teacher says of each word is what its pupil is held against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

REASON = "needs what training needs: pip install '.[train]'"
torch = pytest.importorskip("torch", reason=REASON)

from training import taught  # noqa: E402
from training.corpora import plain_document  # noqa: E402
from training.examples import Document, Window  # noqa: E402
from training.losses import untaught  # noqa: E402
from workbench.attribution.bundle import load_bundle  # noqa: E402
from workbench.attribution.field import TAGS  # noqa: E402

TEXTS = (
    "Ann Lowe said the harbour would close.\n\nThe union wants it open.",
    "“No,” Jo Brill said.",
)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    tokenizer = load_bundle().tokenizer
    return [plain_document(str(i), text, tokenizer) for i, text in enumerate(TEXTS)]


def test_each_word_is_given_the_tags_that_the_teacher_gives_it(
    documents: list[Document], tmp_path: Path
) -> None:
    shipped = load_bundle()
    found = taught.taught(documents, shipped.folder, tmp_path / "soft.npy")
    for before, after in zip(documents, found, strict=True):
        scored = shipped.network.scored(before.pieces)
        said = np.concatenate([window.scores.tags for window in scored])
        np.testing.assert_array_equal(after.soft, said.astype(np.float16))


def test_what_was_said_once_is_not_asked_again(documents: list[Document], tmp_path: Path) -> None:
    kept = tmp_path / "soft.npy"
    first = taught.taught(documents, load_bundle().folder, kept)
    again = taught.taught(documents, tmp_path / "no model", kept)
    for one, other in zip(first, again, strict=True):
        np.testing.assert_array_equal(one.soft, other.soft)


def test_a_pupil_that_says_the_same_is_not_wrong(documents: list[Document]) -> None:
    soft = np.random.default_rng(3).normal(size=(len(documents[0].pieces.start), len(TAGS)))
    document = replace(documents[0], soft=soft.astype(np.float16))
    window = Window(document, 2, 7)
    own = torch.zeros(1, 8, len(TAGS))
    own[0, :5] = torch.from_numpy(document.soft[2:7].astype(np.float32))
    assert float(untaught(own + 4, [window])) == pytest.approx(0, abs=1e-6)
    assert float(untaught(own.flip(2), [window])) > 0.1
    assert float(untaught(own, [Window(documents[0], 2, 7)])) == 0


@pytest.mark.skipif(not taught.NEWS.exists(), reason="needs ../shared/news, which is not there")
def test_news_that_a_fold_leaves_out_is_not_read(documents: list[Document]) -> None:
    tokenizer = load_bundle().tokenizer
    every = taught.news(tokenizer, [])
    assert len(every) > 2000
    fewer = taught.news(tokenizer, every[:3])
    assert not {each.text for each in every[:3]} & {each.text for each in fewer}
    assert len(fewer) >= len(every) - 12  # some articles are there twice
