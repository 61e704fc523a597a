"""Which paragraphs of a story are not in English, the one language that the tagger reads.

Most paragraphs show it by their commonest words; only the others are asked of py3langid, a naive
Bayes classifier over byte sequences (Lui and Baldwin 2012) that comes with its model.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

Span = tuple[int, int]

# Words that are common in English and in no other language: of 13,942 paragraphs of PolNeAR four in
# five have this share of them, the tests' paragraphs in 19 other languages have none.
COMMON = re.compile(r"\b(?:the|and|that|with|from|this|they|which)\b", re.IGNORECASE)
ENGLISH_SHARE = 0.06
FEWEST_WORDS = 5
# English by another name, and what the classifier calls text without words.
AS_ENGLISH = frozenset({"en", "sco", "pcm", "zxx"})
# The surest mistake on an English paragraph of PolNeAR is 0.69 ("pcm" apart), on a list of names.
SURE = 0.75
# Bytes of letters (one a letter of English, three a Chinese one). Less is a name or a headline.
FEWEST_BYTES = 60
# More of a paragraph, in characters, does not change the answer.
SAMPLE = 2_000

WORD = re.compile(r"[^\W\d_]+")
# An address is in no language.
ADDRESS = re.compile(r"\bhttps?://\S+|[\w.+-]{1,64}@[\w.-]+")
# What is quoted may be in any language, whatever language the article is in. No alternative runs
# over an opening mark of its own kind, so that a line of marks takes no longer than one of words.
QUOTED = re.compile(
    r"“[^“”\n]*”|„[^„“”\n]*[“”]|”[^”\n]*”|«[^«»\n]*»|»[^«»\n]*«|「[^「」\n]*」|\"[^\"\n]*\""
)


def foreign_paragraphs(text: str, story: Sequence[Span]) -> list[bool]:
    """For each range of ``story`` (code points, end exclusive) whether it is not in English.

    What stands in quotation marks does not count, unless there is hardly anything else. Paragraphs
    too short to tell are taken together, and go with the rest if that is too short as well; where
    nothing can be told, the text counts as English.
    """
    texts = [ADDRESS.sub(" ", text[start : min(end, start + SAMPLE)]) for start, end in story]
    samples = [QUOTED.sub(" ", part) for part in texts]
    verdicts = [_is_foreign(sample) for sample in samples]
    open_ones = [s for s, verdict in zip(samples, verdicts, strict=True) if verdict is None]
    rest = _is_foreign(_joined(open_ones))
    if rest is None and len(open_ones) == len(story):
        rest = _is_foreign(_joined(texts))
    if rest is None:
        told = [(span, v) for span, v in zip(story, verdicts, strict=True) if v is not None]
        rest = mostly_foreign([span for span, _ in told], [verdict for _, verdict in told])
    return [rest if verdict is None else verdict for verdict in verdicts]


def mostly_foreign(story: Sequence[Span], foreign: Sequence[bool]) -> bool:
    """Whether at least half of the characters of ``story`` are ``foreign``."""
    sizes = [end - start for start, end in story]
    other = sum(size for size, is_foreign in zip(sizes, foreign, strict=True) if is_foreign)
    return other > 0 and 2 * other >= sum(sizes)


def _joined(samples: Sequence[str]) -> str:
    parts, length = [], 0
    for sample in samples:
        parts.append(sample)
        length += len(sample)
        if length > SAMPLE:
            break
    return "\n".join(parts)[:SAMPLE]


def _is_foreign(sample: str) -> bool | None:
    """None where the sample is too short, or the classifier too unsure, to tell."""
    words = WORD.findall(sample)
    common = len(COMMON.findall(sample))
    if len(words) >= FEWEST_WORDS and common >= ENGLISH_SHARE * len(words):
        return False
    if len("".join(words).encode("utf-8", "replace")) < FEWEST_BYTES:
        return None
    language, probability = _identifier().classify(sample)
    if language in AS_ENGLISH:
        return False
    return True if probability >= SURE else None


@functools.lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
