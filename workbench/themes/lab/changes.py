"""What an analyst changes in themes: one step at a time, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.errors import WorkbenchError, unknown_choice
from workbench.themes.model import PLACES, Place, Theme, Themes
from workbench.themes.terms import parse_term


@dataclass(frozen=True, slots=True)
class AddTerms:
    theme: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemoveTerms:
    theme: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddTheme:
    theme: str
    terms: tuple[str, ...]
    where: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RemoveTheme:
    theme: str


@dataclass(frozen=True, slots=True)
class RenameTheme:
    theme: str
    name: str


@dataclass(frozen=True, slots=True)
class SetWhere:
    theme: str
    where: tuple[Place, ...]


Change = AddTerms | RemoveTerms | AddTheme | RemoveTheme | RenameTheme | SetWhere
# A name is read in charts and lists, a term in a line; what is longer was pasted by mistake.
LONGEST = 200


def changed(themes: Themes, change: Change) -> Themes:
    """``themes`` after ``change``; raises WorkbenchError for a change that cannot be made."""
    if isinstance(change, AddTheme):
        name = _name(change.theme, themes)
        return Themes((*themes, Theme(name, _usable(change.terms), _places(change.where))))
    theme = named(themes, change.theme)
    if isinstance(change, RemoveTheme):
        return Themes(tuple(each for each in themes if each != theme))
    return Themes(tuple(_after(each, change, themes) if each == theme else each for each in themes))


def in_one_line(change: Change) -> Change:
    """``change`` with its new words as they will stand in the file: what is drafted is what can be
    saved. Words that are looked up there stay as they are."""
    if isinstance(change, RenameTheme):
        return replace(change, name=" ".join(str(change.name).split()))
    if isinstance(change, AddTheme):
        theme = " ".join(str(change.theme).split())
        return replace(change, theme=theme, terms=_usable(change.terms))
    return replace(change, terms=_usable(change.terms)) if isinstance(change, AddTerms) else change


def named(themes: Themes, name: object) -> Theme:
    """The theme of that name; raises WorkbenchError, which names those there are."""
    for theme in themes:
        if theme.name == name:
            return theme
    raise unknown_choice("theme", name, themes.names, "Add it with lab.add_theme(name, terms).")


def checked_term(term: object) -> str:
    """``term`` as the file will hold it; raises WorkbenchError where it cannot be used."""
    if not isinstance(term, str):
        raise WorkbenchError(f"A term is a word or a phrase, not {term!r}; write it as a text.")
    plain = " ".join(term.split())
    try:
        if len(plain) > LONGEST:
            raise ValueError(f"it has over {LONGEST} characters")
        if not plain.isprintable():
            raise ValueError("it holds characters that nobody sees")
        parse_term(plain)
    except (ValueError, IndexError) as fault:
        why = str(fault) if isinstance(fault, ValueError) else "it holds no letters"
        raise WorkbenchError(
            f"The term {plain[:LONGEST]!r} cannot be used: {why}. Write words, with a star for "
            "their endings: sanction*."
        ) from None
    return plain


def _after(theme: Theme, change: Change, themes: Themes) -> Theme:
    if isinstance(change, AddTerms):
        new = [term for term in _usable(change.terms) if term not in theme.terms]
        if not new:
            raise WorkbenchError(f"Theme {theme.name!r} has {_listed(change.terms)} already.")
        return replace(theme, terms=(*theme.terms, *new))
    if isinstance(change, RemoveTerms):
        return replace(theme, terms=_without(theme, change.terms))
    if isinstance(change, RenameTheme):
        others = Themes(tuple(each for each in themes if each != theme))
        return replace(theme, name=_name(change.name, others))
    if isinstance(change, SetWhere):
        return replace(theme, where=_places(change.where))
    raise TypeError(change)


def _without(theme: Theme, terms: Sequence[str]) -> tuple[str, ...]:
    for term in terms:
        if term not in theme.terms:
            raise unknown_choice(
                f"term of theme {theme.name!r}", term, theme.terms, "Name one of these."
            )
    left = tuple(term for term in theme.terms if term not in terms)
    if not left:
        raise WorkbenchError(
            f"Theme {theme.name!r} would be left without terms; remove the theme instead, with "
            f"lab.remove_theme({theme.name!r}), or add another term first."
        )
    return left


def _usable(terms: Sequence[str]) -> tuple[str, ...]:
    usable = tuple(dict.fromkeys(map(checked_term, terms)))
    if not usable:
        raise WorkbenchError("A theme needs a term; give one or several, such as 'sanction*'.")
    return usable


def _places(where: Sequence[str]) -> tuple[Place, ...]:
    remedy = f"Choose any of {', '.join(PLACES)}."
    for place in where:
        if place not in PLACES:
            raise unknown_choice("place", place, PLACES, remedy)
    if not where:
        raise WorkbenchError(f"A theme counts somewhere. {remedy}")
    return tuple(place for place in PLACES if place in where)


def _name(name: object, themes: Themes) -> str:
    plain = " ".join(name.split()) if isinstance(name, str) else ""
    if not plain or len(plain) > LONGEST or not plain.isprintable():
        raise WorkbenchError(
            f"A theme cannot be called {name!r}; give it a name in a few words, such as 'energy'."
        )
    for theme in themes:
        if theme.name.casefold() == plain.casefold():
            raise WorkbenchError(f"There is a theme {theme.name!r} already; give it another name.")
    return plain


def _listed(terms: Sequence[str]) -> str:
    return ", ".join(map(repr, terms))


def in_words(change: Change) -> tuple[str, str]:
    """What ``change`` does, and to which words: ("add term", "hospital*")."""
    if isinstance(change, AddTerms):
        return "add terms", ", ".join(change.terms)
    if isinstance(change, RemoveTerms):
        return "remove terms", ", ".join(change.terms)
    if isinstance(change, AddTheme):
        return "add theme", ", ".join(change.terms)
    if isinstance(change, RemoveTheme):
        return "remove theme", ""
    if isinstance(change, RenameTheme):
        return "rename theme", change.name
    return "set where", ", ".join(change.where)
