"""Where a folder is corrected: in a frame, or in a store where no memory holds one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.corrections.desk import Desk, FrameDesk
from workbench.folder import corrections_file
from workbench.store.desk import StoreDesk
from workbench.store.kept import Kept

if TYPE_CHECKING:
    import pandas as pd

    from workbench.authority import Authority
    from workbench.own import Roster


def desk_of(
    folder: Path,
    kept: Kept,
    extracted: Callable[[], pd.DataFrame],
    articles: Callable[[], Sequence[Article]],
    roster: Roster,
    *,
    who: str | None,
) -> Desk:
    """The desk of ``folder``, of which ``kept`` is kept; ``who`` signs what is corrected.

    ``extracted`` and ``articles`` are asked for where the quotes are in memory. What is said about
    a folder that can have no corrections is said when its file is asked for.
    """
    file, why_not = corrections_file(folder)
    if file is not None and kept.stored is not None and kept.store is not None:
        return StoreDesk(file, kept.store, kept.settings, kept.opened_again, who=who)

    def remade(article_ids: Collection[str], authority: Authority) -> pd.DataFrame:
        """Rows of some articles as another sources.yml makes them."""
        if (rows := kept.remade(article_ids, authority)) is not None:
            return rows
        from workbench.quotes import extract_quotes

        wanted = set(article_ids)
        some = [article for article in articles() if article.id in wanted]
        return extract_quotes(some, themes=kept.settings.themes, sources=authority, progress=False)

    return FrameDesk(
        extracted,
        articles,
        file,
        who=who,
        themes=kept.settings.themes,
        sources=kept.settings.sources,
        roster=roster,
        why_not=why_not,
        remade=remade,
    )
