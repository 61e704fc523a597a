"""Which country a body of the frame belongs to: by its name, or by the rows that it stands in."""

from __future__ import annotations

from workbench.authority.acronyms import without_letters
from workbench.authority.owned import Body, body_of
from workbench.authority.seen import Seen


def placed(one: Seen) -> Body:
    """A body with its country: what its name says, or of a body of state what its rows say."""
    body = body_of(without_letters(one.name))
    if body.country is None and body.of_state:
        where = one.countries or one.staff
        return Body(next(iter(where)) if len(where) == 1 else None, body.core)
    return body


def one_country(a: Seen, b: Seen) -> bool:
    """Whether two bodies can be of one country, by their names and by the rows they speak in."""
    first, second = _countries(a), _countries(b)
    return not first or not second or not first.isdisjoint(second)


def _countries(one: Seen) -> frozenset[str]:
    country = placed(one).country
    return frozenset({country}) if country else one.countries
