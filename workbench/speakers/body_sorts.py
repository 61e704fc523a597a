"""The bodies of an article by the words of their names: committees, firms called after somebody."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from workbench.language.en.bodies import FOUNDED, PARTS_OF
from workbench.speakers.bodies import is_named
from workbench.speakers.ties import Ties

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class BodySorts:
    """Looks bodies up by a word of their names; ``nobodys`` are those that employ nobody."""

    def __init__(self, bodies: Ties, nobodys: NDArray[np.bool_]) -> None:
        self._bodies = bodies
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._employing: dict[str, list[str]] = defaultdict(list)
        self._having: dict[str, set[int]] = defaultdict(set)
        for number, (name, out) in enumerate(zip(bodies.names, nobodys.tolist(), strict=True)):
            for word in set(name.casefold().split()):
                self._having[word].add(number)
                if not out:
                    self._employing[word].append(name)

    def nearest(self, noun: str, at: int) -> str | None:
        """The body whose name says that it is a ``noun`` and that is named nearest before word
        ``at``, or first behind it; None where there is none."""
        if noun not in self._places:
            called = {n for n in self._having.get(noun, ()) if is_named(self._bodies.names[n])}
            owners = zip(self._bodies.places, self._bodies.owner.tolist(), strict=True)
            self._places[noun] = [(place.first, n) for place, n in owners if n in called]
        places = self._places[noun]
        if not places:
            return None
        last = bisect_right(places, (at, len(self._bodies.names))) - 1
        return self._bodies.names[places[max(0, last)][1]]

    def firm_of(self, name: str, has_one: bool) -> str | None:
        """The one firm that goes by the family name of somebody called ``name``; of any two words
        where the role says that somebody ``has_one``."""
        first, _, last = name.casefold().rpartition(" ")
        found = self._employing.get(last, []) if first else []
        firms = [body for body in found if _is_firm_of(last, body, has_one)]
        return firms[0] if len(firms) == 1 else None


def _is_firm_of(last: str, name: str, has_one: bool) -> bool:
    """Whether a firm's ``name`` begins with a family name, or has it for a partner's: "Mittal
    Steel", "Hallam & Byrd", and of two words "Rosenfeld Tate"."""
    words = name.split()
    plain = [word.casefold().strip(".,") for word in words]
    if last not in plain or len(plain) < 2:
        return False
    if "&" in words or (plain[0] == last and not FOUNDED.isdisjoint(plain[1:])):
        return True
    begins = plain[0] == last and len(plain) == 2
    return has_one and begins and PARTS_OF.isdisjoint(plain) and words[1][0].isupper()
