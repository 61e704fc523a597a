"""What a theme is and what a match of one looks like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from workbench.text.halves import check_whole

Place = Literal["quote", "paragraph", "heading"]
PLACES: tuple[Place, ...] = get_args(Place)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: its ``terms`` as the analyst wrote them and the places where they count."""

    name: str
    terms: tuple[str, ...]
    where: tuple[Place, ...] = ("quote",)

    def __post_init__(self) -> None:
        for text in (self.name, *self.terms):
            check_whole("themes", text)


@dataclass(frozen=True, slots=True)
class Themes:
    """The themes of one file, in its order."""

    themes: tuple[Theme, ...] = ()

    def __iter__(self) -> Iterator[Theme]:
        return iter(self.themes)

    def __len__(self) -> int:
        return len(self.themes)

    @property
    def names(self) -> tuple[str, ...]:
        """The names in file order, which is the order of ``themes`` in the quote frame."""
        return tuple(theme.name for theme in self.themes)


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """Words that give a theme: ``term`` is ``Article.text[start:end]``, as printed there.

    Offsets count Unicode code points, end exclusive.
    """

    theme: str
    term: str
    start: int
    end: int
