"""A lab's findings as tables: one row a term, a hit in its context, a candidate, a quote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from workbench.themes.lab.corpus import Corpus
from workbench.themes.lab.hits import Hit, TermHits, form_of

if TYPE_CHECKING:
    import pandas as pd

# What is shown of a text on both sides of a hit, in characters.
AROUND = 70
# Of a term's forms so many are named in its row; lab.forms lists them all.
FORMS = 6
THEMES = ("theme", "terms", "where", "quotes", "articles", "only", "share")
TERMS = ("theme", "term", "quotes", "articles", "only", "forms")
FORM = ("form", "quotes", "articles")
HITS = (
    *("theme", "term", "left", "hit", "right", "place", "speaker", "outlet", "title"),
    *("published", "quote_id"),
)
CANDIDATES = ("term", "quotes", "articles", "others", "score")
LIKE = ("likeness", "quote", "speaker", "outlet", "title", "themes", "quote_id")
CHANGES = ("change", "theme", "words")
_STRINGS = {
    *("theme", "term", "where", "forms", "form", "left", "hit", "right", "place", "speaker"),
    *("outlet", "title", "quote", "quote_id", "change", "words"),
}


def table(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> pd.DataFrame:
    """A frame with these columns, texts as strings, numbers as numbers, also without rows."""
    import pandas as pd

    frame = pd.DataFrame(list(rows), columns=list(columns))
    strings = {name: "string" for name in columns if name in _STRINGS}
    return frame.astype(strings)


def forms_in_words(found: TermHits) -> str:
    """The forms of a term as one reads them: "hospital (12), hospitality (3)"."""
    named = [f"{form} ({quotes:,})" for form, quotes in list(found.forms.items())[:FORMS]]
    left = len(found.forms) - FORMS
    return ", ".join(named) + (f" and {left:,} more" if left > 0 else "")


def form_rows(found: TermHits) -> list[tuple[str, int, int]]:
    articles: dict[str, set[int]] = {}
    for hit in found.hits:
        articles.setdefault(form_of(hit.printed), set()).add(hit.article)
    return [(form, quotes, len(articles[form])) for form, quotes in found.forms.items()]


def context(corpus: Corpus, hit: Hit) -> tuple[str, str, str]:
    """What stands before a hit, the hit, and what follows, each in one line.

    An empty line ends what is shown: what stands beyond it is another paragraph.
    """
    text = corpus.articles[hit.article].text
    before = text[max(0, hit.start - AROUND) : hit.start].rpartition("\n\n")[2]
    after = text[hit.end : hit.end + AROUND].partition("\n\n")[0]
    if len(before) == AROUND:
        before = before.partition(" ")[2] or before
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] or after
    return _line(before), _line(hit.printed), _line(after)


def hit_row(corpus: Corpus, theme: str, term: str, hit: Hit) -> tuple[Any, ...]:
    row = corpus.quotes.loc[hit.row]
    about = (row["speaker"], row["outlet"], row["title"], row["published"], row["quote_id"])
    return (theme, term, *context(corpus, hit), hit.place, *about)


def _line(text: str) -> str:
    return " ".join(text.split())
