"""The tables of a store as they should be after a run: no row that does not count, no text twice.

While a run goes on, what it replaces stays in its part. At the end, parts with such rows are
written again without them, small parts are put together, and where a text stands in two parts its
quotes stay with the first article that has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pandas as pd

from workbench.articles.names import order_of
from workbench.articles.progress import Bar
from workbench.store.making import Maker
from workbench.store.manifest import Journal, Manifest, Part, elsewhere, happened
from workbench.store.parts import TEXTS, read_frame, read_part
from workbench.store.stories import show_stories

# As many articles as a part has, at most and at least; with a few smaller ones nothing is done.
MOST, SMALL, FEW = 256, 64, 8


def settle(journal: Journal, maker: Maker, bar: Bar) -> None:
    """Bring all parts in order; raises OSError, and ValueError for a part that is damaged."""
    if not journal.known.settled:
        _rewrite(journal, maker, bar)
    if not journal.known.parts:
        # Tables without rows say which columns they have, and that there is nothing.
        journal.add(happened([maker.part(journal.known.at + 1, [])]))
    _show_once(journal, maker, bar)
    if not journal.known.settled:
        known = journal.known
        show_stories(maker.folder, known, live_rows(maker.folder, known))
        journal.add(happened(settled=True))


def _rewrite(journal: Journal, maker: Maker, bar: Bar) -> None:
    """Write the parts that have dead rows, or few, again as whole ones."""
    known = journal.known
    names = known.names_in()
    rows = live_rows(maker.folder, known)
    alive = rows.groupby("part").size()
    counts = {number: int(alive.get(number, 0)) for number in known.parts}
    for group in bar.over(_groups(known, counts)):
        files = [known.files[name] for number in group for name in sorted(names[number])]
        kept = [
            each
            for number in group
            for each in read_part(maker.folder, number)
            if each.of in names[number]
        ]
        number = known.at + 1
        new = [maker.part(number, kept)] if kept else []
        moved = elsewhere(
            {file.name: known.files[file.name] for file in files}.values(), group, number
        )
        journal.add(happened(new, moved, dropped=group))


def _groups(known: Manifest, counts: dict[int, int]) -> Iterator[list[int]]:
    """Parts that are to become one, each group with rows for one part."""
    parts = list(known.parts.values())
    small = [part.number for part in parts if counts[part.number] < SMALL]
    taken = [
        part.number
        for part in parts
        if counts[part.number] < part.rows
        or (part.rows == 0 and len(parts) > 1)
        or (len(small) > FEW and part.number in small)
    ]
    group: list[int] = []
    size = 0
    for number in taken:
        if group and size + counts[number] > MOST:
            yield group
            group, size = [], 0
        group.append(number)
        size += counts[number]
    if group:
        yield group


def _show_once(journal: Journal, maker: Maker, bar: Bar) -> None:
    """Make again what is shown of the parts that are by other themes or names, or in which other
    texts are to be doubles."""
    known = journal.known
    doubles = _doubles(maker.folder, known) if not known.settled else None
    for part in bar.over(list(known.parts.values())):
        wanted = part.doubles if doubles is None else tuple(doubles.get(part.number, ()))
        same = (part.made.themes, part.made.sources) == (maker.made.themes, maker.made.sources)
        if not same or wanted != part.doubles:
            journal.add(happened([maker.again(part, wanted)], settled=known.settled))


def _doubles(folder: Path, known: Manifest) -> dict[int, list[int]]:
    """The rows of each part whose text an earlier article has, in the order of files."""
    rows = live_rows(folder, known)
    rows = rows[~rows["blank"].astype(bool)]
    order = pd.DataFrame([order_of(name) for name in rows["file"]], rows.index)
    first = rows.assign(**{f"_{at}": order[at] for at in order}).sort_values(
        [f"_{at}" for at in order] or ["part", "row"], kind="stable"
    )
    double = first[first["article_id"].duplicated()]
    found: dict[int, list[int]] = {}
    for number, row in zip(double["part"], double["row"], strict=True):
        found.setdefault(int(number), []).append(int(row))
    return {number: sorted(own) for number, own in found.items()}


def live_rows(folder: Path, known: Manifest) -> pd.DataFrame:
    """The articles that count: ``part``, ``row`` in it, ``file``, ``article_id``, ``blank``."""
    names = known.names_in()
    frames = [_rows(folder, part, names[part.number]) for part in known.parts.values()]
    if not frames:
        return pd.DataFrame(columns=["part", "row", "file", "article_id", "blank"])
    return pd.concat(frames, ignore_index=True)


def _rows(folder: Path, part: Part, names: Iterable[str]) -> pd.DataFrame:
    columns: Sequence[str] = ("article_id", "of", "file", "blank")
    rows = read_frame(folder, TEXTS, part.number, columns)
    rows = rows.assign(part=part.number, row=range(len(rows)))
    return rows[rows["of"].isin(set(names))]
