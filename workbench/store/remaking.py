"""Rows of some articles made again by another authority file, from what the store keeps of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.attribution import load_bundle
from workbench.authority import Authority
from workbench.quotes.framing import frame_of
from workbench.quotes.statements import read_said
from workbench.store.manifest import Manifest
from workbench.store.parts import TEXTS, Extracted, column_lists, read_part
from workbench.themes import load_themes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.store.update import Settings


def remade(
    folder: Path,
    manifest: Manifest,
    article_ids: Collection[str],
    settings: Settings,
    authority: Authority,
) -> pd.DataFrame:
    """The quotes of articles by id as ``authority`` makes them, each article once.

    An article is read again only where the authority file was asked in reading it and would now
    answer otherwise. Raises OSError and ValueError for a part that is damaged.
    """
    bundle, wanted = load_bundle(settings.model), set(article_ids)
    found: dict[str, Extracted] = {}
    for number in manifest.parts:
        (ids,) = column_lists(folder, TEXTS, number, ("article_id",))
        if wanted.isdisjoint(ids):
            continue
        for each in read_part(folder, number):
            if each.article.id in wanted and each.article.id not in found:
                found[each.article.id] = each
    pairs = []
    for each in found.values():
        if not each.said.holds(authority):
            each = replace(each, said=read_said(each.article, authority, bundle))
        pairs.append((each.article, each.said))
    return frame_of(pairs, load_themes(settings.themes), authority, bundle)
