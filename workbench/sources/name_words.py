"""Words and endings that tell the name of an organisation from other capitalised words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.sources.reading import Token
from workbench.sources.words import (
    FUNCTION_WORDS,
    country_words,
    is_first_name,
    plural_roles,
    words,
)

# What an organisation's name may end in although the word also is a person's or a thing's.
MEDIA_WORDS = frozenset(
    "times post journal herald tribune gazette guardian observer globe hill examiner chronicle "
    "inquirer star sun mail telegraph courier dispatch sentinel caller beast atlantic economist "
    "intercept wire".split()
)
# "Institute for ...", "Department of ...": after these a joiner goes on with the name.
OPEN_ENDED = frozenset(
    "institute department university center centre committee council school bureau office ministry "
    "board bank house court college association society academy foundation federation league "
    "union commission agency alliance coalition chamber service academies fund campaign "
    "administration museum division directorate library congress authority organization "
    "organisation party secretariat faculty embassy citizens americans national congressional "
    "international centers centres network conference partners students bar daughters "
    "club chiefs veterans doctors reporters physicians mothers women friends sons concerned".split()
)
# "People's Party", "Women's March": the possessive is part of the name.
OWNERS = frozenset(
    "people women men children veterans workers farmers citizens nation mayor governor attorney "
    "general lloyd king queen girls boys teamsters sheriff".split()
)
# What a body may be for or of, beside the words that stand in titles: "Food and Drug ...".
FIELDS = frozenset(
    "central north south east west northern southern eastern western food alcohol land water fish "
    "forest parks arts letters peace safety consumer community housing transport roads ports "
    "harbour harbor maritime fisheries agriculture immigration customs taxation treasury veterans "
    "women children family families youth culture wildlife ocean oceans space standards equal "
    "ethics freedom liberty democracy development planning commerce industry".split()
)
# Endings of ordinary words, which make two capitalised ones an organisation ("Judicial Watch").
ABSTRACT = (
    "ism", "ing", "ics", "ial", "ional", "ion", "ity", "ment", "ance", "ence", "ive", "ology",
    "tech", "soft", "net", "com", "bank", "watch", "works", "ware", "line", "lines", "press",
    "ways", "care",
)  # fmt: skip
CONTRACTION = re.compile(r"['’](?:d|m|ve|ll|re)$")  # "I'd" is "I"
# Words of a title that stand between the institution and the role: "Senate *Minority* Leader".
RANKS = frozenset(
    "prime district circuit minority majority vice deputy chief senior executive managing press "
    "communications communication political policy democratic republican floor associate "
    "assistant acting interim former general foreign".split()
)


def organisation_words(name: str) -> bool:
    """Whether a name says of itself that it is an organisation's ("Department of ...")."""
    keys = name.casefold().split()
    return keys[-1] in words("organisation_words") or any(key in OPEN_ENDED for key in keys)


def organisation_like(tokens: Sequence[Token]) -> bool:
    last = tokens[-1].lower
    lists = words("organisation_words")
    if len(tokens) == 1:
        text = tokens[0].text
        # Three to six capitals are an abbreviation; two are more often initials or a place.
        letters = text.replace(".", "").replace("-", "").replace("&", "")
        return last in lists or (
            letters.isupper() and 2 <= len(letters) <= 6 and text.casefold() not in country_words()
        )
    if last in lists or (last in MEDIA_WORDS and not is_first_name(tokens[0].text)):
        return True
    for k, token in enumerate(tokens[1:], 1):
        if token.lower in {"of", "for", "on"} and any(t.lower in OPEN_ENDED for t in tokens[:k]):
            return True
    return any(
        token.lower in {"university", "institute", "ministry", "committee"} for token in tokens
    )


def is_common(word: str) -> bool:
    key = word.casefold()
    lists = ("roles", "groups", "documents", "organisation_words")
    return (
        key in FUNCTION_WORDS or any(key in words(name) for name in lists) or key in plural_roles()
    )


def abbreviation(token: Token) -> bool:
    """Whether capitals make a name of a function word ("WHO", "US"), as "Will" may be one."""
    return (len(token.text) > 1 and token.text.isupper()) or token.text == "Will"
