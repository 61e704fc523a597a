"""What was found in a set of articles, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    from rich.table import Table

    from workbench.articles.model import Article


LONGEST_NAME = 400


def not_read(articles: Sequence[Article]) -> list[Article]:
    """The articles whose file gave no text at all."""
    from workbench.articles.issues import NOT_READ

    return [article for article in articles if NOT_READ.intersection(article.issues)]


def reading_report(articles: Sequence[Article]) -> Iterator[str]:
    """A line for each file that was not read, a line for each reason, with what to do about it.

    A file that was read under another name has a line too.
    """
    from workbench.articles.issues import ISSUES, NOT_READ, SAME_FILE
    from workbench.text.printable import plain

    reasons: set[str] = set()
    for article in articles:
        codes = [code for code in article.issues if code in NOT_READ or code == SAME_FILE]
        if codes:
            label = "Read once" if codes == [SAME_FILE] else "Not read"
            name = _shortened(plain(article.file or "an article"))
            yield f"{label}: {name} ({', '.join(codes)})"
            reasons.update(codes)
    for code in ISSUES:
        if code in reasons:
            yield f"{code}: {ISSUES[code]}"


def _shortened(name: str) -> str:
    """A path that would fill the screen, without its middle."""
    return name if len(name) <= LONGEST_NAME else f"{name[:100]} ... {name[-200:]}"


def summary(articles: Sequence[Article], quotes: pd.DataFrame) -> Table:
    """What was found, in the numbers one looks at first (statements only, beliefs apart)."""
    from rich.table import Table

    from workbench.quotes.schema import KINDS

    speech = quotes[quotes["speech"]]
    experts = speech.loc[speech["speaker_kind"] == "person", "speaker"]
    rows = {
        "Articles": len(articles),
        "of them not read": len(not_read(articles)),
        "Quotes": len(speech),
        **{f"of them {kind}": int((speech["kind"] == kind).sum()) for kind in KINDS},
        "Beliefs and intentions": len(quotes) - len(speech),
        "Experts": experts.nunique(),
        "Institutions": speech["institution"].nunique(),
        "Quotes with a theme": int(speech["themes"].map(len).gt(0).sum()),
    }
    table = Table("Found", "Number", title="Quotes and sources")
    table.columns[1].justify = "right"
    for label, number in rows.items():
        table.add_row(label, f"{number:,}")
    return table
