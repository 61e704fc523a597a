"""What of a folder of articles is not in a store yet, article by article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.articles.files import Found
from workbench.articles.layout import article_from_text
from workbench.articles.model import Article
from workbench.articles.names import in_order_of_files
from workbench.articles.progress import Bar
from workbench.articles.readers.apart import Apart
from workbench.articles.reading import articles_of
from workbench.articles.sidecar import Stated
from workbench.quotes.prints import print_of
from workbench.store.manifest import KeptFile, Made, Manifest
from workbench.store.parts import read_articles_of


@dataclass(frozen=True, slots=True)
class Read:
    """An article of a file that is new, or not as it was; ``last`` of that file's articles."""

    file: KeptFile
    article: Article
    last: bool


class Changes:
    """A walk over the files of a folder; ``there`` are the names of those that were seen."""

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        made: Made,
        stated: Mapping[str, Stated],
        columns: Mapping[str, str],
    ) -> None:
        self.there: set[str] = set()
        self._folder, self._made, self._columns = folder, made, columns
        self._stated = dict(stated)
        self._stated_prints = _prints(stated)
        self._known = dict(manifest.files)
        self._parts = dict(manifest.parts)
        self._part: tuple[int, list[tuple[Article, str]]] = (-1, [])

    def read(self, files: Iterable[Found], bar: Bar) -> Iterator[Read]:
        """What is to be extracted, in the order of ``files``; ``bar`` has a step for each of them,
        which is taken here for those that are as they were."""
        with Apart() as apart:
            for found in files:
                if found.is_table:
                    continue
                self.there.add(found.name)
                kept, articles = self._changed(found, apart)
                if articles is None:
                    bar.advance()
                elif kept:
                    yield from _told(kept, articles, bar)

    def _changed(
        self, found: Found, apart: Apart
    ) -> tuple[KeptFile | None, Iterable[Article] | None]:
        """A file as it is now, with its articles; without them where all is as it was."""
        before = self._known.get(found.name)
        stated = self._stated_prints.get(found.name, "")
        same = before is not None and before.stated == stated and self._is_read(before)
        if before and same and found.seen and before.looks_like(*found.seen):
            return before, self._again(before)
        data, issue = found.read()
        size, changed = found.seen or (len(data), 0)
        kept = KeptFile(found.name, size, changed, print_of(data), stated, issue=issue or "")
        if before and same and (before.content, before.issue) == (kept.content, kept.issue):
            return before, self._again(before)
        known = replace(found, issue=issue, load=None if issue else lambda: data)
        return kept, articles_of([known], self._stated, apart, columns=self._columns)

    def _is_read(self, file: KeptFile) -> bool:
        return all(self._parts[number].made.reading == self._made.reading for number in file.parts)

    def _again(self, file: KeptFile) -> Iterable[Article] | None:
        """The articles of a file that another model read; None where this one did."""
        if all(
            self._parts[number].made.extracting == self._made.extracting for number in file.parts
        ):
            return None
        found = [article for number in file.parts for article in self._of(number, file.name)]
        return sorted(found, key=in_order_of_files)

    def _of(self, number: int, name: str) -> list[Article]:
        # Files come in the order in which they were written: the part is mostly the last one.
        if self._part[0] != number:
            self._part = number, read_articles_of(self._folder, number)
        return [article for article, of in self._part[1] if of == name]


def _told(kept: KeptFile, articles: Iterable[Article], bar: Bar) -> Iterator[Read]:
    """Each article; which is the last is known once no other one comes."""
    before: Article | None = None
    for article in articles:
        if before is not None:
            bar.grow()
            yield Read(kept, before, last=False)
        before = article
    yield Read(kept, before or article_from_text("", file=kept.name, issues=("empty",)), last=True)


def _prints(stated: Mapping[str, Stated]) -> dict[str, str]:
    """Of what is said of each file and of each article in it."""
    said: dict[str, list[str]] = {}
    for name, row in sorted(stated.items()):
        line = json.dumps([name, row], default=str, sort_keys=True)
        for owner in {name, name.rpartition("#")[0]} - {""}:
            said.setdefault(owner, []).append(line)
    return {name: print_of("".join(lines).encode()) for name, lines in said.items()}
