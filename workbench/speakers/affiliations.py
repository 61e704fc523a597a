"""For whom somebody speaks: by words that tie a role or a name to a body, else by all of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.attribution.entities import Entity
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_named
from workbench.speakers.cast import Cast, Place
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.profiles import Post
from workbench.speakers.scene import Options, Scene
from workbench.speakers.ties import tie_features
from workbench.speakers.words import ParsedWords

# A body that no words tie to somebody is theirs from this probability on.
TIE = 0.65
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

    def of_post(self, post: Post | None) -> str | None:
        """The name of the body of a post; what "the club" or "its" is, if the article says."""
        if post is None:
            return None
        if post.body is not None:
            return self._of_entity(post.body)
        return None if post.owner is None else self._meant(*post.owner)

    def _of_entity(self, body: Entity) -> str | None:
        printed = self._text[body.start : body.end]
        if is_named(printed):
            return self._cast.bodies.name(printed)
        return self._meant(body.start, body.end)

    def _meant(self, start: int, end: int) -> str | None:
        first, last = self._words.between(start, end)
        asked = Asked(first, max(last, first + 1), self._text[start:end], "reference")
        options = self._scene.options(asked)
        body = np.array(
            [self._cast.members[n].kind == "body" for n in options.numbers.tolist()], bool
        )
        if not body.any():
            return None
        bodies = Options(options.numbers[body], options.features[body])
        share = self._answering.who(asked, bodies)[len(NAMELESS) :]
        share = share / share.sum()
        best = int(share.argmax())
        return self._cast.members[int(bodies.numbers[best])].name if share[best] >= MEANT else None

    def of_places(
        self, places: Sequence[Place], source: Place | None = None
    ) -> tuple[str | None, float]:
        """The body that all places together speak for, and the probability; None for none."""
        if not self._bodies or not places:
            return None, 1.0
        features = tie_features(places, source, self._bodies, self._words)
        share = self._answering.belongs(places, features)
        best = int(share.argmax())
        if best == 0 or share[best] < TIE:
            return None, float(share[0])
        return self._bodies[best - 1].name, float(share[best])
