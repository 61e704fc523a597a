"""For whom somebody speaks: by words that tie a role or a name to a body, else by all of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.attribution.entities import Entity
from workbench.sources.places import is_place
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_named
from workbench.speakers.cast import Cast, MemberKind, Place
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.profiles import Post
from workbench.speakers.scene import Options, Scene
from workbench.speakers.ties import tie_features
from workbench.speakers.words import ParsedWords

# A body that no words tie to somebody is theirs from this probability on.
TIE = 0.5
# "The club" is a club of the article's from this share of the answers that are bodies.
MEANT = 0.4


class Affiliations:
    """Which body of the article somebody belongs to."""

    def __init__(
        self, text: str, words: ParsedWords, cast: Cast, scene: Scene, answering: Answering
    ) -> None:
        self._text = text
        self._words = words
        self._cast = cast
        self._scene = scene
        self._answering = answering
        self._bodies = [m for m in cast.members if m.kind == "body"]
        self._place = np.array([False, *(is_place(body.name) for body in self._bodies)])

    def of_post(self, post: Post | None) -> str | None:
        """The name of the body of a post; what "the club" or "its" is, if the article says."""
        if post is None:
            return None
        if post.body is not None:
            return self._of_entity(post.body)
        return None if post.owner is None else self.meant(*post.owner)

    def _of_entity(self, body: Entity) -> str | None:
        printed = self._text[body.start : body.end]
        if is_named(printed):
            return self._cast.bodies.name(printed)
        return self.meant(body.start, body.end)

    def meant(self, start: int, end: int, kinds: Sequence[MemberKind] = ("body",)) -> str | None:
        """The name of the member of one of ``kinds`` that the words between two code points mean;
        None where the article leaves it open."""
        first, last = self._words.between(start, end)
        asked = Asked(first, max(last, first + 1), self._text[start:end], "reference")
        options = self._scene.options(asked)
        members = [self._cast.members[n] for n in options.numbers.tolist()]
        fits = np.array([member.kind in kinds for member in members], bool)
        if not fits.any():
            return None
        kept = Options(options.numbers[fits], options.features[fits])
        share = self._answering.who(asked, kept)[len(NAMELESS) :]
        share = share / share.sum()
        best = int(share.argmax())
        return self._cast.members[int(kept.numbers[best])].name if share[best] >= MEANT else None

    def of_places(
        self, places: Sequence[Place], source: Place | None = None
    ) -> tuple[str | None, float]:
        """The body that all places together speak for, and the probability; None for none."""
        if not self._bodies or not places:
            return None, 1.0
        features = tie_features(places, source, self._bodies, self._words)
        share = np.where(self._place, 0, self._answering.belongs(places, features))
        best = int(share.argmax())
        if best == 0 or share[best] < TIE:
            return None, float(share[0])
        return self._bodies[best - 1].name, float(share[best])
