"""What a generated case is made of: a list of numbers that one generator after another asks for.

A case that breaks something is kept as its numbers, and made smaller by leaving numbers out and
halving them: whatever is built of them gets smaller too, without a word about what it is. So a
generator asks for the plainest thing with 0, and asks before each item whether there is one more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
# A file of random bytes may ask for one number a byte; more than this is no small input.
MOST = 20_000


class Choices:
    """Numbers drawn from ``random``, or given again as they were; 0 where they have run out.

    ``notes`` are what the case says of itself: what was built, as a reader wants to see it.
    """

    def __init__(self, random: Random | None = None, given: Sequence[int] = ()) -> None:
        self._random = random
        self._given = given
        self.numbers: list[int] = []
        self.notes: list[tuple[str, object]] = []

    def below(self, end: int) -> int:
        """A number from 0 to ``end`` - 1."""
        at = len(self.numbers)
        if at < len(self._given):
            number = self._given[at] % end
        else:
            number = self._random.randrange(end) if self._random and at < MOST else 0
        self.numbers.append(number)
        return number

    def chance(self, of: int) -> bool:
        """True once in ``of`` times; False is the plainer answer."""
        return self.below(of) == of - 1

    def pick(self, options: Sequence[T]) -> T:
        """One of ``options``, of which the first is the plainest."""
        return options[self.below(len(options))]

    def some(self, most: int, make: Callable[[], T], often: int = 4) -> list[T]:
        """Up to ``most`` things; one more comes ``often`` - 1 times in ``often``."""
        made: list[T] = []
        while len(made) < most and self.below(often):
            made.append(make())
        return made

    def note(self, what: str, value: T) -> T:
        """``value``, which stands among the notes as ``what``."""
        self.notes.append((what, value))
        return value


def smaller(
    numbers: Sequence[int], fails: Callable[[Sequence[int]], bool], tries: int
) -> list[int]:
    """The least of ``numbers`` for which ``fails`` says yes, after at most ``tries`` asked."""
    search = _Search(list(numbers), fails, tries)
    before: list[int] = []
    while search.best != before and search.left > 0:
        before = search.best
        search.leave_out()
        search.lessen()
    return search.best


class _Search:
    """``best`` is the least list so far; ``left`` counts what may still be tried."""

    def __init__(self, best: list[int], fails: Callable[[Sequence[int]], bool], left: int) -> None:
        self.best, self.left, self._fails = best, left, fails

    def _try(self, candidate: list[int]) -> bool:
        # Numbers that have run out are 0 anyway.
        while candidate and not candidate[-1]:
            candidate.pop()
        if self.left <= 0 or candidate == self.best:
            return False
        self.left -= 1
        if self._fails(candidate):
            self.best = candidate
            return True
        return False

    def leave_out(self) -> None:
        """A half of the list, then a quarter of it, ... down to single numbers."""
        size = len(self.best) // 2
        while size:
            at = 0
            while at < len(self.best):
                if not self._try(self.best[:at] + self.best[at + size :]):
                    at += size
            size //= 2

    def lessen(self) -> None:
        """Each number to the least one that will do, as far as halving finds it."""
        for at in range(len(self.best)):
            low, high = 0, self.best[at] if at < len(self.best) else 0
            while low < high:
                middle = (low + high) // 2
                if self._try([*self.best[:at], middle, *self.best[at + 1 :]]):
                    high = middle
                else:
                    low = middle + 1
                if at >= len(self.best):
                    break
