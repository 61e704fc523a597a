"""What a row says of its speaker once an analyst has named another one.

Nothing that the row said of the one before is kept. A name that sources.yml knows stands in its
canonical form and brings what the file says: kind, role, institution, country. Another name that
speaks in the same article brings what all of its rows there agree on. Else only what the name
itself states is said: whether it is a body's, of what kind, of which country; role and institution
of a person are missing until somebody gives them. An organisation is its own institution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.authority import Authority
from workbench.language.en.institution_kinds import institution_kind
from workbench.language.en.places import country_of_name
from workbench.people.personal_names import parts_of
from workbench.speakers.conventions import Conventions

OF_SPEAKER = ("speaker_kind", "role", "institution", "institution_kind", "country")
_NOTHING: dict[str, Any] = dict.fromkeys(OF_SPEAKER)
Row = Mapping[str, Any]


class Speaking:
    """What names bring with them; ``authority`` is what is read of sources.yml."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._conventions = Conventions(authority)

    def name(self, name: str | None) -> str | None:
        """A speaker's canonical name."""
        entry = self._authority.find(name)
        return entry.name if entry else name

    def speaker(self, name: str | None, kind: str | None, others: Sequence[Row]) -> dict[str, Any]:
        """The columns of a speaker; ``kind`` is what the row said of the one before, ``others`` are
        the rows of the same article in which this one speaks."""
        if name is None:
            return {**_NOTHING, "speaker": None, "speaker_kind": "unknown"}
        entry = self._authority.find(name)
        if entry is not None:
            body = entry.name if entry.kind == "organisation" else None
            institution = entry.institution or body
            return {
                "speaker": entry.name,
                "speaker_kind": entry.kind,
                "role": entry.role,
                "institution": institution,
                "institution_kind": entry.institution_kind or institution_kind(institution),
                "country": entry.country or (country_of_name(entry.name) if body else None),
            }
        if others:
            return {"speaker": name, **{column: _agreed(others, column) for column in OF_SPEAKER}}
        return {"speaker": name, **self._by_name(name, kind)}

    def overruled(self, name: str | None) -> frozenset[str]:
        """The fields of a row of ``name`` that sources.yml settles, whatever was confirmed before
        it was written there."""
        entry = self._authority.find(name)
        if entry is None:
            return frozenset()
        never = frozenset({"speaker", "institution", "role"} if entry.never else ())
        return never | frozenset({entry.always} if entry.always else ())

    def institution(self, name: str | None) -> dict[str, Any]:
        """The columns of an institution."""
        body, kind = self._conventions.institution(name)
        return {"institution": body, "institution_kind": kind}

    def _by_name(self, name: str, before: str | None) -> dict[str, Any]:
        kind = self._kind(name, before)
        body = name if kind == "organisation" else None
        return {
            **_NOTHING,
            "speaker_kind": kind,
            "institution": body,
            "institution_kind": institution_kind(body),
            "country": country_of_name(name) if body else None,
        }

    def _kind(self, name: str, before: str | None) -> str:
        if institution_kind(name):
            return "organisation"
        if parts_of(name).given and name[:1].isupper():
            return "person"
        return before if before in ("organisation", "group", "document") else "unknown"


def _agreed(rows: Sequence[Row], column: str) -> Any:
    """What all rows have in a column; a kind is never missing."""
    values = list(dict.fromkeys(row[column] for row in rows))
    if len(values) == 1:
        return values[0]
    return values[0] if column == "speaker_kind" else None
