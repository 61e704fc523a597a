"""Firms of one name, which may be taken for somebody: "drugmaker Pfizer", "Merck" where the article
has "Merck & Co", and "Carmaker Ford", whose first word has its capital by its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.attribution.model import Span
from workbench.attribution.spans import Covered
from workbench.language.en.bodies import FIRMS, FIRMS_OF_TWO
from workbench.speakers.capitals import OPENS, REACH
from workbench.speakers.spans import kept, moved
from workbench.speakers.use import used_as_bodies
from workbench.speakers.words import ParsedWords

# A broadcaster, a publisher and a brewer may be somebody.
_SOMEBODY = frozenset({"broadcaster", "publisher", "brewer", "grocer", "distiller"})
_CALLED = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(FIRMS - _SOMEBODY))}) \Z", re.IGNORECASE)
# Nobody has one of these right before a name of two words ("drugs group Eli Lilly").
_GROUP = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(FIRMS_OF_TWO - _SOMEBODY - {'operator', 'tank'}))}) \Z"
)
# "Ann Lee & Partners" is no longer Ann Lee.
_AND_CO = re.compile(
    r" (?:&|and) (?:Co\b\.?|(?:Partners|Company|Sons|Daughters|Associates|Brothers)\b)(?! [A-Z])"
)
_PARTNERS = re.compile(r" & [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?")
# "Merck & Co", of which "Merck" is the firm too.
_INCORPORATED = re.compile(
    r"\b([A-Z][\w’'-]+) (?:(?:&|and) Co\b|Inc\b|Corp(?:oration)?\b|[Pp][Ll][Cc]\b|Ltd\b|LLC\b|"
    r"AG\b|SA\b|Group\b|Holdings\b|Motors?\b|Airlines\b|Airways\b|Company\b|Pharmaceuticals?\b|Energy\b|"
    r"Software\b|Systems\b|Technologies\b|Electronics\b|Entertainment\b|Industries\b|Records\b)"
)
_ONE, _TWO = "|".join(sorted(FIRMS)), "|".join(sorted(FIRMS_OF_TWO))
_OPENING = re.compile(rf"(?:(?i:{_ONE})|[A-Z][a-z]+ (?:{_TWO})) (?=[A-Z])")
_SMALL = re.compile(rf"(?:[A-Z][\w’-]* )?(?:[a-z][\w-]* )?(?:{_TWO}) (?=[A-Z])")


def with_firms(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with firms as bodies, by their names alone and whole ("insurer Hallam & Byrd");
    somebody of one name who is named in full as well is no firm."""
    within = {
        text[each.start : each.end] for each in entities if not _opens(text, each.start)
    }  # where nothing gives a name's first word a capital but the name
    found = [_by_its_name(text, words, each, within) for each in entities]
    firms = _firms(text, found)
    partners: list[Span] = []
    for number, each in enumerate(found):
        company = _AND_CO.match(text, each.end) if each.kind == "person" else None
        if company:
            last = words.between(each.start, company.end())[1]
            found[number] = replace(each, end=company.end(), last=last, kind="body")
            partners.append((each.end, company.end()))
        elif each.kind == "person" and text[each.start : each.end] in firms:
            more = _PARTNERS.match(text, each.end)
            end = more.end() if more else each.end
            last = words.between(each.start, end)[1]
            found[number] = replace(each, end=end, last=last, kind="body")
            partners += [(each.end, end)] if more else []
    parts = Covered(partners)
    return kept(found, (n for n, e in enumerate(found) if parts.touches(e.start, e.start + 1)))


def _firms(text: str, entities: Sequence[Entity]) -> set[str]:
    """The names that are taken for people's and are firms'."""
    people = [each for each in entities if each.kind == "person"]
    names = [text[each.start : each.end].split() for each in people]
    full = {part for name in names if len(name) > 1 for part in name}
    firms = {text[each.start : each.end] for each in people if _is_called(text, each, _CALLED)}
    firms |= {match[1] for match in _INCORPORATED.finditer(text)}
    firms = {name for name in firms if " " not in name} - full
    firms |= used_as_bodies(text, people, [e for e in entities if e.kind == "body"])
    return firms | {text[e.start : e.end] for e in people if _is_called(text, e, _GROUP)}


def _is_called(text: str, name: Entity, what: re.Pattern[str]) -> bool:
    return what.search(text[max(0, name.start - REACH) : name.start]) is not None


def _by_its_name(text: str, words: ParsedWords, entity: Entity, within: Collection[str]) -> Entity:
    """A body without what it is called: in small letters ("IT firm Tidewater"), or where a sentence
    begins, if it is not named so ``within`` one."""
    small = _SMALL.match(text, entity.start, entity.end) if entity.kind == "body" else None
    if small is not None:
        return moved(words, entity, small.end(), entity.end)
    opening = _OPENING.match(text, entity.start, entity.end) if entity.kind == "body" else None
    if opening is None or text[entity.start : entity.end] in within:
        return entity
    return moved(words, entity, opening.end(), entity.end)


def _opens(text: str, start: int) -> bool:
    return OPENS.search(text[max(0, start - REACH) : start]) is not None
